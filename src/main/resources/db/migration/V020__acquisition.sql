-- Acquisition: the ledger of addresses, the visits, what announced them, when hosts may be asked, and
-- where archived records lie.

CREATE TABLE batch.address (
  address_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source text NOT NULL,
  url text NOT NULL UNIQUE,
  found_as text NOT NULL,
  found_in text NOT NULL,
  found_by text NOT NULL CHECK (found_by IN ('feed', 'sitemap', 'listing')),
  title text,
  published_at timestamptz,
  modified_at timestamptz,
  state text NOT NULL DEFAULT 'seen' CHECK (state IN ('seen', 'fetched', 'not_modified', 'gone', 'blocked', 'failed')),
  reason text,
  http_status integer,
  etag text,
  last_modified text,
  snapshot_sha256 text CHECK (snapshot_sha256 ~ '^[0-9a-f]{64}$'),
  final_url text,
  declared_url text,
  first_seen_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  visited_at timestamptz,
  fetched_at timestamptz,
  failures integer NOT NULL DEFAULT 0,
  next_try timestamptz,
  first_run_id bigint NOT NULL,
  last_run_id bigint
);
COMMENT ON TABLE batch.address IS 'vi: Sổ địa chỉ: mỗi bài đã thấy và tình trạng của nó / en: Ledger of addresses: every article that was announced, and its state';
COMMENT ON COLUMN batch.address.address_id IS 'vi: Khóa / en: Key';
COMMENT ON COLUMN batch.address.source IS 'vi: Nguồn, theo tên tệp trong data/sources / en: Source, by its file in data/sources';
COMMENT ON COLUMN batch.address.url IS 'vi: Địa chỉ chuẩn, một cho mỗi bài / en: Canonical address, one for each article';
COMMENT ON COLUMN batch.address.found_as IS 'vi: Địa chỉ như đã thấy / en: Address as it was found';
COMMENT ON COLUMN batch.address.found_in IS 'vi: Nơi thấy: nguồn tin, sơ đồ trang hoặc trang danh mục / en: The feed, sitemap or listing that announced it';
COMMENT ON COLUMN batch.address.found_by IS 'vi: Loại nơi thấy / en: What kind of place that is';
COMMENT ON COLUMN batch.address.title IS 'vi: Nhan đề ở nơi thấy / en: Title as announced';
COMMENT ON COLUMN batch.address.published_at IS 'vi: Lúc đăng, theo nơi thấy / en: Time of publication as announced';
COMMENT ON COLUMN batch.address.modified_at IS 'vi: Lúc sửa, theo nơi thấy / en: Time of the last change as announced';
COMMENT ON COLUMN batch.address.state IS 'vi: Tình trạng: seen, fetched, not_modified, gone, blocked, failed / en: State: seen, fetched, not_modified, gone, blocked, failed';
COMMENT ON COLUMN batch.address.reason IS 'vi: Vì sao có tình trạng ấy / en: Why it is in that state';
COMMENT ON COLUMN batch.address.http_status IS 'vi: Mã trạng thái HTTP lần cuối / en: Last HTTP status';
COMMENT ON COLUMN batch.address.etag IS 'vi: ETag của lần tải cuối / en: ETag of the last body';
COMMENT ON COLUMN batch.address.last_modified IS 'vi: Last-Modified của lần tải cuối / en: Last-Modified of the last body';
COMMENT ON COLUMN batch.address.snapshot_sha256 IS 'vi: SHA-256 của bản tải cuối / en: SHA-256 of the last body';
COMMENT ON COLUMN batch.address.final_url IS 'vi: Địa chỉ sau chuyển hướng / en: Address after redirects';
COMMENT ON COLUMN batch.address.declared_url IS 'vi: Địa chỉ chuẩn mà trang tự khai (rel=canonical) / en: Canonical address that the page itself declares (rel=canonical)';
COMMENT ON COLUMN batch.address.first_seen_at IS 'vi: Thấy lần đầu / en: First seen';
COMMENT ON COLUMN batch.address.last_seen_at IS 'vi: Thấy lần cuối ở nơi công bố / en: Last seen announced';
COMMENT ON COLUMN batch.address.visited_at IS 'vi: Hỏi máy chủ lần cuối / en: When the server was last asked';
COMMENT ON COLUMN batch.address.fetched_at IS 'vi: Tải trọn lần cuối / en: When a whole body last came';
COMMENT ON COLUMN batch.address.failures IS 'vi: Số lần hỏng liên tiếp / en: Failures in a row';
COMMENT ON COLUMN batch.address.next_try IS 'vi: Thử lại sớm nhất lúc / en: Earliest next try';
COMMENT ON COLUMN batch.address.first_run_id IS 'vi: Lần chạy thấy đầu tiên / en: Run that saw it first';
COMMENT ON COLUMN batch.address.last_run_id IS 'vi: Lần chạy hỏi cuối cùng / en: Run that asked last';
CREATE INDEX address_by_source ON batch.address (source, state);
CREATE INDEX address_by_run ON batch.address (last_run_id);

