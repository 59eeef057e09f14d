-- What analysts read. The first columns of mart.observation are the observation contract, in its order.

CREATE VIEW mart.observation AS
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
  FROM warehouse.fact_observation f
  JOIN warehouse.dim_document d USING (document_id)
  JOIN warehouse.dim_unit u USING (unit_id)
  JOIN warehouse.dim_area a USING (area_id)
  LEFT JOIN warehouse.dim_indicator i USING (indicator_id)
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id)
 WHERE f.superseded_run_id IS NULL;

COMMENT ON VIEW mart.observation IS 'vi: Số liệu đang có hiệu lực, theo đúng thứ tự cột của hợp đồng dữ liệu / en: The figures that hold now, with the columns of the observation contract in its order';
COMMENT ON COLUMN mart.observation.document IS 'vi: Tên tệp hoặc địa chỉ của tài liệu / en: File name or address of the document';
COMMENT ON COLUMN mart.observation.published_on IS 'vi: Ngày đăng, trống nếu không rõ / en: Day of publication, empty if unknown';
COMMENT ON COLUMN mart.observation.start IS 'vi: Vị trí ký tự đầu trong toàn văn, từ 0 / en: Offset of the first character in the text, from 0';
COMMENT ON COLUMN mart.observation."end" IS 'vi: Vị trí sau ký tự cuối / en: Offset after the last character';
COMMENT ON COLUMN mart.observation.quote IS 'vi: Nguyên văn số liệu / en: The exact words of the figure';
COMMENT ON COLUMN mart.observation.value IS 'vi: Giá trị theo đơn vị gốc / en: Value in base units';
COMMENT ON COLUMN mart.observation.value_high IS 'vi: Đầu trên của khoảng / en: Upper end of a range';
COMMENT ON COLUMN mart.observation.out_of IS 'vi: Tổng số của k/n hoặc của thứ hạng / en: The whole of k/n or of a rank';
COMMENT ON COLUMN mart.observation.unit IS 'vi: Mã đơn vị / en: Code of the unit';
COMMENT ON COLUMN mart.observation.counted IS 'vi: Đếm cái gì, khi đơn vị là count / en: What is counted, when the unit is count';
COMMENT ON COLUMN mart.observation.comparator IS 'vi: So sánh: eq, approx, nearly, over, at_least, under, at_most / en: Comparator: eq, approx, nearly, over, at_least, under, at_most';
COMMENT ON COLUMN mart.observation.kind IS 'vi: Loại: level (mức), change (thay đổi) / en: Kind: level or change';
COMMENT ON COLUMN mart.observation.status IS 'vi: Trạng thái: actual, estimate, target / en: Status: actual, estimate, target';
COMMENT ON COLUMN mart.observation.indicator IS 'vi: Mã chỉ tiêu, trống nếu danh mục không có / en: Code of the indicator, empty when the catalogue has none';
COMMENT ON COLUMN mart.observation.area IS 'vi: Mã địa bàn / en: Code of the area';
COMMENT ON COLUMN mart.observation.locality IS 'vi: Huyện, xã hoặc đơn vị, khi hẹp hơn địa bàn / en: District, commune or organisation, when less than the area';
COMMENT ON COLUMN mart.observation.period_start IS 'vi: Ngày đầu của kỳ / en: First day of the period';
COMMENT ON COLUMN mart.observation.period_end IS 'vi: Ngày cuối của kỳ / en: Last day of the period';
COMMENT ON COLUMN mart.observation.period_basis IS 'vi: Căn cứ của kỳ: stated, context, published, unknown / en: Where the period comes from: stated, context, published, unknown';
COMMENT ON COLUMN mart.observation.base_start IS 'vi: Ngày đầu của kỳ so sánh / en: First day of the period compared with';
COMMENT ON COLUMN mart.observation.base_end IS 'vi: Ngày cuối của kỳ so sánh / en: Last day of the period compared with';
COMMENT ON COLUMN mart.observation.attributed_to IS 'vi: Nguồn được dẫn trong bài / en: Who states it, as the text says';
COMMENT ON COLUMN mart.observation.sentence IS 'vi: Câu chứa số liệu / en: Sentence that the figure stands in';
COMMENT ON COLUMN mart.observation.confidence IS 'vi: Độ tin cậy từ 0 đến 1 / en: Confidence from 0 to 1';
COMMENT ON COLUMN mart.observation.cell IS 'vi: Ô trong bảng: r2c3 / en: Cell of a table: r2c3';
COMMENT ON COLUMN mart.observation.indicator_name_vi IS 'vi: Tên chỉ tiêu, tiếng Việt / en: Vietnamese name of the indicator';
COMMENT ON COLUMN mart.observation.indicator_name_en IS 'vi: Tên chỉ tiêu, tiếng Anh / en: English name of the indicator';
COMMENT ON COLUMN mart.observation.theme IS 'vi: Nhóm chủ đề / en: Theme of the indicator';
COMMENT ON COLUMN mart.observation.system IS 'vi: Hệ thống hoặc chương trình được đo / en: System or programme that is measured';
COMMENT ON COLUMN mart.observation.area_name_vi IS 'vi: Tên địa bàn vào lúc đó, tiếng Việt / en: Vietnamese name of the area at that time';
COMMENT ON COLUMN mart.observation.area_name_en IS 'vi: Tên địa bàn vào lúc đó, tiếng Anh / en: English name of the area at that time';
COMMENT ON COLUMN mart.observation.unit_name_vi IS 'vi: Tên đơn vị, tiếng Việt / en: Vietnamese name of the unit';
COMMENT ON COLUMN mart.observation.unit_name_en IS 'vi: Tên đơn vị, tiếng Anh / en: English name of the unit';
COMMENT ON COLUMN mart.observation.url IS 'vi: Địa chỉ của tài liệu / en: Address of the document';
COMMENT ON COLUMN mart.observation.publisher IS 'vi: Nơi đăng / en: Publisher';
COMMENT ON COLUMN mart.observation.title IS 'vi: Tiêu đề / en: Title';
COMMENT ON COLUMN mart.observation.snapshot_sha256 IS 'vi: SHA-256 của bản lưu / en: SHA-256 of the archived bytes';
COMMENT ON COLUMN mart.observation.rule_set IS 'vi: Phiên bản bộ quy tắc / en: Version of the rules';
COMMENT ON COLUMN mart.observation.run_id IS 'vi: Lần chạy đã nạp / en: Run that loaded it';
COMMENT ON COLUMN mart.observation.loaded_at IS 'vi: Lúc nạp / en: When it was loaded';
COMMENT ON COLUMN mart.observation.part IS 'vi: Bài thứ mấy trong bản lưu / en: Which article within the archived bytes';
COMMENT ON COLUMN mart.observation.observation_id IS 'vi: Khóa của số liệu / en: Key of the observation';
COMMENT ON COLUMN mart.observation.document_id IS 'vi: Khóa của tài liệu / en: Key of the document';

