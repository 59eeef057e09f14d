/* vi: (Tỉnh) Số mới nhất của Thanh Hóa?
   en: (Province) The latest figures of Thanh Hoa? */
SELECT indicator, value, unit, period_end, quote
  FROM mart.latest
 WHERE area = 'VN-21' ORDER BY indicator;