CREATE TABLE batch.visit (
  visit_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id bigint NOT NULL,
  source text NOT NULL,
  url text NOT NULL,
  visited_at timestamptz NOT NULL,
  state text NOT NULL,
  reason text NOT NULL,
  http_status integer,
  robots text NOT NULL,
  attempts integer NOT NULL,
  redirects text[] NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('loaded', 'unchanged', 'rejected', 'quarantined')),
  snapshot_sha256 text
);
COMMENT ON TABLE batch.visit IS 'vi: Mỗi lần hỏi một địa chỉ, kể cả 304 / en: Every time an address was asked for, 304 included';
COMMENT ON COLUMN batch.visit.visit_id IS 'vi: Khóa / en: Key';
COMMENT ON COLUMN batch.visit.run_id IS 'vi: Lần chạy / en: The run';
COMMENT ON COLUMN batch.visit.source IS 'vi: Nguồn / en: Source';
COMMENT ON COLUMN batch.visit.url IS 'vi: Địa chỉ chuẩn / en: Canonical address';
COMMENT ON COLUMN batch.visit.visited_at IS 'vi: Lúc hỏi / en: When it was asked';
COMMENT ON COLUMN batch.visit.state IS 'vi: Kết quả / en: How it ended';
COMMENT ON COLUMN batch.visit.reason IS 'vi: Vì sao / en: Why';
COMMENT ON COLUMN batch.visit.http_status IS 'vi: Mã trạng thái HTTP / en: HTTP status';
COMMENT ON COLUMN batch.visit.robots IS 'vi: robots.txt nói gì / en: What robots.txt said';
COMMENT ON COLUMN batch.visit.attempts IS 'vi: Số lần thử / en: Attempts';
COMMENT ON COLUMN batch.visit.redirects IS 'vi: Các địa chỉ đã qua / en: The addresses on the way';
COMMENT ON COLUMN batch.visit.outcome IS 'vi: Tính vào mục nào của cân đối / en: How it counts in the balance of its step';
COMMENT ON COLUMN batch.visit.snapshot_sha256 IS 'vi: SHA-256 của nội dung / en: SHA-256 of the body';
CREATE INDEX visit_by_url ON batch.visit (url, visited_at);
CREATE INDEX visit_by_run ON batch.visit (run_id);

CREATE TABLE batch.announcement (
  url text PRIMARY KEY,
  source text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('feed', 'sitemap', 'listing')),
  etag text,
  last_modified text,
  state text NOT NULL,
  reason text NOT NULL,
  entries integer,
  read_at timestamptz,
  visited_at timestamptz NOT NULL,
  run_id bigint NOT NULL
);
COMMENT ON TABLE batch.announcement IS 'vi: Nguồn tin, sơ đồ trang và trang danh mục đã đọc / en: Feeds, sitemaps and listings that were read';
COMMENT ON COLUMN batch.announcement.url IS 'vi: Địa chỉ / en: Address';
COMMENT ON COLUMN batch.announcement.source IS 'vi: Nguồn / en: Source';
COMMENT ON COLUMN batch.announcement.kind IS 'vi: Loại / en: What it is';
COMMENT ON COLUMN batch.announcement.etag IS 'vi: ETag lần cuối / en: Last ETag';
COMMENT ON COLUMN batch.announcement.last_modified IS 'vi: Last-Modified lần cuối / en: Last Last-Modified';
COMMENT ON COLUMN batch.announcement.state IS 'vi: Kết quả lần hỏi cuối / en: How the last request ended';
COMMENT ON COLUMN batch.announcement.reason IS 'vi: Vì sao / en: Why';
COMMENT ON COLUMN batch.announcement.entries IS 'vi: Số địa chỉ trong đó / en: How many addresses it had';
COMMENT ON COLUMN batch.announcement.read_at IS 'vi: Đọc trọn lần cuối / en: When it was last read to its end';
COMMENT ON COLUMN batch.announcement.visited_at IS 'vi: Hỏi lần cuối / en: When it was last asked for';
COMMENT ON COLUMN batch.announcement.run_id IS 'vi: Lần chạy hỏi cuối cùng / en: Run that asked last';

