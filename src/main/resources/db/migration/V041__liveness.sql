-- Who works on a run and when it last said so; how often a run was started and a quarantined item was met.

ALTER TABLE warehouse.run ADD COLUMN process text;
ALTER TABLE warehouse.run ADD COLUMN heartbeat_at timestamptz;
ALTER TABLE warehouse.run ADD COLUMN starts integer NOT NULL DEFAULT 1;
COMMENT ON COLUMN warehouse.run.process IS 'vi: Tiến trình đang chạy: máy/số tiến trình / en: The process that works on it: host/number';
COMMENT ON COLUMN warehouse.run.heartbeat_at IS 'vi: Lần cuối tiến trình báo còn sống / en: When its process last said that it lives';
COMMENT ON COLUMN warehouse.run.starts IS 'vi: Số lần bắt đầu, kể cả chạy tiếp / en: How often it was started, restarts included';

ALTER TABLE warehouse.quarantine ADD COLUMN tries integer NOT NULL DEFAULT 1;
ALTER TABLE warehouse.quarantine ADD COLUMN released_document_id bigint REFERENCES warehouse.dim_document ON DELETE SET NULL;
COMMENT ON COLUMN warehouse.quarantine.tries IS 'vi: Số lần chạy đã gặp / en: In how many runs it was met';
COMMENT ON COLUMN warehouse.quarantine.released_document_id IS 'vi: Tài liệu có được sau khi xử lý lại / en: The document that came of it when it got through';

CREATE FUNCTION warehouse.count_try() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_run_id <> OLD.last_run_id THEN
    NEW.tries := OLD.tries + 1;
  END IF;
  IF NEW.released_run_id IS NULL THEN
    NEW.released_document_id := NULL;
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION warehouse.count_try() IS 'vi: Đếm số lần gặp lại một mục cách ly / en: Counts in how many runs a quarantined item was met';
CREATE TRIGGER count_try BEFORE UPDATE ON warehouse.quarantine
  FOR EACH ROW EXECUTE FUNCTION warehouse.count_try();

-- Which source a document came from, by its id in data/sources; empty for files given by hand.
ALTER TABLE batch.run_item ADD COLUMN IF NOT EXISTS source text;
COMMENT ON COLUMN batch.run_item.source IS 'vi: Mã nguồn trong data/sources, trống nếu là tệp trên máy / en: Id of the source in data/sources, empty for a file on disk';
CREATE INDEX run_item_path ON batch.run_item (path, run_id);
