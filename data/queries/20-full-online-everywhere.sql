/* vi: (Bộ) Tỷ lệ trực tuyến toàn trình của cả nước và các tỉnh, mỗi năm, theo câu nào?
   en: (Ministry) The fully online shares of the nation and the provinces in each year, from which sentence? */
SELECT indicator, area, year, value, sentence, document
  FROM mart.indicator_series
 WHERE indicator IN ('public_service.full_online_dossier_share', 'public_service.full_online_share')
 ORDER BY indicator, area, year;
