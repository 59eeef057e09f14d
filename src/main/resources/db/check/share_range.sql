-- severity: hold
-- vi: Tỷ lệ phải từ 0 đến 100 phần trăm / en: A share must lie between 0 and 100 per cent
SELECT o.observation_id, o.document, format('%s: %s%% for %s', o.quote, o.value, o.indicator) AS message
  FROM warehouse.audited_observation o
 WHERE o.run_id = :run
   AND o.nature = 'share' AND o.unit = 'percent' AND o.kind = 'level'
   AND (o.value < 0 OR greatest(o.value, o.value_high) > 100)
 ORDER BY o.observation_id
