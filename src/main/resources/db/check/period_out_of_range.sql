-- severity: warn
-- vi: Kỳ ngoài khoảng 1945 đến 2100 / en: A period outside 1945 to 2100
SELECT o.observation_id, o.document, format('%s: period %s to %s', o.quote, o.period_start, o.period_end) AS message
  FROM warehouse.audited_observation o
 WHERE o.run_id = :run
   AND (o.period_start < DATE '1945-01-01' OR o.period_end > DATE '2100-12-31')
 ORDER BY o.observation_id
