-- severity: hold
-- vi: Thứ hạng không được lớn hơn tổng số / en: A rank cannot be greater than what it is a rank of
SELECT o.observation_id, o.document, format('%s: rank %s of %s', o.quote, o.value, o.out_of) AS message
  FROM warehouse.audited_observation o
 WHERE o.run_id = :run
   AND o.unit = 'rank' AND o.kind = 'level' AND o.value > o.out_of
 ORDER BY o.observation_id
