-- Whether a text of the run has claims already; most runs bring new texts only.
SELECT EXISTS (
  SELECT FROM staging.document s
    JOIN warehouse.dim_document d
      ON (d.document, d.snapshot_sha256, d.part, d.text_sha256)
       = (s.document, s.snapshot_sha256, s.part, s.text_sha256)
   WHERE s.run_id = :run
     AND EXISTS (SELECT FROM warehouse.fact_observation f WHERE f.document_id = d.document_id))
