/* vi: Một tỉnh xếp thứ mấy về DTI?
   en: What was a province's DTI rank? */
SELECT area_name_vi, year, value AS rank, out_of, quote, sentence
  FROM mart.indicator_series
 WHERE indicator = 'rank.dti'
 ORDER BY area, year;
