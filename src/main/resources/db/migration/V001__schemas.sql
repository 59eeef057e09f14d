-- Four schemas, one for each stage that a figure passes, and one for the job's bookkeeping.
CREATE SCHEMA IF NOT EXISTS batch;
CREATE SCHEMA IF NOT EXISTS staging;
CREATE SCHEMA IF NOT EXISTS warehouse;
CREATE SCHEMA IF NOT EXISTS mart;

COMMENT ON SCHEMA batch IS 'vi: Sổ ghi các lần chạy của Spring Batch / en: Bookkeeping of Spring Batch runs';
COMMENT ON SCHEMA staging IS 'vi: Số liệu vừa trích xuất, chờ nạp / en: Figures as extracted, waiting to be loaded';
COMMENT ON SCHEMA warehouse IS 'vi: Kho dữ liệu: các chiều và bảng sự kiện / en: The warehouse: dimensions and facts';
COMMENT ON SCHEMA mart IS 'vi: Các khung nhìn cho người phân tích / en: Views for analysts';

-- The role that may only read. Roles belong to the whole server, so it may be there already; where
-- this login may not make roles, the server's owner has to.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'solieu_analyst') THEN
    CREATE ROLE solieu_analyst NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'solieu_analyst', 'MEMBER') THEN
    GRANT solieu_analyst TO CURRENT_USER;
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE WARNING 'role solieu_analyst cannot be made by %: ask the owner of the server', current_user;
END
$$;
