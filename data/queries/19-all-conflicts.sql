/* vi: Trong cả kho, hai nguồn trái nhau ở đâu, lệch nhất trước?
   en: Where do any two sources disagree, the widest first? */
SELECT indicator, area, period_end, preferred_value, other_value, difference_percent,
       preferred_document, other_document
  FROM mart.conflict ORDER BY abs(difference_percent) DESC LIMIT 50;
