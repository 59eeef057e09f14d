-- Which WARC files have every record in the index: a page whose transaction was rolled back lies in its
-- file without a row, and a takedown would not find it.
CREATE TABLE batch.indexed_file (
  file text PRIMARY KEY,
  records integer NOT NULL,
  found integer NOT NULL,
  indexed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE batch.indexed_file IS 'vi: Tệp WARC mà mọi bản ghi đã có trong chỉ mục / en: WARC files of which every record is in the index';
COMMENT ON COLUMN batch.indexed_file.file IS 'vi: Tệp WARC, tính từ kho lưu / en: WARC file, counted from the archive';
COMMENT ON COLUMN batch.indexed_file.records IS 'vi: Số bản ghi có nội dung / en: How many records with a body it has';
COMMENT ON COLUMN batch.indexed_file.found IS 'vi: Trong đó số bản ghi còn thiếu trong chỉ mục, nay đã thêm / en: How many of them the index lacked and has now';
COMMENT ON COLUMN batch.indexed_file.indexed_at IS 'vi: Lúc đối chiếu / en: When it was compared';
COMMENT ON COLUMN batch.archive_record.run_id IS 'vi: Lần chạy; 0 khi giao dịch của nó đã bị hủy / en: The run; 0 when its transaction was rolled back';
