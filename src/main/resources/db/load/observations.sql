-- The run's figures into the facts, after what they supersede was closed. Straight from staging: to
-- keep a million wide rows aside costs as much as to load them. Proven are those with has_keys, which leaves
-- the proof of the words to the facts themselves, or by observations_proven.sql, which leaves wrong ones out.
INSERT INTO warehouse.fact_observation (
       document_id, snapshot_sha256, rule_set, start_offset, end_offset, ordinal,
       quote, sentence, sentence_start, value, value_high, out_of, unit_id, counted, comparator,
       kind, status, indicator_id, area_id, locality, period_start, period_end, period_basis,
       base_start, base_end, attributed_to, confidence, cell, trace, run_id)
SELECT document_id, snapshot_sha256, rule_set, start_offset, end_offset, ordinal,
       quote, sentence, sentence_start, value, value_high, out_of, unit_id, counted, comparator,
       kind, status, indicator_id, area_id, locality, period_start, period_end, period_basis,
       base_start, base_end, attributed_to, confidence, cell, trace, run_id
  FROM staging.keyed_observation
 WHERE run_id = :run
   AND {proven}
   AND is_current
