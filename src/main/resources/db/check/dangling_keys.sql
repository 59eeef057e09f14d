-- severity: stop
-- vi: Khóa không trỏ tới đâu / en: A key that leads nowhere
SELECT f.observation_id, NULL::text AS document,
       format('document %s, unit %s, area %s, indicator %s', f.document_id, f.unit_id, f.area_id, f.indicator_id) AS message
  FROM warehouse.fact_observation f
  LEFT JOIN warehouse.dim_document d USING (document_id)
  LEFT JOIN warehouse.dim_unit u USING (unit_id)
  LEFT JOIN warehouse.dim_area a USING (area_id)
  LEFT JOIN warehouse.dim_indicator i USING (indicator_id)
 WHERE f.run_id = :run
   AND (d.document_id IS NULL OR u.unit_id IS NULL OR a.area_id IS NULL
        OR f.indicator_id IS NOT NULL AND i.indicator_id IS NULL)
 ORDER BY f.observation_id
