/* vi: Các tỉnh xếp thứ mấy về DTI, theo câu nào?
   en: Which DTI ranks of provinces are known, from which sentence? */
SELECT area_name_vi, year, value AS rank, out_of, quote, sentence
  FROM mart.indicator_series
 WHERE indicator = 'rank.dti' ORDER BY area, year;
