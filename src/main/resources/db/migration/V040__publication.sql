-- Write, audit, publish: what a run loads becomes visible to analysts only once the run is published.
-- Every view for analysts reads warehouse.published_observation and warehouse.published_document, never
-- the fact table itself. Facts are only added and marked as superseded, never changed: so the figures
-- that an unpublished run would replace stay visible until it is published.

ALTER TABLE warehouse.run ADD COLUMN published_at timestamptz;
UPDATE warehouse.run SET published_at = ended_at WHERE status = 'completed';
COMMENT ON COLUMN warehouse.run.published_at IS 'vi: Lúc công bố, trống khi người phân tích chưa thấy / en: When it was published, empty while analysts do not see what it loaded';

ALTER TABLE warehouse.fact_observation ADD COLUMN held_by text;
COMMENT ON COLUMN warehouse.fact_observation.held_by IS 'vi: Phép kiểm đã giữ lại số liệu này, trống nếu không / en: The check that holds the figure back, empty when none does';

-- A figure that changes is a new row beside the superseded one.
ALTER TABLE warehouse.fact_observation DROP CONSTRAINT observation_key;
CREATE UNIQUE INDEX observation_key ON warehouse.fact_observation
  (document_id, rule_set, start_offset, end_offset, ordinal) WHERE superseded_run_id IS NULL;
CREATE INDEX observation_by_run ON warehouse.fact_observation (run_id);
CREATE INDEX observation_by_document ON warehouse.fact_observation (document_id);

CREATE VIEW warehouse.published_observation AS
SELECT f.*
  FROM warehouse.fact_observation f
  JOIN warehouse.run r ON r.run_id = f.run_id AND r.published_at IS NOT NULL
  LEFT JOIN warehouse.run s ON s.run_id = f.superseded_run_id
 WHERE s.published_at IS NULL
   AND f.held_by IS NULL;
COMMENT ON VIEW warehouse.published_observation IS 'vi: Số liệu đang có hiệu lực và đã công bố / en: The figures that hold now and are published';

CREATE VIEW warehouse.published_document AS
SELECT d.*
  FROM warehouse.dim_document d
  JOIN warehouse.run r ON r.run_id = d.first_run_id AND r.published_at IS NOT NULL
 WHERE d.is_current
    OR NOT EXISTS (
       SELECT FROM warehouse.dim_document n
         JOIN warehouse.run p ON p.run_id = n.first_run_id AND p.published_at IS NOT NULL
        WHERE (n.document, n.snapshot_sha256, n.part) = (d.document, d.snapshot_sha256, d.part)
          AND n.document_id > d.document_id);
COMMENT ON VIEW warehouse.published_document IS 'vi: Tài liệu đã công bố / en: The documents that are published';

CREATE OR REPLACE VIEW mart.observation AS
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
       f.document_id
  FROM warehouse.published_observation f
  JOIN warehouse.dim_document d USING (document_id)
  JOIN warehouse.dim_unit u USING (unit_id)
  JOIN warehouse.dim_area a USING (area_id)
  LEFT JOIN warehouse.dim_indicator i USING (indicator_id)
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id);

CREATE OR REPLACE VIEW mart.indicator AS
SELECT i.code,
       i.theme,
       i.system,
       i.name_vi,
       i.name_en,
       u.code AS unit,
       i.nature,
       i.direction,
       i.definition,
       count(f.observation_id) AS observations,
       max(f.period_end) AS latest_period_end
  FROM warehouse.dim_indicator i
  JOIN warehouse.dim_unit u USING (unit_id)
  LEFT JOIN warehouse.published_observation f ON f.indicator_id = i.indicator_id
 WHERE i.is_current
 GROUP BY i.indicator_id, u.code;

CREATE OR REPLACE VIEW mart.document AS
SELECT d.document_id,
       d.document,
       d.part,
       d.url,
       p.name AS publisher,
       d.title,
       d.author,
       d.published_on,
       d.modified_on,
       d.language,
       char_length(d.text) AS characters,
       d.snapshot_sha256,
       d.rule_set,
       d.loaded_at,
       (SELECT count(*) FROM warehouse.published_observation f WHERE f.document_id = d.document_id) AS observations
  FROM warehouse.published_document d
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id);

