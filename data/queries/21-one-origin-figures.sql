/* vi: (Nhà báo) Con số nào về VNeID chỉ do một nguồn nêu?
   en: (Journalist) Which figures on electronic identity came from only one origin? */
SELECT indicator, area, period_end, value, publisher, quote, sentence
  FROM mart.indicator_series
 WHERE independent_origins = 1 AND indicator LIKE 'eid.%' ORDER BY indicator, area, period_end;
