-- severity: warn
-- vi: Số tích lũy giảm quá nửa so với số đã công bố trước đó / en: A stock fell by more than half since the figure before it
SELECT o.observation_id, o.document,
       format('%s of %s: %s on %s after %s on %s', o.indicator, o.area, o.value, o.period_end, b.value, b.period_end) AS message
  FROM warehouse.audited_observation o
  JOIN LATERAL (
    SELECT p.value, p.period_end
      FROM warehouse.audited_observation p
     WHERE p.run_id <> o.run_id AND p.published
       AND (p.indicator_id, p.area_id, p.unit_id) = (o.indicator_id, o.area_id, o.unit_id)
       AND p.locality IS NULL AND p.kind = 'level' AND p.status = 'actual'
       AND p.period_end < o.period_end
     ORDER BY p.period_end DESC, p.confidence DESC, p.observation_id
     LIMIT 1) b ON o.value < b.value / 2
 WHERE o.run_id = :run
   AND o.nature = 'stock' AND o.kind = 'level' AND o.status = 'actual' AND o.locality IS NULL
 ORDER BY o.observation_id
