-- Figures as extracted, filled by COPY and emptied once they are loaded.

CREATE TABLE staging.document (
  run_id bigint NOT NULL REFERENCES warehouse.run,
  snapshot_sha256 text NOT NULL,
  document text NOT NULL,
  part integer NOT NULL,
  url text,
  publisher text,
  title text,
  author text,
  published_on date,
  modified_on date,
  language text NOT NULL,
  text text NOT NULL,
  rule_set text NOT NULL,
  PRIMARY KEY (run_id, document, snapshot_sha256, part)
);

COMMENT ON TABLE staging.document IS 'vi: Tài liệu đã phân tích, chờ nạp / en: Parsed documents waiting to be loaded';
COMMENT ON COLUMN staging.document.run_id IS 'vi: Lần chạy / en: The run';
COMMENT ON COLUMN staging.document.snapshot_sha256 IS 'vi: SHA-256 của bản lưu / en: SHA-256 of the archived bytes';
COMMENT ON COLUMN staging.document.document IS 'vi: Tên tệp hoặc địa chỉ / en: File name or address';
COMMENT ON COLUMN staging.document.part IS 'vi: Bài thứ mấy trong bản lưu, từ 1 / en: Which article within the archived bytes, from 1';
COMMENT ON COLUMN staging.document.url IS 'vi: Địa chỉ / en: Address';
COMMENT ON COLUMN staging.document.publisher IS 'vi: Nơi đăng / en: Publisher';
COMMENT ON COLUMN staging.document.title IS 'vi: Tiêu đề / en: Title';
COMMENT ON COLUMN staging.document.author IS 'vi: Tác giả / en: Author';
COMMENT ON COLUMN staging.document.published_on IS 'vi: Ngày đăng / en: Day of publication';
COMMENT ON COLUMN staging.document.modified_on IS 'vi: Ngày sửa cuối / en: Day of the last change';
COMMENT ON COLUMN staging.document.language IS 'vi: Ngôn ngữ / en: Language';
COMMENT ON COLUMN staging.document.text IS 'vi: Toàn văn / en: Full text';
COMMENT ON COLUMN staging.document.rule_set IS 'vi: Phiên bản bộ quy tắc / en: Version of the rules';

CREATE TABLE staging.observation (
  run_id bigint NOT NULL,
  snapshot_sha256 text NOT NULL,
  document text NOT NULL,
  part integer NOT NULL,
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  ordinal smallint NOT NULL,
  quote text NOT NULL,
  sentence text NOT NULL,
  sentence_start integer NOT NULL,
  value numeric NOT NULL,
  value_high numeric,
  out_of numeric,
  unit text NOT NULL,
  counted text,
  comparator text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  indicator text,
  area text NOT NULL,
  locality text,
  period_start date,
  period_end date,
  period_basis text NOT NULL,
  base_start date,
  base_end date,
  attributed_to text,
  confidence numeric NOT NULL,
  cell text,
  trace jsonb NOT NULL,
  rule_set text NOT NULL,
  PRIMARY KEY (run_id, document, snapshot_sha256, part, start_offset, end_offset, ordinal),
  FOREIGN KEY (run_id, document, snapshot_sha256, part) REFERENCES staging.document ON DELETE CASCADE
);

