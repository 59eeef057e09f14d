/* vi: (Nhà báo) Bộ, ngành nào được dẫn nguồn nhiều nhất?
   en: (Journalist) Which bodies are figures attributed to most? */
SELECT origin, authority, count(*) AS figures
  FROM mart.observation
 WHERE attributed_to IS NOT NULL GROUP BY origin, authority ORDER BY figures DESC, origin LIMIT 8;