CREATE VIEW mart.indicator AS
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
  LEFT JOIN warehouse.fact_observation f
    ON f.indicator_id = i.indicator_id AND f.superseded_run_id IS NULL
 WHERE i.is_current
 GROUP BY i.indicator_id, u.code;

COMMENT ON VIEW mart.indicator IS 'vi: Danh mục chỉ tiêu và số số liệu hiện có / en: The catalogue and how many figures each indicator has';
COMMENT ON COLUMN mart.indicator.code IS 'vi: Mã chỉ tiêu / en: Code of the indicator';
COMMENT ON COLUMN mart.indicator.theme IS 'vi: Nhóm chủ đề / en: Theme';
COMMENT ON COLUMN mart.indicator.system IS 'vi: Hệ thống hoặc chương trình được đo / en: System or programme that is measured';
COMMENT ON COLUMN mart.indicator.name_vi IS 'vi: Tên tiếng Việt / en: Vietnamese name';
COMMENT ON COLUMN mart.indicator.name_en IS 'vi: Tên tiếng Anh / en: English name';
COMMENT ON COLUMN mart.indicator.unit IS 'vi: Mã đơn vị / en: Code of the unit';
COMMENT ON COLUMN mart.indicator.nature IS 'vi: Loại đại lượng / en: Kind of quantity';
COMMENT ON COLUMN mart.indicator.direction IS 'vi: Chiều tốt lên / en: Which way is better';
COMMENT ON COLUMN mart.indicator.definition IS 'vi: Định nghĩa (tiếng Anh) / en: Definition';
COMMENT ON COLUMN mart.indicator.observations IS 'vi: Số số liệu đang có hiệu lực / en: How many figures hold now';
COMMENT ON COLUMN mart.indicator.latest_period_end IS 'vi: Kỳ mới nhất có số liệu / en: Latest period with a figure';

CREATE VIEW mart.document AS
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
       count(f.observation_id) AS observations
  FROM warehouse.dim_document d
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id)
  LEFT JOIN warehouse.fact_observation f
    ON f.document_id = d.document_id AND f.superseded_run_id IS NULL
 WHERE d.is_current
 GROUP BY d.document_id, p.name;

