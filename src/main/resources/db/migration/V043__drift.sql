-- What each source yields, run by run: the baseline that drift is told from.

ALTER TABLE batch.run_item ADD COLUMN characters integer;
ALTER TABLE batch.run_item ADD COLUMN figures integer;
ALTER TABLE batch.run_item ADD COLUMN rules jsonb;
COMMENT ON COLUMN batch.run_item.characters IS 'vi: Số ký tự của các bài / en: Characters of its articles';
COMMENT ON COLUMN batch.run_item.figures IS 'vi: Số số liệu trích được / en: Figures found in its articles';
COMMENT ON COLUMN batch.run_item.rules IS 'vi: Quy tắc nào đã cho từng trường (tiêu đề, ngày đăng, thân bài) / en: Which rule won for each field (title, date, body)';

CREATE VIEW batch.source_yield AS
SELECT i.run_id,
       r.job,
       coalesce(i.source, i.publisher, '(files)') AS source,
       count(*) AS documents,
       count(*) FILTER (WHERE i.extract = 'loaded') AS articles,
       count(*) FILTER (WHERE i.parse = 'quarantined') AS unreadable,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY i.characters) FILTER (WHERE i.extract = 'loaded') AS characters,
       (avg(i.figures) FILTER (WHERE i.extract = 'loaded'))::numeric(12, 2) AS figures_per_article
  FROM batch.run_item i
  JOIN warehouse.run r USING (run_id)
 WHERE i.list = 'loaded' AND i.parse IS DISTINCT FROM 'unchanged'
 GROUP BY i.run_id, r.job, coalesce(i.source, i.publisher, '(files)');
COMMENT ON VIEW batch.source_yield IS 'vi: Mỗi nguồn cho bao nhiêu bài và số liệu trong mỗi lần chạy / en: What each source yields in each run';
COMMENT ON COLUMN batch.source_yield.run_id IS 'vi: Lần chạy / en: The run';
COMMENT ON COLUMN batch.source_yield.job IS 'vi: Tên công việc / en: Name of the job';
COMMENT ON COLUMN batch.source_yield.source IS 'vi: Mã nguồn, hoặc nơi đăng / en: Id of the source, or the publisher';
COMMENT ON COLUMN batch.source_yield.documents IS 'vi: Số tài liệu mới hoặc đọc lại / en: Documents that were new or read again';
COMMENT ON COLUMN batch.source_yield.articles IS 'vi: Số bài trích xuất được / en: Articles that were extracted';
COMMENT ON COLUMN batch.source_yield.unreadable IS 'vi: Số tài liệu không đọc được / en: Documents that could not be parsed';
COMMENT ON COLUMN batch.source_yield.characters IS 'vi: Trung vị số ký tự của bài / en: Median length of an article in characters';
COMMENT ON COLUMN batch.source_yield.figures_per_article IS 'vi: Số số liệu trung bình mỗi bài / en: Figures per article';

-- The ten published runs of the same job before a run, source by source.
CREATE VIEW batch.source_baseline AS
SELECT n.run_id,
       b.source,
       count(*) AS runs,
       avg(b.articles) AS articles,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY b.characters) AS characters,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY b.figures_per_article) AS figures_per_article
  FROM warehouse.run n
 CROSS JOIN LATERAL (
   SELECT p.run_id FROM warehouse.run p
    WHERE p.job = n.job AND p.run_id < n.run_id AND p.published_at IS NOT NULL
    ORDER BY p.run_id DESC LIMIT 10) p
  JOIN batch.source_yield b ON b.run_id = p.run_id AND b.articles > 0
 GROUP BY n.run_id, b.source;
COMMENT ON VIEW batch.source_baseline IS 'vi: Mức thường thấy của mỗi nguồn trước một lần chạy / en: What each source used to yield before a run';
COMMENT ON COLUMN batch.source_baseline.run_id IS 'vi: Lần chạy được so sánh / en: The run that is compared';
COMMENT ON COLUMN batch.source_baseline.source IS 'vi: Mã nguồn, hoặc nơi đăng / en: Id of the source, or the publisher';
COMMENT ON COLUMN batch.source_baseline.runs IS 'vi: Số lần chạy có bài của nguồn, nhiều nhất 10 / en: Runs with articles of the source, at most ten';
COMMENT ON COLUMN batch.source_baseline.articles IS 'vi: Số bài trung bình mỗi lần chạy / en: Articles per run';
COMMENT ON COLUMN batch.source_baseline.characters IS 'vi: Trung vị độ dài bài / en: Median length of an article';
COMMENT ON COLUMN batch.source_baseline.figures_per_article IS 'vi: Trung vị số số liệu mỗi bài / en: Median of figures per article';
