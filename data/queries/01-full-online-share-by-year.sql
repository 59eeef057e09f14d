/* vi: Mỗi năm bao nhiêu phần trăm hồ sơ, dịch vụ được xử lý toàn trình, theo câu nào?
   en: What share was handled fully online in each year, from which sentence? */
SELECT indicator, area, year, value, sentence, document
  FROM mart.indicator_series
 WHERE indicator IN ('public_service.full_online_dossier_share', 'public_service.full_online_share')
 ORDER BY indicator, area, year;
