SELECT c.indicator, c.claims, c.areas, c.latest_period_end
  FROM mart.coverage c
 WHERE c.publisher = ? AND c.indicator IS NOT NULL
 ORDER BY c.claims DESC, c.indicator
