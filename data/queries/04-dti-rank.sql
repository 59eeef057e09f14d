/* vi: Một tỉnh xếp thứ mấy về DTI mỗi năm?
   en: What was a province's DTI rank in each year? */
SELECT area_name_vi, year, value AS rank, out_of, quote, sentence
  FROM mart.indicator_series
 WHERE indicator = 'rank.dti' AND area = 'VN-45' ORDER BY period_end;
