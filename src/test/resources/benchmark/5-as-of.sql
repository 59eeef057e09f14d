SELECT period_end, value, quote, held_from
  FROM mart.as_of(current_date) WHERE indicator = 'economy.digital_gdp_share' AND area = 'VN' AND period_end >= '2024-01-01'
