-- What the read-only role may see. Runs after each start, because the owner of a server may make the
-- role later than the schema; does nothing when the role can read already.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'solieu_analyst')
     AND NOT has_table_privilege('solieu_analyst', 'mart.observation', 'SELECT') THEN
    GRANT USAGE ON SCHEMA mart, warehouse, batch TO solieu_analyst;
    GRANT SELECT ON ALL TABLES IN SCHEMA mart, warehouse, batch TO solieu_analyst;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA warehouse TO solieu_analyst;
    ALTER DEFAULT PRIVILEGES IN SCHEMA mart, warehouse, batch GRANT SELECT ON TABLES TO solieu_analyst;
  END IF;
END
$$;
