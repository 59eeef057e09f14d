-- Which documents a run was given, how far each got, and what they were loaded from last.

CREATE TABLE batch.run_item (
  run_id       bigint NOT NULL REFERENCES warehouse.run ON DELETE CASCADE,
  seq          bigint NOT NULL,
  path         text NOT NULL,
  document     text NOT NULL,
  url          text,
  publisher    text,
  title        text,
  published_on date,
  sha256       text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  fingerprint  text,
  list         text NOT NULL CHECK (list IN ('loaded', 'quarantined')),
  archive      text CHECK (archive IN ('loaded', 'unchanged', 'rejected', 'quarantined')),
  parse        text CHECK (parse IN ('loaded', 'unchanged', 'rejected', 'quarantined')),
  extract      text CHECK (extract IN ('loaded', 'unchanged', 'rejected', 'quarantined')),
  PRIMARY KEY (run_id, seq)
);
CREATE INDEX run_item_bytes ON batch.run_item (run_id, sha256);
COMMENT ON TABLE batch.run_item IS 'vi: Tài liệu của một lần chạy / en: A document that a run was given, and what each step made of it (null: not reached)';
COMMENT ON COLUMN batch.run_item.run_id IS 'vi: Lần chạy / en: The run';
COMMENT ON COLUMN batch.run_item.seq IS 'vi: Thứ tự / en: Its place in the input, from 1';
COMMENT ON COLUMN batch.run_item.path IS 'vi: Đường dẫn / en: Where it was read from';
COMMENT ON COLUMN batch.run_item.document IS 'vi: Tên tài liệu / en: Its name in the results';
COMMENT ON COLUMN batch.run_item.url IS 'vi: Địa chỉ / en: Its address, if a manifest gives it';
COMMENT ON COLUMN batch.run_item.publisher IS 'vi: Nơi đăng / en: Who printed it, if a manifest says';
COMMENT ON COLUMN batch.run_item.title IS 'vi: Nhan đề / en: Its title, if a manifest gives it';
COMMENT ON COLUMN batch.run_item.published_on IS 'vi: Ngày đăng / en: Day of publication, if a manifest gives it';
COMMENT ON COLUMN batch.run_item.sha256 IS 'vi: Mã băm SHA-256 / en: Digest of its bytes, the key in the archive';
COMMENT ON COLUMN batch.run_item.fingerprint IS 'vi: Dấu vân tay / en: Its bytes'' digest, what was said of it, and the rules that read it';
COMMENT ON COLUMN batch.run_item.list IS 'vi: Bước liệt kê / en: Outcome of the step list';
COMMENT ON COLUMN batch.run_item.archive IS 'vi: Bước lưu trữ / en: Outcome of the step archive';
COMMENT ON COLUMN batch.run_item.parse IS 'vi: Bước đọc / en: Outcome of the step parse';
COMMENT ON COLUMN batch.run_item.extract IS 'vi: Bước trích xuất / en: Outcome of the step extract';

CREATE TABLE batch.document_state (
  path        text PRIMARY KEY,
  fingerprint text NOT NULL,
  run_id      bigint NOT NULL,
  loaded_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE batch.document_state IS 'vi: Tài liệu đã nạp / en: What each document was loaded from last, so that the same is not read again';
COMMENT ON COLUMN batch.document_state.path IS 'vi: Đường dẫn / en: Where the document was read from';
COMMENT ON COLUMN batch.document_state.fingerprint IS 'vi: Dấu vân tay / en: Its bytes'' digest, what was said of it, and the rules that read it';
COMMENT ON COLUMN batch.document_state.run_id IS 'vi: Lần chạy / en: The run that loaded it';
COMMENT ON COLUMN batch.document_state.loaded_at IS 'vi: Lúc nạp / en: When it was loaded';

CREATE TABLE staging.article (
  run_id       bigint NOT NULL REFERENCES warehouse.run ON DELETE CASCADE,
  seq          bigint NOT NULL,
  part         integer NOT NULL,
  document     text NOT NULL,
  url          text,
  publisher    text,
  title        text,
  author       text,
  published_on date,
  modified_on  date,
  language     text NOT NULL,
  sha256       text NOT NULL,
  text         text NOT NULL,
  layout       json NOT NULL,
  PRIMARY KEY (run_id, seq, part)
);
COMMENT ON TABLE staging.article IS 'vi: Bài đã đọc, chờ trích xuất / en: Parsed articles that wait for extraction';
COMMENT ON COLUMN staging.article.run_id IS 'vi: Lần chạy / en: The run';
COMMENT ON COLUMN staging.article.seq IS 'vi: Thứ tự tài liệu / en: Document of the run, see batch.run_item';
COMMENT ON COLUMN staging.article.part IS 'vi: Bài thứ mấy / en: Number of the article in the document, from 1';
COMMENT ON COLUMN staging.article.document IS 'vi: Tên bài / en: Name of the article in the results';
COMMENT ON COLUMN staging.article.url IS 'vi: Địa chỉ / en: Its address';
COMMENT ON COLUMN staging.article.publisher IS 'vi: Nơi đăng / en: Who printed it';
COMMENT ON COLUMN staging.article.title IS 'vi: Nhan đề / en: Its title';
COMMENT ON COLUMN staging.article.author IS 'vi: Tác giả / en: Its author';
COMMENT ON COLUMN staging.article.published_on IS 'vi: Ngày đăng / en: Day of publication';
COMMENT ON COLUMN staging.article.modified_on IS 'vi: Ngày sửa / en: Day of the last change';
COMMENT ON COLUMN staging.article.language IS 'vi: Ngôn ngữ / en: ISO 639-1 code of its language; und when undecided';
COMMENT ON COLUMN staging.article.sha256 IS 'vi: Mã băm / en: Digest of the document''s bytes';
COMMENT ON COLUMN staging.article.text IS 'vi: Toàn văn / en: The text that offsets count in';
COMMENT ON COLUMN staging.article.layout IS 'vi: Bố cục / en: Its blocks, tables and parsing rules, as JSON';
