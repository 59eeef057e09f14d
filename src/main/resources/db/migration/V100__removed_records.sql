-- A takedown reaches the archived bytes in WARC files too: their record is replaced, and says when.
ALTER TABLE batch.archive_record ADD COLUMN removed_at timestamptz;
COMMENT ON COLUMN batch.archive_record.removed_at IS 'vi: Lúc nội dung bị gỡ khỏi tệp WARC, trống khi còn / en: When its body was removed from the WARC file, empty while it is there';