COMMENT ON VIEW mart.document IS 'vi: Tài liệu đã nạp, không kèm toàn văn / en: Loaded documents without their text';
COMMENT ON COLUMN mart.document.document_id IS 'vi: Khóa của tài liệu / en: Key of the document';
COMMENT ON COLUMN mart.document.document IS 'vi: Tên tệp hoặc địa chỉ / en: File name or address';
COMMENT ON COLUMN mart.document.part IS 'vi: Bài thứ mấy trong bản lưu / en: Which article within the archived bytes';
COMMENT ON COLUMN mart.document.url IS 'vi: Địa chỉ / en: Address';
COMMENT ON COLUMN mart.document.publisher IS 'vi: Nơi đăng / en: Publisher';
COMMENT ON COLUMN mart.document.title IS 'vi: Tiêu đề / en: Title';
COMMENT ON COLUMN mart.document.author IS 'vi: Tác giả / en: Author';
COMMENT ON COLUMN mart.document.published_on IS 'vi: Ngày đăng / en: Day of publication';
COMMENT ON COLUMN mart.document.modified_on IS 'vi: Ngày sửa cuối / en: Day of the last change';
COMMENT ON COLUMN mart.document.language IS 'vi: Ngôn ngữ / en: Language';
COMMENT ON COLUMN mart.document.characters IS 'vi: Số ký tự của toàn văn / en: Characters of the text';
COMMENT ON COLUMN mart.document.snapshot_sha256 IS 'vi: SHA-256 của bản lưu / en: SHA-256 of the archived bytes';
COMMENT ON COLUMN mart.document.rule_set IS 'vi: Bộ quy tắc đã trích xuất gần nhất / en: Rules of the latest extraction';
COMMENT ON COLUMN mart.document.loaded_at IS 'vi: Lúc nạp / en: When it was loaded';
COMMENT ON COLUMN mart.document.observations IS 'vi: Số số liệu đang có hiệu lực / en: How many figures hold now';

CREATE VIEW mart.area AS
SELECT a.code,
       a.kind,
       a.statistics_code,
       a.name_vi,
       a.full_name_vi,
       a.name_en,
       a.valid_from,
       a.valid_to,
       a.merged_into
  FROM warehouse.dim_area a;

COMMENT ON VIEW mart.area IS 'vi: Địa bàn theo thời gian / en: Areas over time';
COMMENT ON COLUMN mart.area.code IS 'vi: Mã địa bàn / en: Code of the area';
COMMENT ON COLUMN mart.area.kind IS 'vi: Loại: world, nation, country, province, city / en: Kind: world, nation, country, province, city';
COMMENT ON COLUMN mart.area.statistics_code IS 'vi: Mã của cơ quan thống kê / en: Code of the statistics office';
COMMENT ON COLUMN mart.area.name_vi IS 'vi: Tên tiếng Việt / en: Vietnamese name';
COMMENT ON COLUMN mart.area.full_name_vi IS 'vi: Tên tiếng Việt đầy đủ / en: Vietnamese name with the kind';
COMMENT ON COLUMN mart.area.name_en IS 'vi: Tên tiếng Anh / en: English name';
COMMENT ON COLUMN mart.area.valid_from IS 'vi: Ngày đầu có hiệu lực / en: First day of validity';
COMMENT ON COLUMN mart.area.valid_to IS 'vi: Ngày cuối có hiệu lực / en: Last day of validity';
COMMENT ON COLUMN mart.area.merged_into IS 'vi: Mã tỉnh đã sáp nhập vào / en: Code of the province that took it over';

CREATE VIEW mart.balance AS
SELECT r.run_id,
       r.job,
       r.status AS run_status,
       b.position,
       b.step,
       b.status,
       b.read_count,
       b.loaded_count,
       b.unchanged_count,
       b.rejected_count,
       b.quarantined_count,
       b.balanced,
       b.started_at,
       b.ended_at
  FROM warehouse.run r
  JOIN warehouse.step_balance b USING (run_id);

COMMENT ON VIEW mart.balance IS 'vi: Cân đối từng bước của các lần chạy / en: The balance of each step of the runs';
COMMENT ON COLUMN mart.balance.run_id IS 'vi: Lần chạy / en: The run';
COMMENT ON COLUMN mart.balance.job IS 'vi: Tên công việc / en: Name of the job';
COMMENT ON COLUMN mart.balance.run_status IS 'vi: Trạng thái của lần chạy / en: Status of the run';
COMMENT ON COLUMN mart.balance.position IS 'vi: Thứ tự của bước / en: Place of the step';
COMMENT ON COLUMN mart.balance.step IS 'vi: Tên bước / en: Name of the step';
COMMENT ON COLUMN mart.balance.status IS 'vi: Trạng thái của bước / en: Status of the step';
COMMENT ON COLUMN mart.balance.read_count IS 'vi: Số mục đã đọc / en: Items read';
COMMENT ON COLUMN mart.balance.loaded_count IS 'vi: Số mục mới hoặc có thay đổi / en: Items that are new or changed something';
COMMENT ON COLUMN mart.balance.unchanged_count IS 'vi: Số mục không đổi / en: Items that changed nothing';
COMMENT ON COLUMN mart.balance.rejected_count IS 'vi: Số mục bị loại / en: Items refused as unusable';
COMMENT ON COLUMN mart.balance.quarantined_count IS 'vi: Số mục bị cách ly / en: Items set aside with a reason';
COMMENT ON COLUMN mart.balance.balanced IS 'vi: Đúng khi các số cân đối / en: True when the counts add up';
COMMENT ON COLUMN mart.balance.started_at IS 'vi: Lúc bắt đầu / en: When it started';
COMMENT ON COLUMN mart.balance.ended_at IS 'vi: Lúc kết thúc / en: When it ended';
