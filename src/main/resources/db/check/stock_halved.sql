-- severity: warn
-- vi: Số tích lũy giảm quá nửa so với số đã công bố trước đó / en: A stock fell by more than half since the figure before it
-- Set by set: asked for each figure by itself, a text of thousands of figures of one indicator looked through
-- all of them for each of them.
WITH own AS MATERIALIZED (
  SELECT o.observation_id, o.document, o.indicator, o.area, o.value, o.period_end,
         o.indicator_id, o.area_id, o.unit_id
    FROM warehouse.audited_observation o
   WHERE o.run_id = :run
     AND o.nature = 'stock' AND o.kind = 'level' AND o.status = 'actual' AND o.locality IS NULL
), published AS (
  -- Of several of one day the surest.
  SELECT DISTINCT ON (p.indicator_id, p.area_id, p.unit_id, p.period_end)
         p.indicator_id, p.area_id, p.unit_id, p.period_end, p.value
    FROM (SELECT DISTINCT indicator_id, area_id, unit_id FROM own) AS k
    JOIN warehouse.audited_observation p USING (indicator_id, area_id, unit_id)
   WHERE p.run_id <> :run AND p.published
     AND p.locality IS NULL AND p.kind = 'level' AND p.status = 'actual' AND p.period_end IS NOT NULL
   ORDER BY p.indicator_id, p.area_id, p.unit_id, p.period_end, p.confidence DESC, p.observation_id
), standing AS (
  SELECT *, lead(period_end) OVER (PARTITION BY indicator_id, area_id, unit_id ORDER BY period_end) AS next_end
    FROM published
)
SELECT o.observation_id, o.document,
       format('%s of %s: %s on %s after %s on %s', o.indicator, o.area, o.value, o.period_end, b.value, b.period_end) AS message
  FROM own o
  JOIN standing b USING (indicator_id, area_id, unit_id)
 WHERE b.period_end < o.period_end
   AND (b.next_end IS NULL OR b.next_end >= o.period_end)
   AND o.value < b.value / 2
 ORDER BY o.observation_id
