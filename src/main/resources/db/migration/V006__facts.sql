-- One row for each figure, proven by the database itself: the quote is the text between the offsets.

CREATE FUNCTION warehouse.quote_at(of_document bigint, first_offset integer, after_offset integer)
  RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE
  RETURN (SELECT substring(d.text FROM first_offset + 1 FOR after_offset - first_offset)
            FROM warehouse.dim_document d WHERE d.document_id = of_document);

COMMENT ON FUNCTION warehouse.quote_at(bigint, integer, integer) IS 'vi: Đoạn văn giữa hai vị trí của một tài liệu / en: The text between two offsets of a document';

CREATE FUNCTION warehouse.quote_matches(of_document bigint, first_offset integer, after_offset integer, words text)
  RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(warehouse.quote_at(of_document, first_offset, after_offset) = words, false);

COMMENT ON FUNCTION warehouse.quote_matches(bigint, integer, integer, text) IS 'vi: Trích dẫn có đúng là đoạn văn giữa hai vị trí không / en: Whether a quote is the text between the offsets';

CREATE TABLE warehouse.fact_observation (
  observation_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document_id bigint NOT NULL,
  snapshot_sha256 text NOT NULL,
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  ordinal smallint NOT NULL,
  quote text NOT NULL,
  sentence text NOT NULL,
  sentence_start integer NOT NULL,
  value numeric NOT NULL,
  value_high numeric,
  out_of numeric,
  unit_id integer NOT NULL REFERENCES warehouse.dim_unit,
  counted text,
  comparator text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  indicator_id integer REFERENCES warehouse.dim_indicator,
  area_id integer NOT NULL REFERENCES warehouse.dim_area,
  locality text,
  period_start date,
  period_end date,
  period_basis text NOT NULL,
  base_start date,
  base_end date,
  attributed_to text,
  confidence numeric NOT NULL,
  cell text,
  trace jsonb NOT NULL DEFAULT '[]',
  rule_set text NOT NULL,
  run_id bigint NOT NULL REFERENCES warehouse.run,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  superseded_run_id bigint REFERENCES warehouse.run,
  superseded_at timestamptz,
  FOREIGN KEY (document_id, snapshot_sha256) REFERENCES warehouse.dim_document (document_id, snapshot_sha256),
  CONSTRAINT observation_key UNIQUE (document_id, rule_set, start_offset, end_offset, ordinal),
  CONSTRAINT observation_span CHECK (0 <= start_offset AND start_offset < end_offset),
  CONSTRAINT observation_quote_length CHECK (char_length(quote) = end_offset - start_offset),
  CONSTRAINT observation_quote_in_sentence CHECK (position(quote IN sentence) > 0),
  CONSTRAINT observation_ordinal CHECK (ordinal >= 1),
  CONSTRAINT observation_comparator CHECK (comparator IN ('eq', 'approx', 'nearly', 'over', 'at_least', 'under', 'at_most')),
  CONSTRAINT observation_kind CHECK (kind IN ('level', 'change')),
  CONSTRAINT observation_status CHECK (status IN ('actual', 'estimate', 'target')),
  CONSTRAINT observation_basis CHECK (period_basis IN ('stated', 'context', 'published', 'unknown')),
  CONSTRAINT observation_period CHECK ((period_start IS NULL) = (period_end IS NULL) AND period_start <= period_end),
  CONSTRAINT observation_base CHECK ((base_start IS NULL) = (base_end IS NULL) AND base_start <= base_end),
  CONSTRAINT observation_confidence CHECK (confidence BETWEEN 0 AND 1),
  CONSTRAINT observation_rule_set CHECK (rule_set <> ''),
  CONSTRAINT observation_superseded CHECK ((superseded_run_id IS NULL) = (superseded_at IS NULL))
);

