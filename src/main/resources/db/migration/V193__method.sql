-- How a figure was come by, where its sentence says so: "theo khảo sát", "ước tính sơ bộ", "đo bằng i-Speed".
CREATE TABLE warehouse.method_phrase (
  phrase text PRIMARY KEY,
  method text NOT NULL,
  example text NOT NULL,
  source text NOT NULL
);
COMMENT ON TABLE warehouse.method_phrase IS 'vi: Cách nói con số có được bằng cách nào (data/methods.csv) / en: Wordings that say how a figure was come by (data/methods.csv)';
COMMENT ON COLUMN warehouse.method_phrase.phrase IS 'vi: Cụm từ trong câu / en: The words in the sentence';
COMMENT ON COLUMN warehouse.method_phrase.method IS 'vi: Cách có được con số / en: How the figure was come by';
COMMENT ON COLUMN warehouse.method_phrase.example IS 'vi: Ví dụ / en: Example';
COMMENT ON COLUMN warehouse.method_phrase.source IS 'vi: Căn cứ / en: Where the rule comes from';

-- Of several the one nearest to the figure, the longer one first.
CREATE FUNCTION warehouse.stated_method(sentence text, figure_at integer) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT m.method
            FROM warehouse.method_phrase m
           WHERE position(m.phrase IN lower(sentence)) > 0
           ORDER BY abs(position(m.phrase IN lower(sentence)) - 1 - figure_at) - char_length(m.phrase), m.phrase
           LIMIT 1);
COMMENT ON FUNCTION warehouse.stated_method(text, integer) IS 'vi: Câu nói con số có được bằng cách nào, trống khi không nói / en: How a figure was come by, as its sentence says; empty when it does not';

CREATE OR REPLACE VIEW mart.claim AS
SELECT d.document,
       d.published_on,
       f.start_offset AS start,
       f.end_offset AS "end",
       f.quote,
       f.value,
       f.value_high,
       f.out_of,
       u.code AS unit,
       f.counted,
       f.comparator,
       f.kind,
       f.status,
       i.code AS indicator,
       a.code AS area,
       f.locality,
       f.period_start,
       f.period_end,
       f.period_basis,
       f.base_start,
       f.base_end,
       f.attributed_to,
       f.sentence,
       f.confidence,
       f.cell,
       i.name_vi AS indicator_name_vi,
       i.name_en AS indicator_name_en,
       i.theme,
       i.system,
       a.full_name_vi AS area_name_vi,
       a.name_en AS area_name_en,
       u.name_vi AS unit_name_vi,
       u.name_en AS unit_name_en,
       d.url,
       p.name AS publisher,
       d.title,
       f.snapshot_sha256,
       f.rule_set,
       f.run_id,
       f.loaded_at,
       d.part,
       f.observation_id,
       f.document_id,
       d.series,
       d.revision,
       coalesce(g.authority, r.kind, 'unlisted') AS authority,
       coalesce(g.name_vi, f.attributed_to, p.name, d.document) AS origin,
       coalesce(f.correction, c.correction) AS correction,
       coalesce(c.declaration ->> 'reason',
                (SELECT x.declaration ->> 'reason' FROM warehouse.applied_correction x
                  WHERE x.observation_id = f.corrects_id AND x.correction = f.correction
                  ORDER BY x.applied_id DESC LIMIT 1)) AS correction_reason,
       o.published_at AS held_from,
       z.published_at AS held_to,
       f.corrects_id,
       warehouse.stated_method(f.sentence, f.start_offset - f.sentence_start) AS method
  FROM warehouse.fact_observation f
  JOIN warehouse.run o ON o.run_id = f.run_id AND o.published_at IS NOT NULL
  LEFT JOIN warehouse.run z ON z.run_id = f.superseded_run_id
  JOIN warehouse.dim_document d USING (document_id)
  JOIN warehouse.dim_unit u USING (unit_id)
  JOIN warehouse.dim_area a USING (area_id)
  LEFT JOIN warehouse.dim_indicator i USING (indicator_id)
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id)
  LEFT JOIN warehouse.organisation_name g ON g.form = f.attributed_to
  LEFT JOIN warehouse.publisher_name r ON r.form = lower(p.name)
  LEFT JOIN LATERAL (
    SELECT x.correction, x.declaration FROM warehouse.published_correction x
     WHERE x.observation_id = f.observation_id AND x.held_to IS NULL
     ORDER BY x.applied_id LIMIT 1) c ON true
 WHERE f.held_by IS NULL;
