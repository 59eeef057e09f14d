SELECT (SELECT count(*) FROM warehouse.published_document) AS documents,
       (SELECT count(*) FROM warehouse.published_observation) AS claims,
       (SELECT count(*) FROM warehouse.published_observation WHERE indicator_id IS NOT NULL) AS linked,
       r.run_id, r.published_at
  FROM (SELECT max(run_id) AS run_id FROM warehouse.run WHERE published_at IS NOT NULL) AS l
  LEFT JOIN warehouse.run r USING (run_id)
