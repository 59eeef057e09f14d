/* vi: Về tỷ lệ hộ có cáp quang, hai nguồn trái nhau ở đâu, lệch bao nhiêu?
   en: Where do two sources disagree on households with fibre, and by how much? */
SELECT period_end, preferred_value, other_value, difference_percent, preferred_document, preferred_quote,
       other_document, other_quote
  FROM mart.conflict
 WHERE indicator = 'infra.fibre_households_share' AND area = 'VN' ORDER BY period_end;
