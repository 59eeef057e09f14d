-- Facts are claims: never overwritten, held from one moment to another. Corrections stand beside them.

-- Which article a text is a state of, so that a changed page is a new revision and not a second article.
ALTER TABLE warehouse.dim_document ADD COLUMN series text;
ALTER TABLE warehouse.dim_document ADD COLUMN revision integer NOT NULL DEFAULT 1;
UPDATE warehouse.dim_document
   SET series = coalesce(url, document) || CASE WHEN part > 1 THEN '#' || part ELSE '' END;
ALTER TABLE warehouse.dim_document ALTER COLUMN series SET NOT NULL;
ALTER TABLE warehouse.dim_document ADD CONSTRAINT document_revision CHECK (revision >= 1);
CREATE INDEX document_series ON warehouse.dim_document (series, revision);

COMMENT ON COLUMN warehouse.dim_document.series IS 'vi: Bài mà văn bản này là một lần đăng: địa chỉ, hoặc đường dẫn tệp / en: The article that this text is a state of: its address, or the path of its file';
COMMENT ON COLUMN warehouse.dim_document.revision IS 'vi: Lần sửa thứ mấy của bài, từ 1 / en: Number of the revision of the article, from 1';

-- A claim that is read otherwise, or no longer stated, is closed; a new row says what is held now.
ALTER TABLE warehouse.fact_observation ADD COLUMN corrects_id bigint REFERENCES warehouse.fact_observation;
ALTER TABLE warehouse.fact_observation ADD COLUMN correction text;
DROP INDEX warehouse.observation_key;
ALTER TABLE warehouse.fact_observation ADD CONSTRAINT observation_correction
  CHECK ((corrects_id IS NULL) = (correction IS NULL));
CREATE UNIQUE INDEX observation_key
  ON warehouse.fact_observation (document_id, start_offset, end_offset, ordinal)
  WHERE superseded_run_id IS NULL AND corrects_id IS NULL;
-- What is published can be superseded already by a run that is not: the index has every row.
DROP INDEX warehouse.observation_by_indicator;
CREATE INDEX observation_by_indicator ON warehouse.fact_observation (indicator_id, area_id, period_end);

COMMENT ON TABLE warehouse.fact_observation IS 'vi: Mỗi số liệu mà một tài liệu nêu là một dòng, không bao giờ bị ghi đè / en: One row for each figure that a document states, never overwritten';
COMMENT ON COLUMN warehouse.fact_observation.corrects_id IS 'vi: Số liệu gốc mà dòng này đính chính, trống với số liệu gốc / en: The claim that this row corrects, empty for a claim itself';
COMMENT ON COLUMN warehouse.fact_observation.correction IS 'vi: Mã đính chính trong data/corrections.csv / en: Id of the correction in data/corrections.csv';
COMMENT ON COLUMN warehouse.fact_observation.rule_set IS 'vi: Phiên bản bộ quy tắc đầu tiên đọc ra như vậy / en: Version of the rules that first read it so';
COMMENT ON COLUMN warehouse.fact_observation.run_id IS 'vi: Lần chạy đã nạp / en: Run that loaded it';
COMMENT ON COLUMN warehouse.fact_observation.loaded_at IS 'vi: Từ lúc nào kho tin là vậy / en: From when the warehouse held it';
COMMENT ON COLUMN warehouse.fact_observation.superseded_at IS 'vi: Đến lúc nào kho tin là vậy, trống khi còn hiệu lực / en: Until when the warehouse held it, empty while it holds';

CREATE TABLE warehouse.correction (
  id text PRIMARY KEY,
  action text NOT NULL CHECK (action IN ('drop', 'override', 'flag')),
  document text NOT NULL,
  start_offset integer,
  quote text NOT NULL,
  expected numeric NOT NULL,
  changes text,
  reason text NOT NULL,
  author text NOT NULL,
  made_on date NOT NULL,
  CHECK ((action = 'override') = (changes IS NOT NULL))
);
COMMENT ON TABLE warehouse.correction IS 'vi: Các đính chính khai trong data/corrections.csv / en: The corrections declared in data/corrections.csv';
COMMENT ON COLUMN warehouse.correction.id IS 'vi: Mã đính chính / en: Id of the correction';
COMMENT ON COLUMN warehouse.correction.action IS 'vi: drop (bỏ), override (thay), flag (đánh dấu) / en: drop, override or flag';
COMMENT ON COLUMN warehouse.correction.document IS 'vi: Tài liệu / en: The document';
COMMENT ON COLUMN warehouse.correction.start_offset IS 'vi: Vị trí đầu của số liệu, trống nếu mọi chỗ có nguyên văn ấy / en: First offset of the figure, empty for every place of these words';
COMMENT ON COLUMN warehouse.correction.quote IS 'vi: Nguyên văn số liệu / en: The exact words of the figure';
COMMENT ON COLUMN warehouse.correction.expected IS 'vi: Giá trị phải thấy ở đó thì đính chính mới áp dụng / en: The value that must be found there, or the correction does not apply';
COMMENT ON COLUMN warehouse.correction.changes IS 'vi: Các cột được thay: value=…|period_end=… / en: The columns that are replaced: value=…|period_end=…';
COMMENT ON COLUMN warehouse.correction.reason IS 'vi: Lý do / en: Why';
COMMENT ON COLUMN warehouse.correction.author IS 'vi: Người đính chính / en: Who made it';
COMMENT ON COLUMN warehouse.correction.made_on IS 'vi: Ngày đính chính / en: When it was made';

CREATE TABLE warehouse.applied_correction (
  applied_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  correction text NOT NULL,
  action text NOT NULL,
  declaration jsonb NOT NULL,
  observation_id bigint NOT NULL REFERENCES warehouse.fact_observation,
  run_id bigint NOT NULL REFERENCES warehouse.run,
  applied_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_run_id bigint REFERENCES warehouse.run,
  withdrawn_at timestamptz,
  CHECK ((withdrawn_run_id IS NULL) = (withdrawn_at IS NULL))
);
CREATE UNIQUE INDEX applied_correction_now ON warehouse.applied_correction (observation_id, correction)
  WHERE withdrawn_at IS NULL;
COMMENT ON TABLE warehouse.applied_correction IS 'vi: Đính chính đã áp dụng cho số liệu nào, từ lúc nào đến lúc nào / en: Which correction applied to which claim, from when to when';
COMMENT ON COLUMN warehouse.applied_correction.applied_id IS 'vi: Khóa / en: Key';
COMMENT ON COLUMN warehouse.applied_correction.correction IS 'vi: Mã đính chính / en: Id of the correction';
COMMENT ON COLUMN warehouse.applied_correction.action IS 'vi: drop, override, flag / en: drop, override or flag';
COMMENT ON COLUMN warehouse.applied_correction.declaration IS 'vi: Đính chính như đã khai lúc đó / en: The correction as it was declared then';
COMMENT ON COLUMN warehouse.applied_correction.observation_id IS 'vi: Số liệu gốc / en: The claim';
COMMENT ON COLUMN warehouse.applied_correction.run_id IS 'vi: Lần chạy đã áp dụng / en: Run that applied it';
COMMENT ON COLUMN warehouse.applied_correction.applied_at IS 'vi: Lúc áp dụng / en: When it was applied';
COMMENT ON COLUMN warehouse.applied_correction.withdrawn_run_id IS 'vi: Lần chạy đã thôi áp dụng / en: Run that withdrew it';
COMMENT ON COLUMN warehouse.applied_correction.withdrawn_at IS 'vi: Lúc thôi áp dụng / en: When it was withdrawn';
