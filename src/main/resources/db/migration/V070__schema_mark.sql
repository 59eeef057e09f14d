-- Which files the schema was last brought up to date by: a program with the same files need not
-- compare them with the history again at every start.
CREATE TABLE batch.schema_mark (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  files text NOT NULL,
  installed_rank integer NOT NULL,
  marked_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE batch.schema_mark IS 'vi: Lược đồ được đưa về mới nhất lần cuối bởi bộ tệp nào / en: Which set of files the schema was last brought up to date by';
COMMENT ON COLUMN batch.schema_mark.only_row IS 'vi: Bảng chỉ có một dòng / en: The table has one row';
COMMENT ON COLUMN batch.schema_mark.files IS 'vi: Mã băm của bộ tệp lược đồ trong chương trình / en: Digest of the program''s schema files';
COMMENT ON COLUMN batch.schema_mark.installed_rank IS 'vi: Bước cuối của lịch sử lược đồ khi ghi dấu / en: Last step of the schema''s history when the mark was made';
COMMENT ON COLUMN batch.schema_mark.marked_at IS 'vi: Lúc ghi dấu / en: When the mark was made';