COMMENT ON TABLE staging.observation IS 'vi: Số liệu vừa trích xuất, chờ nạp / en: Figures as extracted, waiting to be loaded';
COMMENT ON COLUMN staging.observation.run_id IS 'vi: Lần chạy / en: The run';
COMMENT ON COLUMN staging.observation.snapshot_sha256 IS 'vi: SHA-256 của bản lưu / en: SHA-256 of the archived bytes';
COMMENT ON COLUMN staging.observation.document IS 'vi: Tên tệp hoặc địa chỉ / en: File name or address';
COMMENT ON COLUMN staging.observation.part IS 'vi: Bài thứ mấy trong bản lưu, từ 1 / en: Which article within the archived bytes, from 1';
COMMENT ON COLUMN staging.observation.start_offset IS 'vi: Vị trí ký tự đầu trong toàn văn, từ 0 / en: Offset of the first character in the text, from 0';
COMMENT ON COLUMN staging.observation.end_offset IS 'vi: Vị trí sau ký tự cuối / en: Offset after the last character';
COMMENT ON COLUMN staging.observation.ordinal IS 'vi: Thứ tự giữa các số liệu cùng vị trí, từ 1 / en: Place among the figures of the same span, from 1';
COMMENT ON COLUMN staging.observation.quote IS 'vi: Nguyên văn số liệu / en: The exact words of the figure';
COMMENT ON COLUMN staging.observation.sentence IS 'vi: Câu chứa số liệu / en: Sentence that the figure stands in';
COMMENT ON COLUMN staging.observation.sentence_start IS 'vi: Vị trí đầu câu trong toàn văn / en: Offset of the sentence in the text';
COMMENT ON COLUMN staging.observation.value IS 'vi: Giá trị theo đơn vị gốc / en: Value in base units';
COMMENT ON COLUMN staging.observation.value_high IS 'vi: Đầu trên của khoảng / en: Upper end of a range';
COMMENT ON COLUMN staging.observation.out_of IS 'vi: Tổng số của k/n hoặc của thứ hạng / en: The whole of k/n or of a rank';
COMMENT ON COLUMN staging.observation.unit IS 'vi: Mã đơn vị / en: Code of the unit';
COMMENT ON COLUMN staging.observation.counted IS 'vi: Đếm cái gì, khi đơn vị là count / en: What is counted, when the unit is count';
COMMENT ON COLUMN staging.observation.comparator IS 'vi: So sánh: eq, approx, nearly, over, at_least, under, at_most / en: Comparator: eq, approx, nearly, over, at_least, under, at_most';
COMMENT ON COLUMN staging.observation.kind IS 'vi: Loại: level (mức), change (thay đổi) / en: Kind: level or change';
COMMENT ON COLUMN staging.observation.status IS 'vi: Trạng thái: actual, estimate, target / en: Status: actual, estimate, target';
COMMENT ON COLUMN staging.observation.indicator IS 'vi: Mã chỉ tiêu, trống nếu danh mục không có / en: Code of the indicator, empty when the catalogue has none';
COMMENT ON COLUMN staging.observation.area IS 'vi: Mã địa bàn / en: Code of the area';
COMMENT ON COLUMN staging.observation.locality IS 'vi: Huyện, xã hoặc đơn vị, khi hẹp hơn địa bàn / en: District, commune or organisation, when less than the area';
COMMENT ON COLUMN staging.observation.period_start IS 'vi: Ngày đầu của kỳ / en: First day of the period';
COMMENT ON COLUMN staging.observation.period_end IS 'vi: Ngày cuối của kỳ / en: Last day of the period';
COMMENT ON COLUMN staging.observation.period_basis IS 'vi: Căn cứ của kỳ: stated, context, published, unknown / en: Where the period comes from: stated, context, published, unknown';
COMMENT ON COLUMN staging.observation.base_start IS 'vi: Ngày đầu của kỳ so sánh / en: First day of the period compared with';
COMMENT ON COLUMN staging.observation.base_end IS 'vi: Ngày cuối của kỳ so sánh / en: Last day of the period compared with';
COMMENT ON COLUMN staging.observation.attributed_to IS 'vi: Nguồn được dẫn trong bài / en: Who states it, as the text says';
COMMENT ON COLUMN staging.observation.confidence IS 'vi: Độ tin cậy từ 0 đến 1 / en: Confidence from 0 to 1';
COMMENT ON COLUMN staging.observation.cell IS 'vi: Ô trong bảng: r2c3 / en: Cell of a table: r2c3';
COMMENT ON COLUMN staging.observation.trace IS 'vi: Quy tắc và từ ngữ đã quyết định từng cột / en: Which rule and words decided each field';
COMMENT ON COLUMN staging.observation.rule_set IS 'vi: Phiên bản bộ quy tắc / en: Version of the rules';
