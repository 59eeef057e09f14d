/* vi: Mỗi năm bao nhiêu phần trăm hồ sơ của một tỉnh được xử lý trực tuyến toàn trình, theo câu nào?
   en: What share of a province's dossiers was handled fully online in each year, from which sentence? */
SELECT year, period_start, period_end, value, sentence, document, independent_origins
  FROM mart.indicator_series
 WHERE indicator = 'public_service.full_online_dossier_share' AND area = 'VN-13'
 ORDER BY period_end;
