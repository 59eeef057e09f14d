-- Comments on Flyway's own table, which no numbered file makes.
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
