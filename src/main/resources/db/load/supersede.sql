-- Closes the claims of the run's articles that are not stated, or not read so, any more; nothing but
-- the end of holding them changes. What an unpublished run superseded or loaded counts as standing:
-- this run takes that over.
WITH articles AS (
  SELECT DISTINCT d.series
    FROM staging.document s
    JOIN warehouse.dim_document d
      ON (d.document, d.snapshot_sha256, d.part, d.text_sha256)
       = (s.document, s.snapshot_sha256, s.part, s.text_sha256)
   WHERE s.run_id = :run
)
UPDATE warehouse.fact_observation f
   SET superseded_run_id = :run, superseded_at = now()
  FROM warehouse.dim_document d
 WHERE d.series IN (SELECT series FROM articles)
   AND f.document_id = d.document_id
   AND f.corrects_id IS NULL
   AND (f.superseded_run_id IS NULL
        OR f.superseded_run_id <> :run
           AND EXISTS (SELECT FROM warehouse.run r WHERE r.run_id = f.superseded_run_id AND r.published_at IS NULL))
   AND NOT EXISTS (
     SELECT FROM staging.keyed_observation s
      WHERE s.run_id = :run
        AND s.is_current
        AND f.superseded_run_id IS NULL
        AND EXISTS (SELECT FROM warehouse.run r
                     WHERE r.run_id = f.run_id AND (r.published_at IS NOT NULL OR r.run_id = :run))
        AND (s.document_id, s.start_offset, s.end_offset, s.ordinal)
          = (f.document_id, f.start_offset, f.end_offset, f.ordinal)
        AND (s.quote, s.sentence, s.sentence_start, s.value, s.value_high, s.out_of, s.unit_id, s.counted,
             s.comparator, s.kind, s.status, s.indicator_id, s.area_id, s.locality, s.period_start,
             s.period_end, s.period_basis, s.base_start, s.base_end, s.attributed_to, s.confidence,
             s.cell, s.trace)
            IS NOT DISTINCT FROM
            (f.quote, f.sentence, f.sentence_start, f.value, f.value_high, f.out_of, f.unit_id, f.counted,
             f.comparator, f.kind, f.status, f.indicator_id, f.area_id, f.locality, f.period_start,
             f.period_end, f.period_basis, f.base_start, f.base_end, f.attributed_to, f.confidence,
             f.cell, f.trace))
