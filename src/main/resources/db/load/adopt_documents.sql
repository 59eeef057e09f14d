-- Documents that a run brought which was never published are this run's now, when it has them too.
UPDATE warehouse.dim_document d
   SET first_run_id = :run
  FROM staging.document s, warehouse.run r
 WHERE s.run_id = :run
   AND (d.document, d.snapshot_sha256, d.part) = (s.document, s.snapshot_sha256, s.part)
   AND d.text_sha256 = s.text_sha256
   AND r.run_id = d.first_run_id AND r.run_id <> :run AND r.published_at IS NULL
