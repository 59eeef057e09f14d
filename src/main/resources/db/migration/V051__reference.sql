-- What data/ declares about sources, preference, targets and ages; kept in step with it at each load.

CREATE TABLE warehouse.organisation_name (
  form text PRIMARY KEY,
  organisation text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  authority text NOT NULL
);
COMMENT ON TABLE warehouse.organisation_name IS 'vi: Các cách gọi một cơ quan, từ data/organisations / en: The ways of writing a body, from data/organisations';
COMMENT ON COLUMN warehouse.organisation_name.form IS 'vi: Cách gọi / en: A way of writing it';
COMMENT ON COLUMN warehouse.organisation_name.organisation IS 'vi: Mã cơ quan / en: Id of the body';
COMMENT ON COLUMN warehouse.organisation_name.name_vi IS 'vi: Tên tiếng Việt / en: Vietnamese name';
COMMENT ON COLUMN warehouse.organisation_name.name_en IS 'vi: Tên tiếng Anh / en: English name';
COMMENT ON COLUMN warehouse.organisation_name.authority IS 'vi: Loại thẩm quyền / en: Class of authority';

CREATE TABLE warehouse.publisher_name (
  form text PRIMARY KEY,
  publisher text NOT NULL,
  kind text NOT NULL,
  area text NOT NULL
);
COMMENT ON TABLE warehouse.publisher_name IS 'vi: Các cách gọi một nơi đăng (chữ thường), từ data/publishers / en: The ways of writing a publisher (lower case), from data/publishers';
COMMENT ON COLUMN warehouse.publisher_name.form IS 'vi: Cách gọi, chữ thường / en: A way of writing it, lower case';
COMMENT ON COLUMN warehouse.publisher_name.publisher IS 'vi: Mã nơi đăng / en: Id of the publisher';
COMMENT ON COLUMN warehouse.publisher_name.kind IS 'vi: Loại: state_portal, provincial_portal, national_press, provincial_press / en: Kind: state_portal, provincial_portal, national_press, provincial_press';
COMMENT ON COLUMN warehouse.publisher_name.area IS 'vi: Tỉnh nhà, hoặc VN / en: Home province, or VN';

CREATE TABLE warehouse.preference (
  criterion text NOT NULL CHECK (criterion IN ('status', 'authority', 'revision', 'exactness', 'period', 'recency', 'origins')),
  key text NOT NULL,
  position smallint NOT NULL CHECK (position BETWEEN 1 AND 7),
  score smallint NOT NULL CHECK (score BETWEEN 0 AND 99),
  name_vi text NOT NULL,
  name_en text NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (criterion, key)
);
COMMENT ON TABLE warehouse.preference IS 'vi: Cách chọn khi nhiều nguồn nêu một chỉ tiêu, từ data/preference.csv / en: How one of several claims is preferred, from data/preference.csv';
COMMENT ON COLUMN warehouse.preference.criterion IS 'vi: Tiêu chí / en: Criterion';
COMMENT ON COLUMN warehouse.preference.key IS 'vi: Trường hợp của tiêu chí; * nếu tiêu chí là một con số / en: Case of the criterion; * when the criterion is a number itself';
COMMENT ON COLUMN warehouse.preference.position IS 'vi: Thứ tự xét, 1 trước / en: Place among the criteria, 1 decides first';
COMMENT ON COLUMN warehouse.preference.score IS 'vi: Điểm, cao hơn được chọn / en: Score, the higher is preferred';
COMMENT ON COLUMN warehouse.preference.name_vi IS 'vi: Lời giải thích, tiếng Việt / en: What it is called, in Vietnamese';
COMMENT ON COLUMN warehouse.preference.name_en IS 'vi: Lời giải thích, tiếng Anh / en: What it is called, in English';
COMMENT ON COLUMN warehouse.preference.source IS 'vi: Căn cứ / en: Where the rule comes from';