-- The run's staged figures with the keys that they get, and what forbids loading them.
CREATE VIEW staging.keyed_observation AS
SELECT s.*,
       d.document_id,
       u.unit_id,
       i.indicator_id,
       a.area_id,
       CASE
         WHEN d.document_id IS NULL THEN 'UNKNOWN_DOCUMENT'
         WHEN u.unit_id IS NULL THEN 'UNKNOWN_UNIT'
         WHEN a.area_id IS NULL THEN 'UNKNOWN_AREA'
         WHEN s.indicator IS NOT NULL AND i.indicator_id IS NULL THEN 'UNKNOWN_INDICATOR'
         WHEN substring(d.text FROM s.start_offset + 1 FOR s.end_offset - s.start_offset)
              IS DISTINCT FROM s.quote THEN 'QUOTE_MISMATCH'
         WHEN position(s.quote IN s.sentence) = 0 THEN 'SENTENCE_MISMATCH'
       END AS fault
  FROM staging.observation s
  JOIN staging.document sd USING (run_id, document, snapshot_sha256, part)
  LEFT JOIN warehouse.dim_document d
    ON (d.document, d.snapshot_sha256, d.part) = (s.document, s.snapshot_sha256, s.part)
   AND d.text_sha256 = encode(sha256(convert_to(sd.text, 'UTF8')), 'hex')
  LEFT JOIN warehouse.dim_unit u ON u.code = s.unit
  LEFT JOIN warehouse.dim_indicator i ON i.code = s.indicator
  LEFT JOIN LATERAL (
    -- The area as it was at the time of the figure, else as it is now.
    SELECT v.area_id
      FROM warehouse.dim_area v
     WHERE v.code = s.area
     ORDER BY coalesce(coalesce(s.period_end, sd.published_on) BETWEEN v.valid_from AND v.valid_to, false) DESC,
              v.valid_from DESC
     LIMIT 1) a ON true;
COMMENT ON VIEW staging.keyed_observation IS 'vi: Số liệu chờ nạp, kèm khóa và lỗi nếu có / en: Staged figures with their keys, and what is wrong with them';
COMMENT ON COLUMN staging.keyed_observation.fault IS 'vi: Vì sao không nạp được, trống nếu nạp được / en: Why it cannot be loaded, empty when it can';

-- Views of whole tables take over what the tables' columns say.
DO $$
DECLARE
  c record;
BEGIN
  FOR c IN
    SELECT v.view, a.attname, coalesce(
             max(col_description(t.base::regclass, b.attnum)),
             max(col_description('warehouse.fact_observation'::regclass, k.attnum))) AS comment
      FROM (VALUES ('warehouse.published_observation'), ('warehouse.published_document'), ('staging.keyed_observation')) AS v (view)
      JOIN (VALUES ('warehouse.published_observation', 'warehouse.fact_observation'),
                   ('warehouse.published_document', 'warehouse.dim_document'),
                   ('staging.keyed_observation', 'staging.observation')) AS t (view, base) USING (view)
      JOIN pg_attribute a ON a.attrelid = v.view::regclass AND a.attnum > 0
      LEFT JOIN pg_attribute b ON b.attrelid = t.base::regclass AND b.attname = a.attname
      LEFT JOIN pg_attribute k ON k.attrelid = 'warehouse.fact_observation'::regclass AND k.attname = a.attname
     WHERE a.attname <> 'fault'
     GROUP BY v.view, a.attname
  LOOP
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', c.view, c.attname, c.comment);
  END LOOP;
END
$$;

-- What the checks of db/check look at: every figure that stands, published or not.
CREATE VIEW warehouse.audited_observation AS
SELECT f.observation_id, f.run_id, r.published_at IS NOT NULL AND f.held_by IS NULL AS published,
       f.document_id, d.document, d.published_on, f.start_offset, f.end_offset, f.quote,
       f.value, f.value_high, f.out_of, f.unit_id, u.code AS unit, f.kind, f.status,
       f.indicator_id, i.code AS indicator, i.nature, iu.code AS indicator_unit,
       f.area_id, a.code AS area, f.locality, f.period_start, f.period_end, f.confidence
  FROM warehouse.fact_observation f
  JOIN warehouse.run r USING (run_id)
  JOIN warehouse.dim_document d USING (document_id)
  JOIN warehouse.dim_unit u ON u.unit_id = f.unit_id
  JOIN warehouse.dim_area a USING (area_id)
  LEFT JOIN warehouse.dim_indicator i USING (indicator_id)
  LEFT JOIN warehouse.dim_unit iu ON iu.unit_id = i.unit_id
 WHERE f.superseded_run_id IS NULL;
