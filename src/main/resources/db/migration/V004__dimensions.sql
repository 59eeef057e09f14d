-- What figures are about: units, indicators, areas, publishers and documents.

CREATE TABLE warehouse.dim_unit (
  unit_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  dimension text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL
);

COMMENT ON TABLE warehouse.dim_unit IS 'vi: Đơn vị đo / en: Units of measure';
COMMENT ON COLUMN warehouse.dim_unit.unit_id IS 'vi: Khóa của đơn vị / en: Key of the unit';
COMMENT ON COLUMN warehouse.dim_unit.code IS 'vi: Mã: percent, count, VND, UCUM / en: Code: percent, count, VND, UCUM';
COMMENT ON COLUMN warehouse.dim_unit.dimension IS 'vi: Đại lượng: share, money, length / en: What it measures: share, money, length';
COMMENT ON COLUMN warehouse.dim_unit.name_vi IS 'vi: Tên tiếng Việt / en: Vietnamese name';
COMMENT ON COLUMN warehouse.dim_unit.name_en IS 'vi: Tên tiếng Anh / en: English name';

CREATE TABLE warehouse.dim_indicator (
  indicator_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  theme text NOT NULL,
  system text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  unit_id integer NOT NULL REFERENCES warehouse.dim_unit,
  nature text NOT NULL,
  direction text NOT NULL,
  definition text NOT NULL,
  is_current boolean NOT NULL DEFAULT true
);

COMMENT ON TABLE warehouse.dim_indicator IS 'vi: Danh mục chỉ tiêu / en: Catalogue of indicators';
COMMENT ON COLUMN warehouse.dim_indicator.indicator_id IS 'vi: Khóa của chỉ tiêu / en: Key of the indicator';
COMMENT ON COLUMN warehouse.dim_indicator.code IS 'vi: Mã ổn định: psp.accounts / en: Stable code: psp.accounts';
COMMENT ON COLUMN warehouse.dim_indicator.theme IS 'vi: Nhóm chủ đề trong báo cáo / en: Group in reports';
COMMENT ON COLUMN warehouse.dim_indicator.system IS 'vi: Hệ thống hoặc chương trình được đo / en: System or programme that is measured';
COMMENT ON COLUMN warehouse.dim_indicator.name_vi IS 'vi: Tên tiếng Việt / en: Vietnamese name';
COMMENT ON COLUMN warehouse.dim_indicator.name_en IS 'vi: Tên tiếng Anh / en: English name';
COMMENT ON COLUMN warehouse.dim_indicator.unit_id IS 'vi: Đơn vị của giá trị / en: Unit that its values come in';
COMMENT ON COLUMN warehouse.dim_indicator.nature IS 'vi: Loại đại lượng: stock, flow, share, rank, score, level / en: Kind of quantity: stock, flow, share, rank, score, level';
COMMENT ON COLUMN warehouse.dim_indicator.direction IS 'vi: Chiều tốt lên: up, down, none / en: Which way is better: up, down, none';
COMMENT ON COLUMN warehouse.dim_indicator.definition IS 'vi: Định nghĩa: đo chính xác điều gì (tiếng Anh) / en: Definition: what exactly is measured, in English';
COMMENT ON COLUMN warehouse.dim_indicator.is_current IS 'vi: Sai khi đã rút khỏi danh mục / en: False once it has left the catalogue';

CREATE TABLE warehouse.dim_area (
  area_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  kind text NOT NULL,
  statistics_code text,
  name_vi text NOT NULL,
  full_name_vi text NOT NULL,
  name_en text NOT NULL,
  valid_from date NOT NULL DEFAULT '-infinity',
  valid_to date NOT NULL DEFAULT 'infinity',
  merged_into text,
  UNIQUE (code, valid_from),
  CONSTRAINT area_validity CHECK (valid_from <= valid_to)
);

COMMENT ON TABLE warehouse.dim_area IS 'vi: Địa bàn theo thời gian: mỗi tên gọi và địa giới một dòng / en: Areas over time: one row for each name and extent';
COMMENT ON COLUMN warehouse.dim_area.area_id IS 'vi: Khóa của địa bàn / en: Key of the area';
COMMENT ON COLUMN warehouse.dim_area.code IS 'vi: Mã: VN, ISO 3166-2 của tỉnh, ISO 3166-1 của nước, WLD / en: Code: VN, ISO 3166-2 of a province, ISO 3166-1 of a country, WLD';
COMMENT ON COLUMN warehouse.dim_area.kind IS 'vi: Loại: world, nation, country, province, city / en: Kind: world, nation, country, province, city';
COMMENT ON COLUMN warehouse.dim_area.statistics_code IS 'vi: Mã của cơ quan thống kê vào thời gian đó / en: Code of the statistics office at that time';
COMMENT ON COLUMN warehouse.dim_area.name_vi IS 'vi: Tên tiếng Việt, không kèm cấp / en: Vietnamese name without the kind';
COMMENT ON COLUMN warehouse.dim_area.full_name_vi IS 'vi: Tên tiếng Việt đầy đủ: tỉnh Bắc Giang / en: Vietnamese name with the kind: tỉnh Bắc Giang';
COMMENT ON COLUMN warehouse.dim_area.name_en IS 'vi: Tên tiếng Anh / en: English name';
COMMENT ON COLUMN warehouse.dim_area.valid_from IS 'vi: Ngày đầu có hiệu lực / en: First day of validity';
COMMENT ON COLUMN warehouse.dim_area.valid_to IS 'vi: Ngày cuối có hiệu lực / en: Last day of validity';
COMMENT ON COLUMN warehouse.dim_area.merged_into IS 'vi: Mã tỉnh đã sáp nhập vào, trống nếu không / en: Code of the province that took it over, empty when none did';

