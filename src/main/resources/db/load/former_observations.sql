-- The claims of a text that an article no longer has are kept too, as closed from the start. Most
-- runs have none: their documents are asked first.
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
  FROM staging.keyed_observation s
 WHERE s.run_id = :run
   AND EXISTS (
     SELECT FROM staging.document x
       JOIN warehouse.dim_document d
         ON (d.document, d.snapshot_sha256, d.part, d.text_sha256)
          = (x.document, x.snapshot_sha256, x.part, x.text_sha256)
      WHERE x.run_id = :run AND NOT d.is_current)
   AND s.has_keys
   AND (s.staged_id, s.start_offset, s.end_offset, s.ordinal, s.quote) NOT IN (
     SELECT w.staged_id, w.start_offset, w.end_offset, w.ordinal, w.quote FROM staging.word_fault w WHERE w.run_id = :run)
   AND NOT s.is_current
   AND NOT EXISTS (
     SELECT FROM warehouse.fact_observation f
      WHERE (f.document_id, f.start_offset, f.end_offset, f.ordinal)
          = (s.document_id, s.start_offset, s.end_offset, s.ordinal)
        AND f.corrects_id IS NULL)
