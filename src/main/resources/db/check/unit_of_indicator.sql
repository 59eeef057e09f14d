-- severity: warn
-- vi: Đơn vị của mức không phải đơn vị của chỉ tiêu / en: The unit of a level is not that of its indicator
SELECT o.observation_id, o.document,
       format('%s: unit %s, while %s comes in %s', o.quote, o.unit, o.indicator, o.indicator_unit) AS message
  FROM warehouse.audited_observation o
 WHERE o.run_id = :run
   AND o.kind = 'level' AND o.unit <> o.indicator_unit
 ORDER BY o.observation_id
