SELECT o.*, 0 AS place_around, NULL AS around
  FROM mart.observation o
 WHERE o.run_id = ? AND o.indicator IS NOT NULL
 ORDER BY o.area = 'VN' DESC, o.published_on DESC NULLS LAST, o.confidence DESC, o.observation_id
 LIMIT 12
