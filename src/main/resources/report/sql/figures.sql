SELECT o.*, f.trace, 0 AS place_around, NULL AS around
  FROM mart.observation o
  JOIN warehouse.fact_observation f USING (observation_id)
 WHERE o.document_id BETWEEN ? AND ?
 ORDER BY o.document_id, o.start, o."end", o.observation_id
