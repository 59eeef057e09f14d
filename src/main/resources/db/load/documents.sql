-- The run's documents. The same text again only takes over what a manifest or page now says of it.
-- Other bytes at the same address (or path) are the next revision of the article; another text of
-- the same bytes (a new parser) is a new row of the same revision.
WITH named AS (
  SELECT s.*,
         p.publisher_id,
         coalesce(s.url, i.path, s.document) AS place
    FROM staging.document s
    LEFT JOIN warehouse.dim_publisher p ON p.name = s.publisher
    LEFT JOIN LATERAL (
      SELECT r.path FROM batch.run_item r
       WHERE r.run_id = s.run_id AND r.sha256 = s.snapshot_sha256
       ORDER BY r.document = s.document DESC, r.seq LIMIT 1) i ON true
   WHERE s.run_id = :run
), placed AS (
  -- Articles of one file that have no address of their own are told apart by their number.
  SELECT n.*,
         n.place || CASE WHEN count(*) OVER (PARTITION BY n.snapshot_sha256, n.place) > 1
                         THEN '#' || n.part ELSE '' END AS series
    FROM named n
), staged AS (
  SELECT p.*,
         coalesce(
           (SELECT min(d.revision) FROM warehouse.dim_document d
             WHERE d.series = p.series AND d.snapshot_sha256 = p.snapshot_sha256),
           (SELECT coalesce(max(d.revision), 0) FROM warehouse.dim_document d WHERE d.series = p.series)
             + dense_rank() OVER (
                 PARTITION BY p.series
                 ORDER BY coalesce(p.modified_on, p.published_on) NULLS FIRST, p.document, p.snapshot_sha256)) AS revision
    FROM placed p
), loaded AS (
  INSERT INTO warehouse.dim_document AS d (
         document, snapshot_sha256, part, text_sha256, url, publisher_id, title, author,
         published_on, modified_on, language, text, rule_set, first_run_id, series, revision)
  SELECT s.document, s.snapshot_sha256, s.part, s.text_sha256, s.url, s.publisher_id, s.title, s.author,
         s.published_on, s.modified_on, s.language, s.text, s.rule_set, s.run_id, s.series, s.revision
    FROM staged s
      ON CONFLICT (document, snapshot_sha256, part, text_sha256) DO UPDATE
     SET (url, publisher_id, title, author, published_on, modified_on, language, rule_set, series)
       = (excluded.url, excluded.publisher_id, excluded.title, excluded.author,
          excluded.published_on, excluded.modified_on, excluded.language, excluded.rule_set, excluded.series)
   WHERE (d.url, d.publisher_id, d.title, d.author, d.published_on, d.modified_on,
          d.language, d.rule_set, d.series)
      IS DISTINCT FROM
         (excluded.url, excluded.publisher_id, excluded.title, excluded.author,
          excluded.published_on, excluded.modified_on, excluded.language, excluded.rule_set, excluded.series)
  RETURNING d.document_id
)
SELECT (SELECT count(*) FROM staged) AS read_count,
       (SELECT count(*) FROM loaded) AS loaded_count,
       (SELECT count(*) FROM staged) - (SELECT count(*) FROM loaded) AS unchanged_count,
       0 AS quarantined_count
