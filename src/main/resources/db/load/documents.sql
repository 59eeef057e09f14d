-- The run's documents. The same text again only takes over what a manifest or page now says of it;
-- another text of the same bytes (a new parser) is a new row, and the earlier one is no longer current.
WITH staged AS (
  SELECT s.*,
         encode(sha256(convert_to(s.text, 'UTF8')), 'hex') AS text_sha256,
         p.publisher_id
    FROM staging.document s
    LEFT JOIN warehouse.dim_publisher p ON p.name = s.publisher
   WHERE s.run_id = :run
), loaded AS (
  INSERT INTO warehouse.dim_document AS d (
         document, snapshot_sha256, part, text_sha256, url, publisher_id, title, author,
         published_on, modified_on, language, text, rule_set, first_run_id)
  SELECT s.document, s.snapshot_sha256, s.part, s.text_sha256, s.url, s.publisher_id, s.title, s.author,
         s.published_on, s.modified_on, s.language, s.text, s.rule_set, s.run_id
    FROM staged s
      ON CONFLICT (document, snapshot_sha256, part, text_sha256) DO UPDATE
     SET (is_current, url, publisher_id, title, author, published_on, modified_on, language, rule_set)
       = (true, excluded.url, excluded.publisher_id, excluded.title, excluded.author,
          excluded.published_on, excluded.modified_on, excluded.language, excluded.rule_set)
   WHERE (d.is_current, d.url, d.publisher_id, d.title, d.author, d.published_on, d.modified_on,
          d.language, d.rule_set)
      IS DISTINCT FROM
         (true, excluded.url, excluded.publisher_id, excluded.title, excluded.author,
          excluded.published_on, excluded.modified_on, excluded.language, excluded.rule_set)
  RETURNING d.document_id
), outdated AS (
  UPDATE warehouse.dim_document d
     SET is_current = false
    FROM staged s
   WHERE (d.document, d.snapshot_sha256, d.part) = (s.document, s.snapshot_sha256, s.part)
     AND d.text_sha256 <> s.text_sha256
     AND d.is_current
  RETURNING d.document_id
)
SELECT (SELECT count(*) FROM staged) AS read_count,
       (SELECT count(*) FROM loaded) AS loaded_count,
       (SELECT count(*) FROM staged) - (SELECT count(*) FROM loaded) AS unchanged_count,
       0 AS quarantined_count
