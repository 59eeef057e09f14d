-- severity: warn
-- vi: Số tích lũy giảm quá nửa so với số đã công bố trước đó / en: A stock fell by more than half since the figure before it
-- In one pass over both, the run's figures and the published ones, in the order of their days: joined, they
-- were compared each with each, for the planner does not know how many figures a run has just loaded.
WITH own AS MATERIALIZED (
  SELECT o.observation_id, o.document, o.indicator, o.area, o.value, o.period_end,
         o.indicator_id, o.area_id, o.unit_id
    FROM warehouse.audited_observation o
   WHERE o.run_id = :run
     AND o.nature = 'stock' AND o.kind = 'level' AND o.status = 'actual' AND o.locality IS NULL
     AND o.period_end IS NOT NULL
), published AS MATERIALIZED (
  -- Of several of one day the surest.
  SELECT DISTINCT ON (p.indicator_id, p.area_id, p.unit_id, p.period_end)
         p.indicator_id, p.area_id, p.unit_id, p.period_end, p.value
    FROM (SELECT DISTINCT indicator_id, area_id, unit_id FROM own) AS k
    JOIN warehouse.audited_observation p USING (indicator_id, area_id, unit_id)
   WHERE p.run_id <> :run AND p.published
     AND p.locality IS NULL AND p.kind = 'level' AND p.status = 'actual' AND p.period_end IS NOT NULL
   ORDER BY p.indicator_id, p.area_id, p.unit_id, p.period_end, p.confidence DESC, p.observation_id
), days AS (
  SELECT indicator_id, area_id, unit_id, period_end, observation_id, document, indicator, area, value,
         NULL::numeric[] AS standing
    FROM own
   UNION ALL
  SELECT indicator_id, area_id, unit_id, period_end, NULL, NULL, NULL, NULL, NULL,
         ARRAY[period_end - DATE '1900-01-01', value]
    FROM published
), compared AS (
  -- Of what was published for earlier days the last: arrays are in the order of their first numbers.
  SELECT *, max(standing) OVER (PARTITION BY indicator_id, area_id, unit_id ORDER BY period_end
                                RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL '1 day' PRECEDING) AS before
    FROM days
)
SELECT observation_id, document,
       format('%s of %s: %s on %s after %s on %s', indicator, area, value, period_end, before[2],
              DATE '1900-01-01' + before[1]::integer) AS message
  FROM compared
 WHERE observation_id IS NOT NULL AND value < before[2] / 2
 ORDER BY observation_id
