/* vi: Hai nguồn trái nhau ở đâu, lệch bao nhiêu?
   en: Where do two sources disagree, and by how much? */
SELECT indicator, area, period_end, preferred_value, other_value, difference_percent,
       preferred_document, other_document
  FROM mart.conflict
 ORDER BY abs(difference_percent) DESC;
