-- What the read-only role may read: all of mart, and of the other schemas what is named here. A table
-- that holds unpublished figures, texts, findings or quarantined payloads is never named, so a new one is
-- closed until it is. Runs after each start, because the owner of a server may make the role later
-- than the schema; changes nothing when all is as it should be.
DO $$
DECLARE
  readable CONSTANT text[] := ARRAY[
    -- the catalogue and what is declared
    'warehouse.dim_unit', 'warehouse.dim_indicator', 'warehouse.dim_area', 'warehouse.dim_publisher',
    'warehouse.indicator_definition', 'warehouse.indicator_relation', 'warehouse.system_name', 'warehouse.theme',
    'warehouse.organisation_name', 'warehouse.publisher_name', 'warehouse.preference', 'warehouse.official_target',
    'warehouse.freshness_rule', 'warehouse.method_phrase', 'warehouse.quarantine_reason', 'warehouse.area_now',
    'warehouse.area_map', 'warehouse.preference_order',
    -- what is published
    'warehouse.visible_observation', 'warehouse.visible_document', 'warehouse.published_observation',
    'warehouse.published_document', 'warehouse.published_correction', 'warehouse.checked_figure',
    'warehouse.claim_origin', 'warehouse.figure_origin', 'warehouse.weighed_claim', 'warehouse.claimed_value',
    'warehouse.ranked_value', 'warehouse.observation_export',
    -- how runs went: counts and addresses, nothing of what a document says
    'warehouse.run', 'warehouse.step_balance', 'warehouse.check_result', 'batch.address', 'batch.visit',
    'batch.source_yield', 'batch.source_baseline', 'batch.source_selector'];
  relation record;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'solieu_analyst') THEN
    RETURN;
  END IF;
  FOR relation IN
    SELECT c.oid::regclass AS name, w.wanted
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('batch', 'staging', 'warehouse', 'mart')
     CROSS JOIN LATERAL (SELECT n.nspname = 'mart' OR n.nspname || '.' || c.relname = ANY (readable) AS wanted) AS w
     WHERE c.relkind IN ('r', 'p', 'v', 'm')
       AND (has_table_privilege('solieu_analyst', c.oid, 'SELECT') <> w.wanted
            OR has_table_privilege('solieu_analyst', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM solieu_analyst', relation.name);
    IF relation.wanted THEN
      EXECUTE format('GRANT SELECT ON %s TO solieu_analyst', relation.name);
    END IF;
  END LOOP;
  IF NOT has_schema_privilege('solieu_analyst', 'mart', 'USAGE') THEN
    GRANT USAGE ON SCHEMA mart, warehouse, batch TO solieu_analyst;
  END IF;
  -- Earlier versions let every table be read that a migration would make.
  IF EXISTS (SELECT FROM pg_default_acl d
             WHERE d.defaclacl::text LIKE '%solieu_analyst=%' AND d.defaclrole = current_user::regrole
               AND d.defaclnamespace IN ('warehouse'::regnamespace, 'batch'::regnamespace, 'mart'::regnamespace)) THEN
    ALTER DEFAULT PRIVILEGES IN SCHEMA mart, warehouse, batch REVOKE ALL ON TABLES FROM solieu_analyst;
  END IF;
END
$$;
