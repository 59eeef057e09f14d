-- The proof of quotes, once more cheaper and as strict. In UTF-8 an offset is found by counting from the
-- start of a text, so twenty quotes of a long article counted it forty times. Its lines are counted once,
-- and each quote from the start of its line; what is not found so is looked for in the whole text.
CREATE FUNCTION warehouse.unproven(words text, first_offsets integer[], after_offsets integer[], quotes text[])
  RETURNS SETOF bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT q.number
    FROM (SELECT l.lines,
                 (SELECT array_agg(s.line_start ORDER BY s.number)
                    FROM (SELECT u.number,
                                 coalesce(sum(char_length(u.line) + 1) OVER (
                                   ORDER BY u.number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::integer AS line_start
                            FROM unnest(l.lines) WITH ORDINALITY AS u (line, number)) AS s) AS line_starts
            FROM (SELECT string_to_array(words, E'\n') AS lines OFFSET 0) AS l
          OFFSET 0) AS t
   CROSS JOIN LATERAL unnest(first_offsets, after_offsets, quotes) WITH ORDINALITY AS q (first_offset, after_offset, quote, number)
   -- CASE, because a planner may try the dear comparison first when both are conditions.
   WHERE CASE
           WHEN substring(t.lines[width_bucket(q.first_offset, t.line_starts)]
                  FROM q.first_offset - t.line_starts[width_bucket(q.first_offset, t.line_starts)] + 1
                  FOR q.after_offset - q.first_offset) = q.quote THEN false
           ELSE substring(words FROM q.first_offset + 1 FOR q.after_offset - q.first_offset) IS DISTINCT FROM q.quote
         END
$$;
COMMENT ON FUNCTION warehouse.unproven(text, integer[], integer[], text[]) IS 'vi: Những trích dẫn (thứ tự từ 1) không phải đoạn văn giữa hai vị trí của chúng trong một văn bản / en: Which of the quotes, from 1, are not the text between their offsets of a text';

CREATE OR REPLACE FUNCTION warehouse.require_quotes() RETURNS trigger LANGUAGE plpgsql SET work_mem = '64MB' AS $$
DECLARE
  wrong record;
BEGIN
  -- EXECUTE plans anew each time: a plan for one row would not do for a million.
  EXECUTE $q$
  SELECT n.*
    FROM (SELECT DISTINCT unit_id, area_id, indicator_id, run_id, superseded_run_id, corrects_id FROM added) AS n
    LEFT JOIN warehouse.dim_unit u ON u.unit_id = n.unit_id
    LEFT JOIN warehouse.dim_area a ON a.area_id = n.area_id
    LEFT JOIN warehouse.dim_indicator i ON i.indicator_id = n.indicator_id
    LEFT JOIN warehouse.run r ON r.run_id = n.run_id
    LEFT JOIN warehouse.run s ON s.run_id = n.superseded_run_id
   WHERE u.unit_id IS NULL OR a.area_id IS NULL OR r.run_id IS NULL
      OR (n.indicator_id IS NOT NULL AND i.indicator_id IS NULL)
      OR (n.superseded_run_id IS NOT NULL AND s.run_id IS NULL)
      OR (n.corrects_id IS NOT NULL
          AND (SELECT f.observation_id FROM warehouse.fact_observation f WHERE f.observation_id = n.corrects_id) IS NULL)
   -- Ordered, so that no plan hopes to meet a wrong row early: there is none.
   ORDER BY n.unit_id, n.area_id, n.indicator_id, n.run_id LIMIT 1 $q$ INTO wrong;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'a figure names a unit (%), area (%), indicator (%), run (% or %) or claim (%) that is not there',
      wrong.unit_id, wrong.area_id, wrong.indicator_id, wrong.run_id, wrong.superseded_run_id, wrong.corrects_id
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  EXECUTE $q$
  SELECT g.document_id, g.quotes[w.number] AS quote, g.starts[w.number] AS start_offset, g.ends[w.number] AS end_offset
    FROM (SELECT n.document_id, n.snapshot_sha256, array_agg(n.start_offset) AS starts,
                 array_agg(n.end_offset) AS ends, array_agg(n.quote) AS quotes
            FROM added n
           GROUP BY n.document_id, n.snapshot_sha256) AS g
    LEFT JOIN LATERAL (
      SELECT x.text || '' AS text
        FROM warehouse.dim_document x
       WHERE (x.document_id, x.snapshot_sha256) = (g.document_id, g.snapshot_sha256)
      OFFSET 0) AS d ON true
   CROSS JOIN LATERAL warehouse.unproven(d.text, g.starts, g.ends, g.quotes) AS w (number)
   ORDER BY g.document_id, w.number LIMIT 1 $q$ INTO wrong;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'document % has no "%" at %..%', wrong.document_id, wrong.quote, wrong.start_offset, wrong.end_offset
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;

-- Whether all keys of a staged figure are known, apart from the proof of its words: that is asked again,
-- of all rows at once, when they become facts.
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
       d.is_current,
       d.document_id IS NOT NULL AND u.unit_id IS NOT NULL AND newest.area_id IS NOT NULL
         AND (s.indicator IS NULL OR i.indicator_id IS NOT NULL) AS has_keys
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
COMMENT ON COLUMN staging.keyed_observation.has_keys IS 'vi: Tài liệu, đơn vị, địa bàn và chỉ tiêu của nó đều có trong kho / en: Whether the warehouse has its document, unit, area and indicator';
