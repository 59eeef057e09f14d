/* vi: Con số nào chỉ do một nguồn nêu?
   en: Which figures came from only one origin? */
SELECT theme, count(*) AS figures, count(*) FILTER (WHERE s.independent_origins = 1) AS from_one_origin
  FROM mart.indicator_series s JOIN mart.indicator i ON i.code = s.indicator
 GROUP BY theme ORDER BY theme;