CREATE TABLE warehouse.official_target (
  id text PRIMARY KEY,
  indicator text NOT NULL,
  area text NOT NULL,
  comparator text NOT NULL,
  value numeric NOT NULL,
  deadline date NOT NULL,
  decision text NOT NULL,
  issued_on date NOT NULL,
  title text NOT NULL,
  wording text NOT NULL,
  source text NOT NULL
);
COMMENT ON TABLE warehouse.official_target IS 'vi: Mục tiêu chính thức, từ data/targets.csv / en: Official targets, from data/targets.csv';
COMMENT ON COLUMN warehouse.official_target.id IS 'vi: Mã mục tiêu / en: Id of the target';
COMMENT ON COLUMN warehouse.official_target.indicator IS 'vi: Mã chỉ tiêu / en: Code of the indicator';
COMMENT ON COLUMN warehouse.official_target.area IS 'vi: Mã địa bàn / en: Code of the area';
COMMENT ON COLUMN warehouse.official_target.comparator IS 'vi: So sánh: at_least, over, at_most, eq / en: Comparator: at_least, over, at_most, eq';
COMMENT ON COLUMN warehouse.official_target.value IS 'vi: Mức phải đạt, theo đơn vị của chỉ tiêu / en: The level to reach, in the indicator''s unit';
COMMENT ON COLUMN warehouse.official_target.deadline IS 'vi: Hạn / en: The day by which';
COMMENT ON COLUMN warehouse.official_target.decision IS 'vi: Số hiệu văn bản / en: Number of the decision';
COMMENT ON COLUMN warehouse.official_target.issued_on IS 'vi: Ngày ban hành / en: Day of issue';
COMMENT ON COLUMN warehouse.official_target.title IS 'vi: Tên văn bản / en: What the decision is about';
COMMENT ON COLUMN warehouse.official_target.wording IS 'vi: Mục tiêu nói bằng lời / en: The target in words';
COMMENT ON COLUMN warehouse.official_target.source IS 'vi: Nơi có văn bản / en: Where the decision can be read';

CREATE TABLE warehouse.freshness_rule (
  kind text NOT NULL CHECK (kind IN ('source', 'indicator')),
  key text NOT NULL,
  warn_days integer NOT NULL,
  error_days integer NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (kind, key),
  CHECK (0 < warn_days AND warn_days < error_days)
);
COMMENT ON TABLE warehouse.freshness_rule IS 'vi: Tuổi nào của số liệu là đáng lo, từ data/freshness.csv / en: At which age figures are stale, from data/freshness.csv';
COMMENT ON COLUMN warehouse.freshness_rule.kind IS 'vi: source (nơi đăng) hoặc indicator (chỉ tiêu) / en: source or indicator';
COMMENT ON COLUMN warehouse.freshness_rule.key IS 'vi: Tên nơi đăng hoặc mã chỉ tiêu; * cho mọi trường hợp khác / en: Name of the publisher or code of the indicator; * for all others';
COMMENT ON COLUMN warehouse.freshness_rule.warn_days IS 'vi: Quá số ngày này là cảnh báo / en: Older than these days is a warning';
COMMENT ON COLUMN warehouse.freshness_rule.error_days IS 'vi: Quá số ngày này là lỗi / en: Older than these days is an error';
COMMENT ON COLUMN warehouse.freshness_rule.source IS 'vi: Căn cứ / en: Where the rule comes from';

CREATE TABLE warehouse.indicator_relation (
  part text NOT NULL,
  whole text NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (part, whole)
);
COMMENT ON TABLE warehouse.indicator_relation IS 'vi: Chỉ tiêu nào là một phần của chỉ tiêu nào, từ data/relations.csv / en: Which indicator is a part of which, from data/relations.csv';
COMMENT ON COLUMN warehouse.indicator_relation.part IS 'vi: Chỉ tiêu là phần / en: Indicator that is the part';
COMMENT ON COLUMN warehouse.indicator_relation.whole IS 'vi: Chỉ tiêu là tổng / en: Indicator that is the whole';
COMMENT ON COLUMN warehouse.indicator_relation.source IS 'vi: Căn cứ / en: Where the rule comes from';
