-- The promise of the schema, and the comments of columns that mean the same everywhere.

COMMENT ON SCHEMA mart IS 'vi: Các khung nhìn cho người phân tích, phiên bản 1.0. Trong các bản 1.x tên khung nhìn, tên cột, kiểu và ý nghĩa không đổi, chỉ thêm; cột của mart.observation giữ đúng thứ tự hợp đồng. / en: Views for analysts, version 1.0. Within 1.x names of views, names, types and meanings of columns do not change, they are only added to; mart.observation keeps the contract''s order.';

-- A column without words of its own means what the column of its name means elsewhere.
DO $$
DECLARE
  silent record;
BEGIN
  FOR silent IN
    SELECT n.nspname, c.relname, a.attname,
           (SELECT col_description(o.oid, b.attnum)
              FROM pg_class o
              JOIN pg_namespace s ON s.oid = o.relnamespace
              JOIN pg_attribute b ON b.attrelid = o.oid AND b.attname = a.attname
             WHERE s.nspname IN ('mart', 'warehouse') AND col_description(o.oid, b.attnum) IS NOT NULL
             ORDER BY array_position(ARRAY['observation', 'claim', 'indicator_series', 'target', 'progress_history', 'fact_observation', 'correction'], o.relname::text) NULLS LAST,
                      s.nspname, o.relname
             LIMIT 1) AS words
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE n.nspname IN ('mart', 'warehouse') AND c.relkind IN ('r', 'v')
       AND col_description(c.oid, a.attnum) IS NULL
  LOOP
    EXECUTE format('COMMENT ON COLUMN %I.%I.%I IS %L', silent.nspname, silent.relname, silent.attname, silent.words);
  END LOOP;
END
$$;
