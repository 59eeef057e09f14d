-- By which selector each source's articles used to come: what drift has to name.
CREATE VIEW batch.source_selector AS
SELECT n.run_id,
       coalesce(i.source, i.publisher, '(files)') AS source,
       mode() WITHIN GROUP (ORDER BY coalesce(i.rules ->> 'text', 'the general rules')) AS body
  FROM warehouse.run n
 CROSS JOIN LATERAL (
   SELECT p.run_id FROM warehouse.run p
    WHERE p.job = n.job AND p.run_id < n.run_id AND p.published_at IS NOT NULL
    ORDER BY p.run_id DESC LIMIT 10) p
  JOIN batch.run_item i ON i.run_id = p.run_id AND i.extract = 'loaded'
 GROUP BY n.run_id, coalesce(i.source, i.publisher, '(files)');
COMMENT ON VIEW batch.source_selector IS 'vi: Bộ chọn thường cho thân bài của mỗi nguồn trước một lần chạy / en: The selector by which the bodies of a source used to come before a run';
COMMENT ON COLUMN batch.source_selector.run_id IS 'vi: Lần chạy được so sánh / en: The run that is compared';
COMMENT ON COLUMN batch.source_selector.source IS 'vi: Mã nguồn, hoặc nơi đăng / en: Id of the source, or the publisher';
COMMENT ON COLUMN batch.source_selector.body IS 'vi: Bộ chọn: source.ID.body là body trong data/sources/ID.yml / en: The selector: source.ID.body is body in data/sources/ID.yml';
