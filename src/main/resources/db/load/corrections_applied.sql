-- Applies the declared corrections to the claims that they name and that have the value they expect.
-- The claim stays as it is; an override is a row of its own beside it.
WITH applied AS (
  INSERT INTO warehouse.applied_correction (correction, action, declaration, observation_id, run_id)
  SELECT c.id, c.action, to_jsonb(c), f.observation_id, :run
    FROM warehouse.correction c
    JOIN warehouse.dim_document d ON d.document = c.document
   -- Document by document: the planner knows nothing yet of the facts that were just loaded.
   CROSS JOIN LATERAL (
     SELECT n.observation_id
       FROM warehouse.fact_observation n
      WHERE n.document_id = d.document_id
        AND n.quote = c.quote
        AND n.start_offset = coalesce(c.start_offset, n.start_offset)
        AND n.value = c.expected
        AND n.superseded_run_id IS NULL
        AND n.corrects_id IS NULL
     OFFSET 0) AS f
   WHERE NOT EXISTS (
     SELECT FROM warehouse.applied_correction a
      WHERE a.correction = c.id AND a.observation_id = f.observation_id AND a.withdrawn_at IS NULL)
  RETURNING correction, action, observation_id
), changed AS (
  SELECT a.observation_id,
         a.correction,
         (SELECT jsonb_object_agg(split_part(change, '=', 1), split_part(change, '=', 2))
            FROM string_to_table(c.changes, '|') change) AS replaced
    FROM applied a
    JOIN warehouse.correction c ON c.id = a.correction
   WHERE a.action = 'override'
)
INSERT INTO warehouse.fact_observation (
       document_id, snapshot_sha256, rule_set, start_offset, end_offset, ordinal,
       quote, sentence, sentence_start, value, value_high, out_of, unit_id, counted, comparator,
       kind, status, indicator_id, area_id, locality, period_start, period_end, period_basis,
       base_start, base_end, attributed_to, confidence, cell, trace, run_id, corrects_id, correction)
SELECT f.document_id, f.snapshot_sha256, f.rule_set, f.start_offset, f.end_offset, f.ordinal,
       f.quote, f.sentence, f.sentence_start,
       coalesce((c.replaced ->> 'value')::numeric, f.value),
       coalesce((c.replaced ->> 'value_high')::numeric, f.value_high),
       coalesce((c.replaced ->> 'out_of')::numeric, f.out_of),
       f.unit_id, f.counted,
       coalesce(c.replaced ->> 'comparator', f.comparator),
       coalesce(c.replaced ->> 'kind', f.kind),
       coalesce(c.replaced ->> 'status', f.status),
       coalesce(i.indicator_id, f.indicator_id),
       coalesce(n.area_id, f.area_id),
       f.locality,
       coalesce((c.replaced ->> 'period_start')::date, f.period_start),
       coalesce((c.replaced ->> 'period_end')::date, f.period_end),
       f.period_basis, f.base_start, f.base_end, f.attributed_to, f.confidence, f.cell, f.trace,
       :run, f.observation_id, c.correction
  FROM changed c
  JOIN warehouse.fact_observation f USING (observation_id)
  LEFT JOIN warehouse.dim_indicator i ON i.code = c.replaced ->> 'indicator'
  LEFT JOIN warehouse.area_now n ON n.code = c.replaced ->> 'area'