CREATE TABLE batch.host (
  host text PRIMARY KEY,
  next_at timestamptz NOT NULL
);
COMMENT ON TABLE batch.host IS 'vi: Đồng hồ của máy chủ, chung cho mọi tiến trình / en: Clock of a host, shared by all workers and jobs';
COMMENT ON COLUMN batch.host.host IS 'vi: Máy chủ và cổng / en: Host with port';
COMMENT ON COLUMN batch.host.next_at IS 'vi: Được hỏi tiếp từ lúc / en: When it may be asked next';

CREATE TABLE batch.robots (
  authority text PRIMARY KEY,
  fetched_at timestamptz NOT NULL,
  http_status integer NOT NULL,
  body bytea NOT NULL,
  etag text,
  last_modified text
);
COMMENT ON TABLE batch.robots IS 'vi: robots.txt của máy chủ, giữ một ngày / en: robots.txt of a host, kept for a day';
COMMENT ON COLUMN batch.robots.authority IS 'vi: Giao thức và máy chủ / en: Scheme and host';
COMMENT ON COLUMN batch.robots.fetched_at IS 'vi: Lúc tải hoặc xác nhận / en: When it was fetched or confirmed';
COMMENT ON COLUMN batch.robots.http_status IS 'vi: Mã trạng thái HTTP / en: HTTP status';
COMMENT ON COLUMN batch.robots.body IS 'vi: Nội dung / en: Its text';
COMMENT ON COLUMN batch.robots.etag IS 'vi: ETag / en: ETag';
COMMENT ON COLUMN batch.robots.last_modified IS 'vi: Last-Modified / en: Last-Modified';

CREATE TABLE batch.archive_record (
  record_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url text NOT NULL,
  captured_at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('response', 'revisit')),
  snapshot_sha256 text NOT NULL CHECK (snapshot_sha256 ~ '^[0-9a-f]{64}$'),
  content_type text,
  file text NOT NULL,
  position bigint NOT NULL,
  length bigint NOT NULL,
  run_id bigint NOT NULL,
  UNIQUE (file, position)
);
COMMENT ON TABLE batch.archive_record IS 'vi: Chỉ mục kho lưu WARC: mở thẳng từng bản ghi / en: Index of the WARC archive: opens each record directly';
COMMENT ON COLUMN batch.archive_record.record_id IS 'vi: Khóa / en: Key';
COMMENT ON COLUMN batch.archive_record.url IS 'vi: Địa chỉ đã hỏi / en: Address that was asked for';
COMMENT ON COLUMN batch.archive_record.captured_at IS 'vi: Lúc tải / en: When it was fetched';
COMMENT ON COLUMN batch.archive_record.kind IS 'vi: Loại bản ghi / en: Kind of record';
COMMENT ON COLUMN batch.archive_record.snapshot_sha256 IS 'vi: SHA-256 của nội dung đã giải nén / en: SHA-256 of the body without content coding';
COMMENT ON COLUMN batch.archive_record.content_type IS 'vi: Kiểu nội dung theo máy chủ / en: Media type as the server said';
COMMENT ON COLUMN batch.archive_record.file IS 'vi: Tệp WARC, tính từ kho lưu / en: WARC file, counted from the archive';
COMMENT ON COLUMN batch.archive_record.position IS 'vi: Vị trí byte đầu của bản ghi / en: Offset of the record in bytes';
COMMENT ON COLUMN batch.archive_record.length IS 'vi: Số byte của bản ghi / en: Length of the record in bytes';
COMMENT ON COLUMN batch.archive_record.run_id IS 'vi: Lần chạy / en: The run';
CREATE INDEX archive_record_by_digest ON batch.archive_record (snapshot_sha256);
CREATE INDEX archive_record_by_url ON batch.archive_record (url, captured_at);

-- What a fetched document brings along.
ALTER TABLE batch.run_item ADD COLUMN IF NOT EXISTS source text;
ALTER TABLE batch.run_item ADD COLUMN content_type text;
ALTER TABLE batch.run_item ADD COLUMN fetched_at timestamptz;
COMMENT ON COLUMN batch.run_item.content_type IS 'vi: Kiểu nội dung theo máy chủ / en: Media type as the server said';
COMMENT ON COLUMN batch.run_item.fetched_at IS 'vi: Lúc tải / en: When it was fetched';
