-- Of each article that the run was given, the text that was read last is the current one: of several
-- in one run the latest revision.
WITH staged AS (
  SELECT DISTINCT ON (d.series) d.series, d.document_id
    FROM staging.document s
    JOIN warehouse.dim_document d
      ON (d.document, d.snapshot_sha256, d.part) = (s.document, s.snapshot_sha256, s.part)
     AND d.text_sha256 = s.text_sha256
   WHERE s.run_id = :run
   ORDER BY d.series, d.revision DESC, d.document_id DESC
)
UPDATE warehouse.dim_document d
   SET is_current = (d.document_id = s.document_id)
  FROM staged s
 WHERE d.series = s.series
   AND d.is_current <> (d.document_id = s.document_id)
