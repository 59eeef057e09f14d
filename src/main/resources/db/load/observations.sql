-- The run's figures into the facts. A figure that is there already changes nothing; what a document
-- no longer states by the rules of this run is marked as superseded, never removed; what cannot be
-- proven goes into quarantine.
WITH staged AS (
  SELECT s.*,
         d.document_id,
         u.unit_id,
         i.indicator_id,
         a.area_id,
         CASE
           WHEN d.document_id IS NULL THEN 'UNKNOWN_DOCUMENT'
           WHEN u.unit_id IS NULL THEN 'UNKNOWN_UNIT'
           WHEN a.area_id IS NULL THEN 'UNKNOWN_AREA'
           WHEN s.indicator IS NOT NULL AND i.indicator_id IS NULL THEN 'UNKNOWN_INDICATOR'
           WHEN substring(d.text FROM s.start_offset + 1 FOR s.end_offset - s.start_offset)
                IS DISTINCT FROM s.quote THEN 'QUOTE_MISMATCH'
           WHEN position(s.quote IN s.sentence) = 0 THEN 'SENTENCE_MISMATCH'
         END AS fault
    FROM staging.observation s
    JOIN staging.document sd USING (run_id, document, snapshot_sha256, part)
    LEFT JOIN warehouse.dim_document d
      ON (d.document, d.snapshot_sha256, d.part) = (s.document, s.snapshot_sha256, s.part)
     AND d.text_sha256 = encode(sha256(convert_to(sd.text, 'UTF8')), 'hex')
    LEFT JOIN warehouse.dim_unit u ON u.code = s.unit
    LEFT JOIN warehouse.dim_indicator i ON i.code = s.indicator
    LEFT JOIN LATERAL (
      -- The area as it was at the time of the figure, else as it is now.
      SELECT v.area_id
        FROM warehouse.dim_area v
       WHERE v.code = s.area
       ORDER BY coalesce(coalesce(s.period_end, sd.published_on) BETWEEN v.valid_from AND v.valid_to, false) DESC,
                v.valid_from DESC
       LIMIT 1) a ON true
   WHERE s.run_id = :run
), loaded AS (
  INSERT INTO warehouse.fact_observation AS f (
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
      ON CONFLICT (document_id, rule_set, start_offset, end_offset, ordinal) DO UPDATE
     SET (quote, sentence, sentence_start, value, value_high, out_of, unit_id, counted, comparator,
          kind, status, indicator_id, area_id, locality, period_start, period_end, period_basis,
          base_start, base_end, attributed_to, confidence, cell, trace, run_id, loaded_at,
          superseded_run_id, superseded_at)
       = (excluded.quote, excluded.sentence, excluded.sentence_start, excluded.value,
          excluded.value_high, excluded.out_of, excluded.unit_id, excluded.counted,
          excluded.comparator, excluded.kind, excluded.status, excluded.indicator_id,
          excluded.area_id, excluded.locality, excluded.period_start, excluded.period_end,
          excluded.period_basis, excluded.base_start, excluded.base_end, excluded.attributed_to,
          excluded.confidence, excluded.cell, excluded.trace, excluded.run_id, now(), NULL, NULL)
   WHERE f.superseded_run_id IS NOT NULL
      OR (f.sentence, f.sentence_start, f.value, f.value_high, f.out_of, f.unit_id, f.counted,
          f.comparator, f.kind, f.status, f.indicator_id, f.area_id, f.locality, f.period_start,
          f.period_end, f.period_basis, f.base_start, f.base_end, f.attributed_to, f.confidence,
          f.cell, f.trace)
      IS DISTINCT FROM
         (excluded.sentence, excluded.sentence_start, excluded.value, excluded.value_high,
          excluded.out_of, excluded.unit_id, excluded.counted, excluded.comparator, excluded.kind,
          excluded.status, excluded.indicator_id, excluded.area_id, excluded.locality,
          excluded.period_start, excluded.period_end, excluded.period_basis, excluded.base_start,
          excluded.base_end, excluded.attributed_to, excluded.confidence, excluded.cell, excluded.trace)
  RETURNING f.observation_id
), superseded AS (
  UPDATE warehouse.fact_observation f
     SET superseded_run_id = :run, superseded_at = now()
    FROM warehouse.dim_document d
    JOIN staging.document sd USING (document, snapshot_sha256, part)
   WHERE sd.run_id = :run
     AND f.document_id = d.document_id
     AND f.superseded_run_id IS NULL
     AND NOT EXISTS (
       SELECT FROM staged s
        WHERE s.fault IS NULL
          AND (s.document_id, s.rule_set, s.start_offset, s.end_offset, s.ordinal)
            = (f.document_id, f.rule_set, f.start_offset, f.end_offset, f.ordinal))
  RETURNING f.observation_id
), set_aside AS (
  INSERT INTO warehouse.quarantine AS q (
         stage, reason, message, document, snapshot_sha256, start_offset, end_offset, payload,
         first_run_id, last_run_id)
  SELECT DISTINCT ON (s.document, s.snapshot_sha256, s.fault, s.start_offset, s.end_offset, s.quote)
         'load', s.fault, format('"%s" (unit %s, area %s, indicator %s)', s.quote, s.unit, s.area, s.indicator),
         s.document, s.snapshot_sha256, s.start_offset, s.end_offset,
         jsonb_build_object('quote', s.quote, 'sentence', s.sentence, 'value', s.value, 'unit', s.unit,
                            'indicator', s.indicator, 'area', s.area, 'part', s.part),
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