COMMENT ON TABLE warehouse.fact_observation IS 'vi: Mỗi số liệu mà một tài liệu nêu là một dòng / en: One row for each figure that a document states';
COMMENT ON COLUMN warehouse.fact_observation.observation_id IS 'vi: Khóa của số liệu / en: Key of the observation';
COMMENT ON COLUMN warehouse.fact_observation.document_id IS 'vi: Tài liệu / en: The document';
COMMENT ON COLUMN warehouse.fact_observation.snapshot_sha256 IS 'vi: SHA-256 của bản lưu / en: SHA-256 of the archived bytes';
COMMENT ON COLUMN warehouse.fact_observation.start_offset IS 'vi: Vị trí ký tự đầu trong toàn văn, từ 0 / en: Offset of the first character in the text, from 0';
COMMENT ON COLUMN warehouse.fact_observation.end_offset IS 'vi: Vị trí sau ký tự cuối / en: Offset after the last character';
COMMENT ON COLUMN warehouse.fact_observation.ordinal IS 'vi: Thứ tự giữa các số liệu cùng vị trí, từ 1 / en: Place among the figures of the same span, from 1';
COMMENT ON COLUMN warehouse.fact_observation.quote IS 'vi: Nguyên văn số liệu / en: The exact words of the figure';
COMMENT ON COLUMN warehouse.fact_observation.sentence IS 'vi: Câu chứa số liệu / en: Sentence that the figure stands in';
COMMENT ON COLUMN warehouse.fact_observation.sentence_start IS 'vi: Vị trí đầu câu trong toàn văn / en: Offset of the sentence in the text';
COMMENT ON COLUMN warehouse.fact_observation.value IS 'vi: Giá trị theo đơn vị gốc / en: Value in base units';
COMMENT ON COLUMN warehouse.fact_observation.value_high IS 'vi: Đầu trên của khoảng / en: Upper end of a range';
COMMENT ON COLUMN warehouse.fact_observation.out_of IS 'vi: Tổng số của k/n hoặc của thứ hạng / en: The whole of k/n or of a rank';
COMMENT ON COLUMN warehouse.fact_observation.unit_id IS 'vi: Đơn vị / en: The unit';
COMMENT ON COLUMN warehouse.fact_observation.counted IS 'vi: Đếm cái gì, khi đơn vị là count / en: What is counted, when the unit is count';
COMMENT ON COLUMN warehouse.fact_observation.comparator IS 'vi: So sánh: eq, approx, nearly, over, at_least, under, at_most / en: Comparator: eq, approx, nearly, over, at_least, under, at_most';
COMMENT ON COLUMN warehouse.fact_observation.kind IS 'vi: Loại: level (mức), change (thay đổi) / en: Kind: level or change';
COMMENT ON COLUMN warehouse.fact_observation.status IS 'vi: Trạng thái: actual, estimate, target / en: Status: actual, estimate, target';
COMMENT ON COLUMN warehouse.fact_observation.indicator_id IS 'vi: Chỉ tiêu, trống nếu danh mục không có / en: The indicator, empty when the catalogue has none';
COMMENT ON COLUMN warehouse.fact_observation.area_id IS 'vi: Địa bàn như tên gọi vào lúc đó / en: The area as it was at that time';
COMMENT ON COLUMN warehouse.fact_observation.locality IS 'vi: Huyện, xã hoặc đơn vị, khi hẹp hơn địa bàn / en: District, commune or organisation, when less than the area';
COMMENT ON COLUMN warehouse.fact_observation.period_start IS 'vi: Ngày đầu của kỳ / en: First day of the period';
COMMENT ON COLUMN warehouse.fact_observation.period_end IS 'vi: Ngày cuối của kỳ / en: Last day of the period';
COMMENT ON COLUMN warehouse.fact_observation.period_basis IS 'vi: Căn cứ của kỳ: stated, context, published, unknown / en: Where the period comes from: stated, context, published, unknown';
COMMENT ON COLUMN warehouse.fact_observation.base_start IS 'vi: Ngày đầu của kỳ so sánh / en: First day of the period compared with';
COMMENT ON COLUMN warehouse.fact_observation.base_end IS 'vi: Ngày cuối của kỳ so sánh / en: Last day of the period compared with';
COMMENT ON COLUMN warehouse.fact_observation.attributed_to IS 'vi: Nguồn được dẫn trong bài / en: Who states it, as the text says';
COMMENT ON COLUMN warehouse.fact_observation.confidence IS 'vi: Độ tin cậy từ 0 đến 1 / en: Confidence from 0 to 1';
COMMENT ON COLUMN warehouse.fact_observation.cell IS 'vi: Ô trong bảng: r2c3 / en: Cell of a table: r2c3';
COMMENT ON COLUMN warehouse.fact_observation.trace IS 'vi: Quy tắc và từ ngữ đã quyết định từng cột / en: Which rule and words decided each field';
COMMENT ON COLUMN warehouse.fact_observation.rule_set IS 'vi: Phiên bản bộ quy tắc / en: Version of the rules';
COMMENT ON COLUMN warehouse.fact_observation.run_id IS 'vi: Lần chạy đã nạp hoặc sửa / en: Run that loaded or last changed it';
COMMENT ON COLUMN warehouse.fact_observation.loaded_at IS 'vi: Lúc nạp hoặc sửa / en: When it was loaded or last changed';
COMMENT ON COLUMN warehouse.fact_observation.superseded_run_id IS 'vi: Lần chạy đã thay nó, trống khi còn hiệu lực / en: Run that replaced it, empty while it holds';
COMMENT ON COLUMN warehouse.fact_observation.superseded_at IS 'vi: Lúc bị thay / en: When it was replaced';

