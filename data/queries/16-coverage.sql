/* vi: (Bộ) Nơi đăng nào có bao nhiêu số liệu, bao nhiêu chỉ tiêu?
   en: (Ministry) How many figures and indicators does each publisher have? */
SELECT publisher, sum(claims) AS figures, count(indicator) AS indicators, max(latest_published_on) AS latest
  FROM mart.coverage
 GROUP BY publisher ORDER BY figures DESC, publisher;
