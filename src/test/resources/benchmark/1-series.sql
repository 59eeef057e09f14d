SELECT year, period_end, value, independent_origins, why_vi, quote, document
  FROM mart.indicator_series WHERE indicator = 'public_service.full_online_dossier_share' AND area = 'VN'
