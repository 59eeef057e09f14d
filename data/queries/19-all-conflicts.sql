/* vi: Trong cả kho, hai nguồn trái nhau ở đâu, lệch nhất trước; bỏ những số đọc không chắc (có thể đọc nhầm)?
   en: Where do any two sources disagree, the widest first, without what was read unsurely (it may be misread)? */
SELECT indicator, area, period_end, preferred_value, other_value, difference_percent,
       preferred_document, other_document, round(other_confidence, 2) AS other_confidence
  FROM mart.conflict WHERE other_confidence >= 0.5 ORDER BY abs(difference_percent) DESC LIMIT 50;
