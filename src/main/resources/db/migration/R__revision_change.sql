-- What each revision of an article did to its figures. A figure that says the same in the same way is
-- left out; one that differs only in its value is changed; the rest was withdrawn or added. Repeatable:
-- it reads tables of migrations with higher numbers.
DROP VIEW IF EXISTS mart.revision_change;
CREATE VIEW mart.revision_change AS
WITH text AS (
  -- Of a revision that was read by several parsers, the last text counts; one that was never published does not.
  SELECT DISTINCT ON (d.series, d.revision) d.series, d.revision, d.document_id, d.first_run_id
    FROM warehouse.visible_document d
   ORDER BY d.series, d.revision, d.document_id DESC
), pair AS (
  SELECT *
    FROM (SELECT n.series, n.revision, lag(n.document_id) OVER (PARTITION BY n.series ORDER BY n.revision) AS document_before,
                 n.document_id AS document_after, n.first_run_id AS run_id
            FROM text n) AS each
   WHERE document_before IS NOT NULL
), figure AS (
  SELECT p.*, f.document_id = p.document_after AS is_after, f.observation_id, f.quote, f.value,
         f.unit_id, f.indicator_id, f.area_id, f.period_end, f.start_offset,
         ROW (f.unit_id, f.counted, f.kind, f.status, f.indicator_id, f.area_id, f.locality,
              f.period_start, f.period_end, f.base_start, f.base_end)::text AS about,
         ROW (f.value, f.value_high, f.out_of, f.comparator)::text AS says
    FROM pair p
    JOIN warehouse.visible_observation f
      ON f.corrects_id IS NULL
     AND (f.document_id = p.document_before AND f.superseded_run_id = p.run_id
          OR f.document_id = p.document_after AND f.run_id = p.run_id)
), counted AS (
  SELECT g.*, row_number() OVER (PARTITION BY series, revision, is_after, about, says ORDER BY start_offset) AS nth
    FROM figure g
), differing AS (
  SELECT c.*, row_number() OVER (PARTITION BY series, revision, is_after, about ORDER BY start_offset) AS place
    FROM counted c
   WHERE NOT EXISTS (
     SELECT FROM counted o
      WHERE (o.series, o.revision, o.about, o.says, o.nth) = (c.series, c.revision, c.about, c.says, c.nth)
        AND o.is_after <> c.is_after)
), matched AS (
  SELECT coalesce(a.series, b.series) AS series,
         coalesce(a.revision, b.revision) AS revision,
         CASE WHEN b.observation_id IS NULL THEN 'added'
              WHEN a.observation_id IS NULL THEN 'withdrawn'
              ELSE 'changed' END AS change,
         coalesce(a.indicator_id, b.indicator_id) AS indicator_id,
         coalesce(a.unit_id, b.unit_id) AS unit_id,
         coalesce(a.area_id, b.area_id) AS area_id,
         coalesce(a.period_end, b.period_end) AS period_end,
         b.value AS value_before, a.value AS value_after, b.quote AS quote_before, a.quote AS quote_after,
         b.observation_id AS observation_before, a.observation_id AS observation_after,
         coalesce(a.document_before, b.document_before) AS document_before,
         coalesce(a.document_after, b.document_after) AS document_after,
         coalesce(a.run_id, b.run_id) AS run_id
    FROM (SELECT * FROM differing WHERE is_after) a
    FULL JOIN (SELECT * FROM differing WHERE NOT is_after) b USING (series, revision, about, place)
)
SELECT m.series, m.revision, m.change, i.code AS indicator, u.code AS unit, v.code AS area, m.period_end,
       m.value_before, m.value_after, m.quote_before, m.quote_after, m.observation_before,
       m.observation_after, m.document_before, m.document_after, m.run_id
  FROM matched m
  JOIN warehouse.dim_unit u USING (unit_id)
  JOIN warehouse.dim_area v USING (area_id)
  LEFT JOIN warehouse.dim_indicator i USING (indicator_id);

COMMENT ON VIEW mart.revision_change IS 'vi: Mỗi lần sửa bài đã thêm, đổi, bỏ số liệu nào / en: Which figures each revision of an article added, changed or withdrew';
COMMENT ON COLUMN mart.revision_change.series IS 'vi: Bài, dù sửa bao nhiêu lần / en: The article, however often it was changed';
COMMENT ON COLUMN mart.revision_change.revision IS 'vi: Lần sửa thứ mấy / en: Number of the revision';
COMMENT ON COLUMN mart.revision_change.change IS 'vi: added (thêm), changed (đổi giá trị), withdrawn (bỏ) / en: added, changed or withdrawn';
COMMENT ON COLUMN mart.revision_change.indicator IS 'vi: Mã chỉ tiêu / en: Code of the indicator';
COMMENT ON COLUMN mart.revision_change.unit IS 'vi: Mã đơn vị / en: Code of the unit';
COMMENT ON COLUMN mart.revision_change.area IS 'vi: Mã địa bàn / en: Code of the area';
COMMENT ON COLUMN mart.revision_change.period_end IS 'vi: Ngày cuối của kỳ / en: Last day of the period';
COMMENT ON COLUMN mart.revision_change.value_before IS 'vi: Giá trị trước khi sửa / en: Value before the revision';
COMMENT ON COLUMN mart.revision_change.value_after IS 'vi: Giá trị sau khi sửa / en: Value after it';
COMMENT ON COLUMN mart.revision_change.quote_before IS 'vi: Nguyên văn trước khi sửa / en: The words before the revision';
COMMENT ON COLUMN mart.revision_change.quote_after IS 'vi: Nguyên văn sau khi sửa / en: The words after it';
COMMENT ON COLUMN mart.revision_change.observation_before IS 'vi: Khóa số liệu trước khi sửa / en: Key of the figure before';
COMMENT ON COLUMN mart.revision_change.observation_after IS 'vi: Khóa số liệu sau khi sửa / en: Key of the figure after';
COMMENT ON COLUMN mart.revision_change.document_before IS 'vi: Khóa văn bản trước khi sửa / en: Key of the text before';
COMMENT ON COLUMN mart.revision_change.document_after IS 'vi: Khóa văn bản sau khi sửa / en: Key of the text after';
COMMENT ON COLUMN mart.revision_change.run_id IS 'vi: Lần chạy đã nạp bản sửa / en: Run that loaded the revision';