COMMENT ON COLUMN mart.claim.method IS 'vi: Con số có được bằng cách nào, khi câu nói ra: survey (khảo sát), estimate (ước tính), preliminary (sơ bộ), measurement (đo), statistics (thống kê), calculation (tính toán), assessment (đánh giá), system (số liệu hệ thống), forecast (dự báo) / en: How the figure was come by, where the sentence says so: survey, estimate, preliminary, measurement, statistics, calculation, assessment, system (a system counted it), forecast';

CREATE OR REPLACE FUNCTION mart.as_of(day date) RETURNS SETOF mart.claim LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT c.document, c.published_on, c.start, c."end", c.quote, c.value, c.value_high, c.out_of, c.unit, c.counted,
         c.comparator, c.kind, c.status, c.indicator, c.area, c.locality, c.period_start, c.period_end,
         c.period_basis, c.base_start, c.base_end, c.attributed_to, c.sentence, c.confidence, c.cell,
         c.indicator_name_vi, c.indicator_name_en, c.theme, c.system, c.area_name_vi, c.area_name_en,
         c.unit_name_vi, c.unit_name_en, c.url, c.publisher, c.title, c.snapshot_sha256, c.rule_set, c.run_id,
         c.loaded_at, c.part, c.observation_id, c.document_id, c.series, c.revision, c.authority, c.origin,
         CASE WHEN c.corrects_id IS NULL THEN g.correction ELSE c.correction END,
         CASE WHEN c.corrects_id IS NULL THEN g.reason ELSE c.correction_reason END,
         c.held_from,
         CASE WHEN c.held_to < ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh') THEN c.held_to END,
         c.corrects_id, c.method
    FROM mart.claim c
    LEFT JOIN LATERAL (
      SELECT x.correction, x.declaration ->> 'reason' AS reason
        FROM warehouse.published_correction x
       WHERE x.observation_id = c.observation_id
         AND x.held_from < ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
         AND coalesce(x.held_to, 'infinity') >= ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
       ORDER BY x.applied_id LIMIT 1) AS g ON true
   WHERE c.held_from < ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
     AND coalesce(c.held_to, 'infinity') >= ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
     AND NOT EXISTS (
       SELECT FROM warehouse.published_correction x
        WHERE x.observation_id = c.observation_id
          AND x.action <> 'flag'
          AND x.held_from < ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
          AND coalesce(x.held_to, 'infinity') >= ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'))
$$;

CREATE OR REPLACE VIEW mart.observation AS
SELECT document, published_on, start, "end", quote, value, value_high, out_of, unit, counted, comparator,
       kind, status, indicator, area, locality, period_start, period_end, period_basis, base_start,
       base_end, attributed_to, sentence, confidence, cell, indicator_name_vi, indicator_name_en, theme,
       system, area_name_vi, area_name_en, unit_name_vi, unit_name_en, url, publisher, title,
       snapshot_sha256, rule_set, run_id, loaded_at, part, observation_id, document_id,
       series, revision, authority, origin, correction, correction_reason, held_from,
       -- Of one claim; views that do not name it do not pay. Of all: warehouse.observation_export.
       warehouse.origins_of(c.observation_id) AS independent_origins,
       c.method
  FROM mart.claim c
 WHERE c.held_to IS NULL
   AND NOT EXISTS (SELECT FROM warehouse.published_correction x
                    WHERE x.observation_id = c.observation_id AND x.held_to IS NULL AND x.action <> 'flag');
DO $$
BEGIN
  EXECUTE format('COMMENT ON COLUMN mart.observation.method IS %L',
    (SELECT col_description('mart.claim'::regclass, a.attnum) FROM pg_attribute a
      WHERE a.attrelid = 'mart.claim'::regclass AND a.attname = 'method'));
END
$$;

COMMENT ON SCHEMA mart IS 'vi: Các khung nhìn cho người phân tích, phiên bản 1.2. Trong các bản 1.x tên khung nhìn, tên cột, kiểu và ý nghĩa không đổi, chỉ thêm; cột của mart.observation giữ đúng thứ tự hợp đồng. / en: Views for analysts, version 1.2. Within 1.x names of views, names, types and meanings of columns do not change, they are only added to; mart.observation keeps the contract''s order.';
