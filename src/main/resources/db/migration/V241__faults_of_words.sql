-- What is wrong with the words of staged figures, for all of a document at once. The view of staged figures
-- told it figure by figure: each of 20,000 quotations of one text was counted from the start of that text,
-- 75 s where reading the text took 3. Loading asks it whenever a figure is missing from what was loaded, so
-- with every figure that is there already, as reading again does.
DROP VIEW staging.keyed_observation;
CREATE VIEW staging.keyed_observation AS
SELECT s.*,
       d.document,
       d.snapshot_sha256,
       d.part,
       d.rule_set,
       d.document_id,
       u.unit_id,
       i.indicator_id,
       coalesce(era.area_id, newest.area_id) AS area_id,
       CASE
         WHEN d.document_id IS NULL THEN 'UNKNOWN_DOCUMENT'
         WHEN u.unit_id IS NULL THEN 'UNKNOWN_UNIT'
         WHEN newest.area_id IS NULL THEN 'UNKNOWN_AREA'
         WHEN s.indicator IS NOT NULL AND i.indicator_id IS NULL THEN 'UNKNOWN_INDICATOR'
       END AS key_fault,
       d.is_current,
       d.document_id IS NOT NULL AND u.unit_id IS NOT NULL AND newest.area_id IS NOT NULL
         AND (s.indicator IS NULL OR i.indicator_id IS NOT NULL) AS has_keys
  FROM staging.observation s
  -- An outer join, because the planner then expects no fewer rows than there are staged.
  LEFT JOIN (SELECT x.run_id, x.staged_id, x.document, x.snapshot_sha256, x.part, x.rule_set, x.published_on,
               y.document_id, y.is_current
          FROM staging.document x
          LEFT JOIN warehouse.dim_document y
            ON (y.document, y.snapshot_sha256, y.part, y.text_sha256)
             = (x.document, x.snapshot_sha256, x.part, x.text_sha256)
        OFFSET 0) AS d ON d.run_id = s.run_id AND d.staged_id = s.staged_id
  LEFT JOIN warehouse.dim_unit u ON u.code = s.unit
  LEFT JOIN warehouse.dim_indicator i ON i.code = s.indicator
  LEFT JOIN warehouse.dim_area era
    ON era.code = s.area
   AND coalesce(s.period_end, d.published_on) BETWEEN era.valid_from AND era.valid_to
  LEFT JOIN warehouse.area_now newest ON newest.code = s.area;

COMMENT ON VIEW staging.keyed_observation IS 'vi: Số liệu chờ nạp, kèm khóa / en: Staged figures with their keys';
COMMENT ON COLUMN staging.keyed_observation.key_fault IS 'vi: Khóa nào không có trong kho, trống nếu đủ / en: Which key the warehouse does not have, empty when it has all';
COMMENT ON COLUMN staging.keyed_observation.is_current IS 'vi: Văn bản này có là bản hiện hành của bài không / en: Whether this text is the current one of its article';
COMMENT ON COLUMN staging.keyed_observation.has_keys IS 'vi: Tài liệu, đơn vị, địa bàn và chỉ tiêu của nó đều có trong kho / en: Whether the warehouse has its document, unit, area and indicator';

-- One row for each staged figure whose words are not proven; of two faults the first by name is told.
CREATE VIEW staging.word_fault AS
SELECT run_id, staged_id, start_offset, end_offset, ordinal, quote, min(fault) AS fault
  FROM (SELECT g.run_id, g.staged_id, g.starts[w.number] AS start_offset, g.ends[w.number] AS end_offset,
               g.ordinals[w.number] AS ordinal, g.quotes[w.number] AS quote, 'QUOTE_MISMATCH' AS fault
          FROM (SELECT s.run_id, s.staged_id, array_agg(s.start_offset) AS starts, array_agg(s.end_offset) AS ends,
                       array_agg(s.ordinal) AS ordinals, array_agg(s.quote) AS quotes
                  FROM staging.observation s
                 GROUP BY s.run_id, s.staged_id) AS g
          JOIN staging.document x ON x.run_id = g.run_id AND x.staged_id = g.staged_id
          LEFT JOIN LATERAL (
            SELECT y.text || '' AS text
              FROM warehouse.dim_document y
             WHERE (y.document, y.snapshot_sha256, y.part, y.text_sha256)
                 = (x.document, x.snapshot_sha256, x.part, x.text_sha256)
            OFFSET 0) AS d ON true
         CROSS JOIN LATERAL warehouse.unproven(d.text, g.starts, g.ends, g.quotes) AS w (number)
        UNION ALL
        SELECT s.run_id, s.staged_id, s.start_offset, s.end_offset, s.ordinal, s.quote, 'SENTENCE_MISMATCH'
          FROM staging.observation s
         WHERE position(s.quote IN s.sentence) = 0) AS each
 GROUP BY run_id, staged_id, start_offset, end_offset, ordinal, quote;
COMMENT ON VIEW staging.word_fault IS 'vi: Số liệu chờ nạp có lời văn không chứng minh được / en: Staged figures whose words are not proven';
COMMENT ON COLUMN staging.word_fault.fault IS 'vi: QUOTE_MISMATCH hoặc SENTENCE_MISMATCH / en: QUOTE_MISMATCH or SENTENCE_MISMATCH';

-- The other columns mean what they mean in their tables.
DO $$
DECLARE
  silent record;
BEGIN
  FOR silent IN
    SELECT a.attrelid::regclass AS view, a.attname,
           (SELECT col_description(b.attrelid, b.attnum)
              FROM pg_attribute b
             WHERE b.attname = a.attname AND col_description(b.attrelid, b.attnum) IS NOT NULL
               AND b.attrelid IN ('staging.observation'::regclass, 'staging.document'::regclass,
                                  'warehouse.fact_observation'::regclass)
             ORDER BY array_position(ARRAY['staging.observation'::regclass, 'staging.document'::regclass], b.attrelid::regclass)
             LIMIT 1) AS words
      FROM pg_attribute a
     WHERE a.attrelid IN ('staging.keyed_observation'::regclass, 'staging.word_fault'::regclass)
       AND a.attnum > 0 AND NOT a.attisdropped
       AND col_description(a.attrelid, a.attnum) IS NULL
  LOOP
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', silent.view, silent.attname, silent.words);
  END LOOP;
END
$$;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'solieu_loader') THEN
    GRANT SELECT ON staging.keyed_observation, staging.word_fault TO solieu_loader;
  END IF;
END
$$;
