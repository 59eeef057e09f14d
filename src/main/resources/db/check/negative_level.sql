-- severity: hold
-- vi: Số đếm, thứ hạng không thể âm / en: A count or a rank cannot be negative
SELECT o.observation_id, o.document, format('%s: %s %s', o.quote, o.value, o.unit) AS message
  FROM warehouse.audited_observation o
 WHERE o.run_id = :run
   AND o.unit IN ('count', 'rank') AND o.kind = 'level' AND o.value < 0
 ORDER BY o.observation_id