COMMENT ON VIEW warehouse.audited_observation IS 'vi: Số liệu mà các phép kiểm xem, kể cả chưa công bố / en: The figures that checks look at, unpublished ones too';
COMMENT ON COLUMN warehouse.audited_observation.observation_id IS 'vi: Khóa của số liệu / en: Key of the observation';
COMMENT ON COLUMN warehouse.audited_observation.run_id IS 'vi: Lần chạy đã nạp / en: Run that loaded it';
COMMENT ON COLUMN warehouse.audited_observation.published IS 'vi: Đã công bố chưa / en: Whether it is published';
COMMENT ON COLUMN warehouse.audited_observation.document_id IS 'vi: Khóa của tài liệu / en: Key of the document';
COMMENT ON COLUMN warehouse.audited_observation.document IS 'vi: Tên tệp hoặc địa chỉ / en: File name or address';
COMMENT ON COLUMN warehouse.audited_observation.published_on IS 'vi: Ngày đăng / en: Day of publication';
COMMENT ON COLUMN warehouse.audited_observation.start_offset IS 'vi: Vị trí đầu / en: First offset';
COMMENT ON COLUMN warehouse.audited_observation.end_offset IS 'vi: Vị trí cuối / en: Offset after the last';
COMMENT ON COLUMN warehouse.audited_observation.quote IS 'vi: Nguyên văn / en: The exact words';
COMMENT ON COLUMN warehouse.audited_observation.value IS 'vi: Giá trị / en: Value';
COMMENT ON COLUMN warehouse.audited_observation.value_high IS 'vi: Đầu trên của khoảng / en: Upper end of a range';
COMMENT ON COLUMN warehouse.audited_observation.out_of IS 'vi: Tổng số / en: The whole of k/n or of a rank';
COMMENT ON COLUMN warehouse.audited_observation.unit_id IS 'vi: Khóa đơn vị / en: Key of the unit';
COMMENT ON COLUMN warehouse.audited_observation.unit IS 'vi: Mã đơn vị / en: Code of the unit';
COMMENT ON COLUMN warehouse.audited_observation.kind IS 'vi: Loại: level, change / en: Kind: level, change';
COMMENT ON COLUMN warehouse.audited_observation.status IS 'vi: Trạng thái: actual, estimate, target / en: Status: actual, estimate, target';
COMMENT ON COLUMN warehouse.audited_observation.indicator_id IS 'vi: Khóa chỉ tiêu / en: Key of the indicator';
COMMENT ON COLUMN warehouse.audited_observation.indicator IS 'vi: Mã chỉ tiêu / en: Code of the indicator';
COMMENT ON COLUMN warehouse.audited_observation.nature IS 'vi: Loại đại lượng / en: Kind of quantity';
COMMENT ON COLUMN warehouse.audited_observation.indicator_unit IS 'vi: Đơn vị của chỉ tiêu / en: Unit that the indicator comes in';
COMMENT ON COLUMN warehouse.audited_observation.area_id IS 'vi: Khóa địa bàn / en: Key of the area';
COMMENT ON COLUMN warehouse.audited_observation.area IS 'vi: Mã địa bàn / en: Code of the area';
COMMENT ON COLUMN warehouse.audited_observation.locality IS 'vi: Nơi hẹp hơn địa bàn / en: District, commune or organisation';
COMMENT ON COLUMN warehouse.audited_observation.period_start IS 'vi: Ngày đầu của kỳ / en: First day of the period';
COMMENT ON COLUMN warehouse.audited_observation.period_end IS 'vi: Ngày cuối của kỳ / en: Last day of the period';
COMMENT ON COLUMN warehouse.audited_observation.confidence IS 'vi: Độ tin cậy / en: Confidence';

CREATE TABLE warehouse.check_result (
  run_id bigint NOT NULL REFERENCES warehouse.run ON DELETE CASCADE,
  check_name text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('stop', 'hold', 'warn')),
  failed_count bigint NOT NULL,
  checked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run_id, check_name)
);
COMMENT ON TABLE warehouse.check_result IS 'vi: Kết quả mỗi phép kiểm của một lần chạy / en: What each check of a run found';
COMMENT ON COLUMN warehouse.check_result.run_id IS 'vi: Lần chạy / en: The run';
COMMENT ON COLUMN warehouse.check_result.check_name IS 'vi: Phép kiểm: tên tệp trong db/check / en: The check: name of its file in db/check';
COMMENT ON COLUMN warehouse.check_result.severity IS 'vi: Mức: stop (không công bố lần chạy), hold (giữ lại số liệu), warn (chỉ báo) / en: Severity: stop (the run is not published), hold (the figure is held back), warn (only said)';
COMMENT ON COLUMN warehouse.check_result.failed_count IS 'vi: Số dòng không đạt / en: How many rows failed';
COMMENT ON COLUMN warehouse.check_result.checked_at IS 'vi: Lúc kiểm / en: When it was checked';

CREATE TABLE warehouse.check_finding (
  run_id bigint NOT NULL,
  check_name text NOT NULL,
  position integer NOT NULL,
  observation_id bigint REFERENCES warehouse.fact_observation ON DELETE CASCADE,
  document text,
  message text NOT NULL,
  PRIMARY KEY (run_id, check_name, position),
  FOREIGN KEY (run_id, check_name) REFERENCES warehouse.check_result ON DELETE CASCADE
);
COMMENT ON TABLE warehouse.check_finding IS 'vi: Từng dòng không đạt phép kiểm / en: The rows that failed a check';
COMMENT ON COLUMN warehouse.check_finding.run_id IS 'vi: Lần chạy / en: The run';
COMMENT ON COLUMN warehouse.check_finding.check_name IS 'vi: Phép kiểm / en: The check';
COMMENT ON COLUMN warehouse.check_finding.position IS 'vi: Thứ tự, từ 1; tối đa 1000 / en: Its place, from 1; no more than 1000 are kept';
COMMENT ON COLUMN warehouse.check_finding.observation_id IS 'vi: Số liệu, trống nếu là chuyện của cả lần chạy / en: The figure, empty when the finding is about the run';
COMMENT ON COLUMN warehouse.check_finding.document IS 'vi: Tài liệu / en: The document';
COMMENT ON COLUMN warehouse.check_finding.message IS 'vi: Một dòng: cái gì sai / en: One line: what is wrong';
