SELECT f.key AS indicator, f.latest_on, f.age_days, f.state
  FROM mart.freshness f
 WHERE f.kind = 'indicator' AND f.state IN ('warn', 'error')
 ORDER BY f.age_days DESC, f.key
