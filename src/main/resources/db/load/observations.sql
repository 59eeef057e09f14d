-- The run's figures into the facts, after what they supersede was closed. A claim that is held
-- already changes nothing; what cannot be proven goes into quarantine. The claims of a text that an
-- article no longer has are kept too, as closed from the start.
WITH staged AS MATERIALIZED (
  SELECT s.* FROM staging.keyed_observation s WHERE s.run_id = :run
), loaded AS (
  INSERT INTO warehouse.fact_observation (
         document_id, snapshot_sha256, rule_set, start_offset, end_offset, ordinal,
         quote, sentence, sentence_start, value, value_high, out_of, unit_id, counted, comparator,
         kind, status, indicator_id, area_id, locality, period_start, period_end, period_basis,
         base_start, base_end, attributed_to, confidence, cell, trace, run_id,
         superseded_run_id, superseded_at)
  SELECT s.document_id, s.snapshot_sha256, s.rule_set, s.start_offset, s.end_offset, s.ordinal,
         s.quote, s.sentence, s.sentence_start, s.value, s.value_high, s.out_of, s.unit_id, s.counted, s.comparator,
         s.kind, s.status, s.indicator_id, s.area_id, s.locality, s.period_start, s.period_end, s.period_basis,
         s.base_start, s.base_end, s.attributed_to, s.confidence, s.cell, s.trace, s.run_id,
         CASE WHEN NOT s.is_current THEN s.run_id END,
         CASE WHEN NOT s.is_current THEN now() END
    FROM staged s
   WHERE s.fault IS NULL
     AND NOT EXISTS (
       SELECT FROM warehouse.fact_observation f
        WHERE (f.document_id, f.start_offset, f.end_offset, f.ordinal)
            = (s.document_id, s.start_offset, s.end_offset, s.ordinal)
          AND f.corrects_id IS NULL
          AND (f.superseded_run_id IS NULL OR NOT s.is_current))
  RETURNING observation_id
), set_aside AS (
  INSERT INTO warehouse.quarantine AS q (
         stage, reason, message, document, snapshot_sha256, start_offset, end_offset, payload,
         first_run_id, last_run_id)
  SELECT DISTINCT ON (s.document, s.snapshot_sha256, s.fault, s.start_offset, s.end_offset, s.quote)
         'load', s.fault, format('"%s" (unit %s, area %s, indicator %s)', s.quote, s.unit, s.area, s.indicator),
         s.document, s.snapshot_sha256, s.start_offset, s.end_offset,
         jsonb_build_object('quote', s.quote, 'sentence', s.sentence, 'value', s.value, 'unit', s.unit,
                            'indicator', s.indicator, 'area', s.area, 'part', s.part, 'path', (
           SELECT i.path FROM batch.run_item i
            WHERE i.run_id = s.run_id AND i.sha256 = s.snapshot_sha256 ORDER BY i.seq LIMIT 1)),
         s.run_id, s.run_id
    FROM staged s
   WHERE s.fault IS NOT NULL
   ORDER BY s.document, s.snapshot_sha256, s.fault, s.start_offset, s.end_offset, s.quote, s.ordinal
      ON CONFLICT ON CONSTRAINT quarantine_key DO UPDATE
     SET last_run_id = excluded.last_run_id, last_seen = now(), released_run_id = NULL
  RETURNING q.quarantine_id
)
SELECT (SELECT count(*) FROM staged) AS read_count,
       (SELECT count(*) FROM loaded) AS loaded_count,
       (SELECT count(*) FROM staged WHERE fault IS NULL) - (SELECT count(*) FROM loaded) AS unchanged_count,
       (SELECT count(*) FROM staged WHERE fault IS NOT NULL) AS quarantined_count
