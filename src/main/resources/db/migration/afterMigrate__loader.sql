-- What the loader may do with tables that migrations made; does nothing when all is granted already.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'solieu_loader')
     AND EXISTS (
       SELECT FROM pg_class c
        WHERE c.relkind IN ('r', 'v') AND c.relnamespace IN ('batch'::regnamespace, 'staging'::regnamespace, 'warehouse'::regnamespace)
          AND c.relname <> 'flyway_schema_history'
          AND NOT has_table_privilege('solieu_loader', c.oid, 'INSERT')) THEN
    GRANT USAGE ON SCHEMA batch, staging, warehouse, mart TO solieu_loader;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA batch, staging, warehouse TO solieu_loader;
    REVOKE INSERT, UPDATE, DELETE ON warehouse.flyway_schema_history FROM solieu_loader;
    GRANT SELECT ON ALL TABLES IN SCHEMA mart TO solieu_loader;
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA batch, staging, warehouse TO solieu_loader;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA staging, warehouse, mart TO solieu_loader;
  END IF;
END
$$;
