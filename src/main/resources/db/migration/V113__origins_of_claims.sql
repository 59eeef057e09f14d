-- How many independent origins a claim has: of one claim by the index, of all claims in one go. It was asked
-- for each row by joins that no index served, so that of ten million claims it never ended.

CREATE FUNCTION warehouse.figure_key(
    indicator_id integer, unit_id integer, area_id integer, kind text, is_target boolean, value numeric,
    value_high numeric, locality text, period_start date, period_end date)
  RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN indicator_id IS NOT NULL
              THEN hashtextextended(ROW (indicator_id, unit_id, area_id, kind, is_target, trim_scale(value),
                                         trim_scale(value_high), locality, period_start, period_end)::text, 0) END;
COMMENT ON FUNCTION warehouse.figure_key(integer, integer, integer, text, boolean, numeric, numeric, text, date, date) IS 'vi: Khóa chung của mọi lần nêu cùng một con số / en: One key for all claims of the same figure';

CREATE VIEW warehouse.figure_origin AS
SELECT o.figure_key,
       count(*) AS claims,
       CASE WHEN min(o.body_hash) = max(o.body_hash)
              OR min(o.sentence_hash) = max(o.sentence_hash)
              OR min(o.copy_hash) = max(o.copy_hash) THEN 1::bigint
            ELSE warehouse.independent_origins(array_agg(o.body_hash), array_agg(o.sentence_hash), array_agg(o.copy_hash))
       END AS independent_origins
  FROM (SELECT warehouse.figure_key(c.indicator_id, c.unit_id, c.area_id, c.kind, c.status = 'target', c.value,
                                    c.value_high, c.locality, c.period_start, c.period_end) AS figure_key,
               c.body_hash, c.sentence_hash, c.copy_hash
          FROM warehouse.claim_origin c
         WHERE c.indicator_id IS NOT NULL) AS o
 GROUP BY o.figure_key;
COMMENT ON VIEW warehouse.figure_origin IS 'vi: Mỗi con số có bao nhiêu lần nêu, từ bao nhiêu nguồn độc lập / en: How many claims each figure has, from how many independent origins';
COMMENT ON COLUMN warehouse.figure_origin.figure_key IS 'vi: Khóa chung của các lần nêu / en: Key that the claims share';
COMMENT ON COLUMN warehouse.figure_origin.claims IS 'vi: Số lần nêu / en: Number of claims';
COMMENT ON COLUMN warehouse.figure_origin.independent_origins IS 'vi: Số nguồn độc lập / en: Number of independent origins';

-- Step by step: as one join of so many tables the planner would not begin with the one row.
CREATE FUNCTION warehouse.origins_of(claim_id bigint) RETURNS bigint LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  x warehouse.fact_observation;
  origins bigint;
BEGIN
  SELECT * INTO x FROM warehouse.fact_observation f WHERE f.observation_id = claim_id;
  IF x.indicator_id IS NULL THEN
    RETURN NULL;
  ELSIF x.period_end IS NULL THEN
    SELECT warehouse.independent_origins(array_agg(o.body_hash), array_agg(o.sentence_hash), array_agg(o.copy_hash))
      INTO origins
      FROM warehouse.claim_origin o
     WHERE (o.indicator_id, o.area_id) = (x.indicator_id, x.area_id) AND o.period_end IS NULL
       AND (o.unit_id, o.kind, o.value, o.status = 'target') = (x.unit_id, x.kind, x.value, x.status = 'target')
       AND o.period_start IS NOT DISTINCT FROM x.period_start
       AND o.value_high IS NOT DISTINCT FROM x.value_high
       AND o.locality IS NOT DISTINCT FROM x.locality
    HAVING count(*) > 0;
  ELSE
    SELECT warehouse.independent_origins(array_agg(o.body_hash), array_agg(o.sentence_hash), array_agg(o.copy_hash))
      INTO origins
      FROM warehouse.claim_origin o
     WHERE (o.indicator_id, o.area_id, o.period_end) = (x.indicator_id, x.area_id, x.period_end)
       AND (o.unit_id, o.kind, o.value, o.status = 'target') = (x.unit_id, x.kind, x.value, x.status = 'target')
       AND o.period_start IS NOT DISTINCT FROM x.period_start
       AND o.value_high IS NOT DISTINCT FROM x.value_high
       AND o.locality IS NOT DISTINCT FROM x.locality
    HAVING count(*) > 0;
  END IF;
  RETURN origins;
END
$$;
COMMENT ON FUNCTION warehouse.origins_of(bigint) IS 'vi: Số nguồn độc lập cùng nêu con số của một lần nêu / en: How many independent origins state the figure of one claim';

CREATE OR REPLACE VIEW mart.observation AS
SELECT document, published_on, start, "end", quote, value, value_high, out_of, unit, counted, comparator,
       kind, status, indicator, area, locality, period_start, period_end, period_basis, base_start,
       base_end, attributed_to, sentence, confidence, cell, indicator_name_vi, indicator_name_en, theme,
       system, area_name_vi, area_name_en, unit_name_vi, unit_name_en, url, publisher, title,
       snapshot_sha256, rule_set, run_id, loaded_at, part, observation_id, document_id,
       series, revision, authority, origin, correction, correction_reason, held_from,
       -- Of one claim; views that do not name it do not pay. Of all: warehouse.observation_export.
       warehouse.origins_of(c.observation_id) AS independent_origins
  FROM mart.claim c
 WHERE c.held_to IS NULL
   AND NOT EXISTS (SELECT FROM warehouse.published_correction x
                    WHERE x.observation_id = c.observation_id AND x.held_to IS NULL AND x.action <> 'flag');

CREATE VIEW warehouse.observation_export AS
SELECT c.document, c.published_on, c.start, c."end", c.quote, c.value, c.value_high, c.out_of, c.unit, c.counted,
       c.comparator, c.kind, c.status, c.indicator, c.area, c.locality, c.period_start, c.period_end,
       c.period_basis, c.base_start, c.base_end, c.attributed_to, c.sentence, c.confidence, c.cell,
       c.indicator_name_vi, c.indicator_name_en, c.theme, c.system, c.area_name_vi, c.area_name_en,
       c.unit_name_vi, c.unit_name_en, c.url, c.publisher, c.title, c.snapshot_sha256, c.rule_set, c.run_id,
       c.loaded_at, c.part, c.observation_id, c.document_id, c.series, c.revision, c.authority, c.origin,
       c.correction, c.correction_reason, c.held_from, g.independent_origins
  FROM mart.observation c
  JOIN warehouse.fact_observation f USING (observation_id)
  LEFT JOIN warehouse.figure_origin g
    ON g.figure_key = warehouse.figure_key(f.indicator_id, f.unit_id, f.area_id, f.kind, f.status = 'target', f.value,
                                           f.value_high, f.locality, f.period_start, f.period_end);
COMMENT ON VIEW warehouse.observation_export IS 'vi: mart.observation, tính số nguồn độc lập của mọi dòng trong một lượt / en: mart.observation with the independent origins of all rows counted in one go';

-- The same words as in the view that it repeats.
DO $$
DECLARE
  a record;
BEGIN
  FOR a IN
    SELECT e.attname, col_description('mart.observation'::regclass, o.attnum) AS words
      FROM pg_attribute e
      JOIN pg_attribute o ON o.attrelid = 'mart.observation'::regclass AND o.attname = e.attname
     WHERE e.attrelid = 'warehouse.observation_export'::regclass AND e.attnum > 0
  LOOP
    EXECUTE format('COMMENT ON COLUMN warehouse.observation_export.%I IS %L', a.attname, a.words);
  END LOOP;
END
$$;
