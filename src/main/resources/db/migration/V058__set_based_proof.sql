-- Keys and quotes of new facts are proven once for each statement. Seven foreign keys asked row by row
-- took more than half of the time of a load; the same is asked here of all rows at once, in both
-- directions, so a fact without its document, unit, area or run is refused as before.

ALTER TABLE warehouse.fact_observation
  DROP CONSTRAINT fact_observation_unit_id_fkey,
  DROP CONSTRAINT fact_observation_indicator_id_fkey,
  DROP CONSTRAINT fact_observation_area_id_fkey,
  DROP CONSTRAINT fact_observation_run_id_fkey,
  DROP CONSTRAINT fact_observation_superseded_run_id_fkey,
  DROP CONSTRAINT fact_observation_document_id_snapshot_sha256_fkey,
  DROP CONSTRAINT fact_observation_corrects_id_fkey;

CREATE OR REPLACE FUNCTION warehouse.require_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  -- EXECUTE plans anew each time: a plan for one row would not do for a million.
  EXECUTE $q$
  SELECT n.observation_id
    FROM added n
    LEFT JOIN warehouse.dim_unit u ON u.unit_id = n.unit_id
    LEFT JOIN warehouse.dim_area a ON a.area_id = n.area_id
    LEFT JOIN warehouse.dim_indicator i ON i.indicator_id = n.indicator_id
    LEFT JOIN warehouse.run r ON r.run_id = n.run_id
    LEFT JOIN warehouse.run s ON s.run_id = n.superseded_run_id
    LEFT JOIN warehouse.fact_observation f ON f.observation_id = n.corrects_id
   WHERE u.unit_id IS NULL OR a.area_id IS NULL OR r.run_id IS NULL
      OR (n.indicator_id IS NOT NULL AND i.indicator_id IS NULL)
      OR (n.superseded_run_id IS NOT NULL AND s.run_id IS NULL)
      OR (n.corrects_id IS NOT NULL AND f.observation_id IS NULL)
   -- Ordered, so that no plan hopes to meet a wrong row early: there is none.
   ORDER BY n.observation_id LIMIT 1 $q$ INTO wrong;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'observation % names a unit, area, indicator, run or claim that is not there', wrong.observation_id
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  EXECUTE $q$
  SELECT n.document_id, n.quote, n.start_offset, n.end_offset
    FROM added n
    -- Unpacked once for each document, not once for each figure.
    LEFT JOIN (SELECT x.document_id, x.snapshot_sha256, x.text || '' AS text
                 FROM warehouse.dim_document x
                WHERE x.document_id IN (SELECT document_id FROM added)
               OFFSET 0) AS d
      ON (d.document_id, d.snapshot_sha256) = (n.document_id, n.snapshot_sha256)
   WHERE substring(d.text FROM n.start_offset + 1 FOR n.end_offset - n.start_offset) IS DISTINCT FROM n.quote
   -- Ordered, so that no plan hopes to meet a wrong row early: there is none.
   ORDER BY n.observation_id LIMIT 1 $q$ INTO wrong;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'document % has no "%" at %..%', wrong.document_id, wrong.quote, wrong.start_offset, wrong.end_offset
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION warehouse.require_quotes() IS 'vi: Từ chối số liệu mới có khóa hoặc trích dẫn sai / en: Refuses new figures whose keys or quote are not there';

-- The other direction: what a fact names cannot be removed.
CREATE FUNCTION warehouse.keep_named() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_named boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM gone g JOIN warehouse.fact_observation f ON f.%1$I = g.%1$I)', TG_ARGV[0])
     INTO is_named;
  IF is_named THEN
    RAISE EXCEPTION '% has rows that facts name: they cannot be removed', TG_TABLE_NAME
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION warehouse.keep_named() IS 'vi: Từ chối xóa thứ mà số liệu còn nhắc đến / en: Refuses to remove what facts still name';
CREATE TRIGGER keep_named AFTER DELETE ON warehouse.dim_unit
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION warehouse.keep_named('unit_id');
CREATE TRIGGER keep_named AFTER DELETE ON warehouse.dim_indicator
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION warehouse.keep_named('indicator_id');
CREATE TRIGGER keep_named AFTER DELETE ON warehouse.dim_area
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION warehouse.keep_named('area_id');
CREATE TRIGGER keep_named AFTER DELETE ON warehouse.dim_document
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION warehouse.keep_named('document_id');
CREATE TRIGGER keep_named AFTER DELETE ON warehouse.run
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION warehouse.keep_named('run_id');

-- Staged figures are found by their run alone; their key is checked where they become facts.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = 'staging.observation'::regclass AND contype IN ('f', 'p') LOOP
    EXECUTE format('ALTER TABLE staging.observation DROP CONSTRAINT %I', name);
  END LOOP;
END
$$;

CREATE OR REPLACE VIEW staging.keyed_observation AS
SELECT s.*,
       d.document_id,
       u.unit_id,
       i.indicator_id,
       coalesce(era.area_id, newest.area_id) AS area_id,
       CASE
         WHEN d.document_id IS NULL THEN 'UNKNOWN_DOCUMENT'
         WHEN u.unit_id IS NULL THEN 'UNKNOWN_UNIT'
         WHEN newest.area_id IS NULL THEN 'UNKNOWN_AREA'
         WHEN s.indicator IS NOT NULL AND i.indicator_id IS NULL THEN 'UNKNOWN_INDICATOR'
         WHEN substring(d.text FROM s.start_offset + 1 FOR s.end_offset - s.start_offset)
              IS DISTINCT FROM s.quote THEN 'QUOTE_MISMATCH'
         WHEN position(s.quote IN s.sentence) = 0 THEN 'SENTENCE_MISMATCH'
       END AS fault,
       d.is_current
  FROM staging.observation s
  -- An outer join, because the planner then expects no fewer rows than there are staged.
  LEFT JOIN (SELECT x.run_id, x.document, x.snapshot_sha256, x.part, x.published_on,
               y.document_id, y.is_current, y.text || '' AS text
          FROM staging.document x
          LEFT JOIN warehouse.dim_document y
            ON (y.document, y.snapshot_sha256, y.part, y.text_sha256)
             = (x.document, x.snapshot_sha256, x.part, x.text_sha256)
        OFFSET 0) AS d USING (run_id, document, snapshot_sha256, part)
  LEFT JOIN warehouse.dim_unit u ON u.code = s.unit
  LEFT JOIN warehouse.dim_indicator i ON i.code = s.indicator
  LEFT JOIN warehouse.dim_area era
    ON era.code = s.area
   AND coalesce(s.period_end, d.published_on) BETWEEN era.valid_from AND era.valid_to
  LEFT JOIN warehouse.area_now newest ON newest.code = s.area;

-- A job looks at the statistics of what it just staged; only PostgreSQL 17 and newer can allow that to
-- a role that does not own the tables. Elsewhere the load is right as well, but slower.
DO $$
BEGIN
  IF current_setting('server_version_num')::integer >= 170000
     AND EXISTS (SELECT FROM pg_roles WHERE rolname = 'solieu_loader') THEN
    EXECUTE 'GRANT MAINTAIN ON staging.document, staging.observation TO solieu_loader';
  END IF;
END
$$;
