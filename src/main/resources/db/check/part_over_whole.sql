-- severity: hold
-- vi: Phần không được lớn hơn toàn thể (k/n) / en: A part cannot be greater than its whole (k of n)
SELECT o.observation_id, o.document, format('%s: %s of %s', o.quote, o.value, o.out_of) AS message
  FROM warehouse.audited_observation o
 WHERE o.run_id = :run
   AND o.unit NOT IN ('rank', 'percent') AND o.kind = 'level' AND o.status <> 'target' AND o.value > o.out_of
 ORDER BY o.observation_id