CREATE TABLE warehouse.dim_publisher (
  publisher_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE
);

COMMENT ON TABLE warehouse.dim_publisher IS 'vi: Cơ quan, báo đài đăng tài liệu / en: Who published the documents';
COMMENT ON COLUMN warehouse.dim_publisher.publisher_id IS 'vi: Khóa của nơi đăng / en: Key of the publisher';
COMMENT ON COLUMN warehouse.dim_publisher.name IS 'vi: Tên nơi đăng / en: Name of the publisher';

CREATE TABLE warehouse.dim_document (
  document_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document text NOT NULL,
  snapshot_sha256 text NOT NULL,
  part integer NOT NULL DEFAULT 1,
  text_sha256 text NOT NULL,
  is_current boolean NOT NULL DEFAULT true,
  url text,
  publisher_id integer REFERENCES warehouse.dim_publisher,
  title text,
  author text,
  published_on date,
  modified_on date,
  language text NOT NULL,
  text text NOT NULL,
  rule_set text NOT NULL,
  first_run_id bigint NOT NULL REFERENCES warehouse.run,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (document, snapshot_sha256, part, text_sha256),
  UNIQUE (document_id, snapshot_sha256),
  CONSTRAINT document_snapshot CHECK (snapshot_sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT document_text_hash CHECK (text_sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT document_part CHECK (part >= 1)
);

COMMENT ON TABLE warehouse.dim_document IS 'vi: Tài liệu với toàn văn; văn bản khác là dòng khác / en: Documents with their full text; another text is another row';
COMMENT ON COLUMN warehouse.dim_document.document_id IS 'vi: Khóa của tài liệu / en: Key of the document';
COMMENT ON COLUMN warehouse.dim_document.document IS 'vi: Tên tệp hoặc địa chỉ trang / en: File name or address of the page';
COMMENT ON COLUMN warehouse.dim_document.snapshot_sha256 IS 'vi: SHA-256 của bản lưu nguyên gốc / en: SHA-256 of the archived bytes';
COMMENT ON COLUMN warehouse.dim_document.part IS 'vi: Bài thứ mấy trong bản lưu, từ 1 / en: Which article within the archived bytes, from 1';
COMMENT ON COLUMN warehouse.dim_document.text_sha256 IS 'vi: SHA-256 của toàn văn mã hóa UTF-8 / en: SHA-256 of the full text in UTF-8';
COMMENT ON COLUMN warehouse.dim_document.is_current IS 'vi: Sai khi bản lưu đã được đọc lại thành văn bản khác / en: False once the same bytes were parsed to another text';
COMMENT ON COLUMN warehouse.dim_document.url IS 'vi: Địa chỉ, nếu biết / en: Address, if known';
COMMENT ON COLUMN warehouse.dim_document.publisher_id IS 'vi: Nơi đăng, nếu biết / en: Publisher, if known';
COMMENT ON COLUMN warehouse.dim_document.title IS 'vi: Tiêu đề, nếu biết / en: Title, if known';
COMMENT ON COLUMN warehouse.dim_document.author IS 'vi: Tác giả, nếu biết / en: Author, if known';
COMMENT ON COLUMN warehouse.dim_document.published_on IS 'vi: Ngày đăng, nếu biết / en: Day of publication, if known';
COMMENT ON COLUMN warehouse.dim_document.modified_on IS 'vi: Ngày sửa cuối, nếu biết / en: Day of the last change, if known';
COMMENT ON COLUMN warehouse.dim_document.language IS 'vi: Ngôn ngữ theo ISO 639-1, und nếu không rõ / en: Language by ISO 639-1, und when undecided';
COMMENT ON COLUMN warehouse.dim_document.text IS 'vi: Toàn văn mà mọi vị trí trích dẫn tính theo / en: Full text that all offsets count in';
COMMENT ON COLUMN warehouse.dim_document.rule_set IS 'vi: Bộ quy tắc đã trích xuất gần nhất / en: Rules of the latest extraction';
COMMENT ON COLUMN warehouse.dim_document.first_run_id IS 'vi: Lần chạy đã nạp / en: Run that loaded it';
COMMENT ON COLUMN warehouse.dim_document.loaded_at IS 'vi: Lúc nạp / en: When it was loaded';

-- Offsets are worth nothing once their text has changed.
CREATE FUNCTION warehouse.keep_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the text of document % cannot be changed: its quotations count in it', OLD.document_id
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;

COMMENT ON FUNCTION warehouse.keep_text() IS 'vi: Cấm sửa toàn văn đã nạp / en: Forbids a change of a loaded text';

CREATE TRIGGER keep_text BEFORE UPDATE OF text, text_sha256, snapshot_sha256 ON warehouse.dim_document
  FOR EACH ROW
  WHEN ((OLD.text, OLD.text_sha256, OLD.snapshot_sha256)
    IS DISTINCT FROM (NEW.text, NEW.text_sha256, NEW.snapshot_sha256))
  EXECUTE FUNCTION warehouse.keep_text();
