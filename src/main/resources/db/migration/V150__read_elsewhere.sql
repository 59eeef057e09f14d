-- Documents that Spark read were never in the archive: nothing there can be proved or read again.
ALTER TABLE batch.run_item ADD COLUMN elsewhere boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN batch.run_item.elsewhere IS 'vi: Được đọc ở nơi khác (Spark), bản gốc không nằm trong kho lưu / en: Read by Spark where it lies: its bytes are not in the archive';
COMMENT ON COLUMN warehouse.run.job IS 'vi: Tên công việc: sample, daily, ingest, spark (nạp điều Spark đã đọc) / en: Name of the job: sample, daily, ingest, spark (loads what Spark has read)';
UPDATE batch.run_item i SET elsewhere = true
  FROM warehouse.run r WHERE r.run_id = i.run_id AND r.job = 'spark';