CREATE INDEX observation_by_indicator ON warehouse.fact_observation (indicator_id, area_id, period_end)
  WHERE superseded_run_id IS NULL;

CREATE FUNCTION warehouse.require_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT warehouse.quote_matches(NEW.document_id, NEW.start_offset, NEW.end_offset, NEW.quote) THEN
    RAISE EXCEPTION 'document % has no "%" at %..%', NEW.document_id, NEW.quote, NEW.start_offset, NEW.end_offset
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;

COMMENT ON FUNCTION warehouse.require_quote() IS 'vi: Từ chối số liệu có trích dẫn sai / en: Refuses a figure whose quote is not in its document';

CREATE TRIGGER require_quote
  BEFORE INSERT OR UPDATE OF document_id, start_offset, end_offset, quote ON warehouse.fact_observation
  FOR EACH ROW EXECUTE FUNCTION warehouse.require_quote();

CREATE VIEW warehouse.quote_mismatch AS
SELECT f.observation_id,
       f.document_id,
       f.start_offset,
       f.end_offset,
       f.quote,
       warehouse.quote_at(f.document_id, f.start_offset, f.end_offset) AS text_there
  FROM warehouse.fact_observation f
 WHERE NOT warehouse.quote_matches(f.document_id, f.start_offset, f.end_offset, f.quote);

COMMENT ON VIEW warehouse.quote_mismatch IS 'vi: Số liệu có trích dẫn không khớp toàn văn; luôn phải trống / en: Figures whose quote is not the text between their offsets; always empty';
COMMENT ON COLUMN warehouse.quote_mismatch.observation_id IS 'vi: Khóa của số liệu / en: Key of the observation';
COMMENT ON COLUMN warehouse.quote_mismatch.document_id IS 'vi: Tài liệu / en: The document';
COMMENT ON COLUMN warehouse.quote_mismatch.start_offset IS 'vi: Vị trí đầu / en: First offset';
COMMENT ON COLUMN warehouse.quote_mismatch.end_offset IS 'vi: Vị trí cuối / en: Offset after the last';
COMMENT ON COLUMN warehouse.quote_mismatch.quote IS 'vi: Trích dẫn đã ghi / en: The quote as stored';
COMMENT ON COLUMN warehouse.quote_mismatch.text_there IS 'vi: Đoạn văn thực có ở đó / en: The text that really stands there';
