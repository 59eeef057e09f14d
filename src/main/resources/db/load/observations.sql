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
         base_start, base_end, attributed_to, confidence, cell, trace, run_id)
  SELECT document_id, snapshot_sha256, rule_set, start_offset, end_offset, ordinal,
         quote, sentence, sentence_start, value, value_high, out_of, unit_id, counted, comparator,
         kind, status, indicator_id, area_id, locality, period_start, period_end, period_basis,
         base_start, base_end, attributed_to, confidence, cell, trace, run_id
    FROM staged
   WHERE fault IS NULL
     AND is_current
      ON CONFLICT (document_id, start_offset, end_offset, ordinal)
         WHERE superseded_run_id IS NULL AND corrects_id IS NULL DO NOTHING
  RETURNING observation_id
), former AS (
  INSERT INTO warehouse.fact_observation (
         document_id, snapshot_sha256, rule_set, start_offset, end_offset, ordinal,
         quote, sentence, sentence_start, value, value_high, out_of, unit_id, counted, comparator,
         kind, status, indicator_id, area_id, locality, period_start, period_end, period_basis,
         base_start, base_end, attributed_to, confidence, cell, trace, run_id,
         superseded_run_id, superseded_at)
  SELECT document_id, snapshot_sha256, rule_set, start_offset, end_offset, ordinal,
         quote, sentence, sentence_start, value, value_high, out_of, unit_id, counted, comparator,
         kind, status, indicator_id, area_id, locality, period_start, period_end, period_basis,
         base_start, base_end, attributed_to, confidence, cell, trace, run_id,
         run_id, now()
    FROM staged s
   WHERE s.fault IS NULL
     AND NOT s.is_current
     AND NOT EXISTS (
       SELECT FROM warehouse.fact_observation f
        WHERE (f.document_id, f.start_offset, f.end_offset, f.ordinal)
            = (s.document_id, s.start_offset, s.end_offset, s.ordinal)
          AND f.corrects_id IS NULL)
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
       (SELECT count(*) FROM loaded) + (SELECT count(*) FROM former) AS loaded_count,
       (SELECT count(*) FROM staged WHERE fault IS NULL)
         - (SELECT count(*) FROM loaded) - (SELECT count(*) FROM former) AS unchanged_count,
       (SELECT count(*) FROM staged WHERE fault IS NOT NULL) AS quarantined_count
