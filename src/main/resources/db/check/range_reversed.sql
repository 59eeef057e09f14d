-- severity: hold
-- vi: Đầu trên của khoảng không được nhỏ hơn đầu dưới / en: The upper end of a range cannot be below the lower
SELECT o.observation_id, o.document, format('%s: %s to %s', o.quote, o.value, o.value_high) AS message
  FROM warehouse.audited_observation o
 WHERE o.run_id = :run
   AND o.kind = 'level' AND o.value_high < o.value
 ORDER BY o.observation_id
