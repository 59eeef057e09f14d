-- Runs again whenever it changes: what the read-only role may see, and comments on Flyway's own table.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'solieu_analyst') THEN
    GRANT USAGE ON SCHEMA mart, warehouse, batch TO solieu_analyst;
    GRANT SELECT ON ALL TABLES IN SCHEMA mart, warehouse, batch TO solieu_analyst;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA warehouse TO solieu_analyst;
    ALTER DEFAULT PRIVILEGES IN SCHEMA mart, warehouse, batch GRANT SELECT ON TABLES TO solieu_analyst;
  END IF;
END
$$;

COMMENT ON TABLE warehouse.flyway_schema_history IS 'vi: Các phiên bản lược đồ đã áp dụng / en: Schema versions that were applied';
COMMENT ON COLUMN warehouse.flyway_schema_history.installed_rank IS 'vi: Thứ tự áp dụng / en: Order of application';
COMMENT ON COLUMN warehouse.flyway_schema_history.version IS 'vi: Phiên bản, trống với bước lặp lại / en: Version, empty for a repeatable step';
COMMENT ON COLUMN warehouse.flyway_schema_history.description IS 'vi: Mô tả / en: Description';
COMMENT ON COLUMN warehouse.flyway_schema_history.type IS 'vi: Loại / en: Type';
COMMENT ON COLUMN warehouse.flyway_schema_history.script IS 'vi: Tệp lệnh / en: Script';
COMMENT ON COLUMN warehouse.flyway_schema_history.checksum IS 'vi: Mã kiểm của tệp lệnh / en: Checksum of the script';
COMMENT ON COLUMN warehouse.flyway_schema_history.installed_by IS 'vi: Người áp dụng / en: Who applied it';
COMMENT ON COLUMN warehouse.flyway_schema_history.installed_on IS 'vi: Lúc áp dụng / en: When it was applied';
COMMENT ON COLUMN warehouse.flyway_schema_history.execution_time IS 'vi: Thời gian chạy, mili giây / en: Time taken, milliseconds';
COMMENT ON COLUMN warehouse.flyway_schema_history.success IS 'vi: Có thành công không / en: Whether it succeeded';
