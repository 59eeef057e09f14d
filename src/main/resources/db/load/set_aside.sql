-- What cannot be proven goes into quarantine; the answer is how many figures those are.
WITH word_fault AS MATERIALIZED (
  SELECT * FROM staging.word_fault WHERE run_id = :run
), faulty AS (
  SELECT s.*, coalesce(s.key_fault, w.fault) AS fault
    FROM staging.keyed_observation s
    LEFT JOIN word_fault w
      ON (w.staged_id, w.start_offset, w.end_offset, w.ordinal, w.quote)
       = (s.staged_id, s.start_offset, s.end_offset, s.ordinal, s.quote)
   WHERE s.run_id = :run
     AND coalesce(s.key_fault, w.fault) IS NOT NULL
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
    FROM faulty s
   ORDER BY s.document, s.snapshot_sha256, s.fault, s.start_offset, s.end_offset, s.quote, s.ordinal
      ON CONFLICT ON CONSTRAINT quarantine_key DO UPDATE
     SET last_run_id = excluded.last_run_id, last_seen = now(), released_run_id = NULL
  RETURNING q.quarantine_id
)
SELECT count(*) FROM faulty
