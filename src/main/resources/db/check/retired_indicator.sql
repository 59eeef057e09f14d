-- severity: warn
-- vi: Chỉ tiêu đã rút khỏi danh mục / en: An indicator that has left the catalogue
SELECT o.observation_id, o.document, format('%s: %s', o.quote, o.indicator) AS message
  FROM warehouse.audited_observation o
  JOIN warehouse.dim_indicator i USING (indicator_id)
 WHERE o.run_id = :run
   AND NOT i.is_current
 ORDER BY o.observation_id
