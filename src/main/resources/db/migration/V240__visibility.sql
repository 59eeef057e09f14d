-- What analysts may read instead of the tables that hold unpublished rows beside published ones: the base
-- tables are not theirs any more (afterMigrate__access.sql lists what is). A view is read with the rights
-- of its owner; its answers are the same and as fast.

-- Every claim that was ever published, those that do not hold any more too; the ones that a check holds
-- back are not. Joined to a view of mart it adds what that view leaves out, such as the trace.
CREATE VIEW warehouse.visible_observation AS
SELECT f.*
  FROM warehouse.fact_observation f
  JOIN warehouse.run r ON r.run_id = f.run_id AND r.published_at IS NOT NULL
 WHERE f.held_by IS NULL;
COMMENT ON VIEW warehouse.visible_observation IS 'vi: Mọi số liệu từng được công bố, kể cả không còn hiệu lực / en: Every figure that was ever published, those that hold no more too';

CREATE VIEW warehouse.visible_document AS
SELECT d.*
  FROM warehouse.dim_document d
  JOIN warehouse.run r ON r.run_id = d.first_run_id AND r.published_at IS NOT NULL;
COMMENT ON VIEW warehouse.visible_document IS 'vi: Mọi văn bản từng được công bố, kể cả bản cũ của một bài / en: Every text that was ever published, former revisions too';

CREATE VIEW mart.finding AS
SELECT c.run_id, c.check_name, c.severity, f.position, f.observation_id, f.document, f.message
  FROM warehouse.check_finding f
  JOIN warehouse.check_result c USING (run_id, check_name)
  JOIN warehouse.run r ON r.run_id = c.run_id AND r.published_at IS NOT NULL;
COMMENT ON VIEW mart.finding IS 'vi: Phát hiện của các phép kiểm, của những lần chạy đã công bố / en: What the checks found in the runs that are published';

CREATE VIEW mart.set_aside AS
SELECT q.reason, q.stage, count(*) AS entries, min(q.first_seen) AS first_seen, max(q.last_seen) AS last_seen,
       n.meaning_vi, n.meaning_en, n.action_vi, n.action_en
  FROM warehouse.quarantine q
  LEFT JOIN warehouse.quarantine_reason n USING (reason)
 WHERE q.released_run_id IS NULL
 GROUP BY q.reason, q.stage, n.reason;
COMMENT ON VIEW mart.set_aside IS 'vi: Bao nhiêu tài liệu, số liệu đang bị cách ly, theo lý do / en: How many documents and figures are set aside, by reason';

-- The columns mean what they mean in their tables.
DO $$
DECLARE
  silent record;
BEGIN
  FOR silent IN
    SELECT v.view, a.attname,
           (SELECT col_description(b.attrelid, b.attnum)
              FROM unnest(v.tables) WITH ORDINALITY AS t (name, place)
              JOIN pg_attribute b ON b.attrelid = t.name::regclass AND b.attname = a.attname
             ORDER BY t.place LIMIT 1) AS words
      FROM (VALUES ('warehouse.visible_observation', ARRAY['warehouse.fact_observation']),
                   ('warehouse.visible_document', ARRAY['warehouse.dim_document']),
                   ('mart.finding', ARRAY['warehouse.check_finding', 'warehouse.check_result']),
                   ('mart.set_aside', ARRAY['warehouse.quarantine', 'warehouse.quarantine_reason'])) AS v (view, tables)
      JOIN pg_attribute a ON a.attrelid = v.view::regclass AND a.attnum > 0
  LOOP
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', silent.view, silent.attname, silent.words);
  END LOOP;
END
$$;
COMMENT ON COLUMN mart.set_aside.entries IS 'vi: Bao nhiêu mục / en: How many entries';
COMMENT ON COLUMN mart.set_aside.first_seen IS 'vi: Lần đầu của mục sớm nhất / en: When the earliest of them was first seen';
COMMENT ON COLUMN mart.set_aside.last_seen IS 'vi: Lần cuối của mục muộn nhất / en: When the latest of them was last seen';

-- Functions are run with the rights of who calls them, also within a view.
CREATE OR REPLACE FUNCTION warehouse.origins_of(claim_id bigint)
  RETURNS bigint LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  x warehouse.visible_observation;
  origins bigint;
BEGIN
  SELECT * INTO x FROM warehouse.visible_observation f WHERE f.observation_id = claim_id;
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

CREATE OR REPLACE FUNCTION warehouse.found_by_arithmetic()
  RETURNS TABLE (finding text, message_vi text, message_en text, found numeric, expected numeric,
                 observation_id bigint, other_id bigint)
  LANGUAGE sql STABLE SET enable_nestloop = off SET work_mem = '64MB' AS $$
WITH level AS (
  SELECT f.*, warehouse.meant_range(f.value, f.value_high, f.comparator, f.quote) AS meant
    FROM warehouse.checked_figure f
   WHERE f.held_by IS NULL AND f.kind = 'level' AND f.status <> 'target' AND f.locality IS NULL AND f.is_in_unit
     AND f.period_end IS NOT NULL
), series AS (
  SELECT f.*, warehouse.meant_range(f.value, f.value_high, f.comparator, f.quote) AS meant
    FROM mart.indicator_series s
    JOIN warehouse.checked_figure f USING (observation_id)
), province_sum AS (
  -- Provinces of one document beside the nation in it, and the series' provinces beside the series' nation.
  SELECT x.basis, x.document_id, x.indicator_id, x.period_start, x.period_end,
         count(*) AS provinces, sum(x.value) AS total, sum(coalesce(lower(x.meant), 0)) AS least,
         CASE WHEN bool_or(upper_inf(x.meant)) THEN NULL ELSE sum(upper(x.meant)) END AS most
    FROM (SELECT DISTINCT ON (l.document_id, l.indicator_id, l.period_start, l.period_end, l.area)
                 'document' AS basis, l.*
            FROM level l
           WHERE l.area_kind IN ('province', 'city') AND l.nature IN ('stock', 'flow')
           ORDER BY l.document_id, l.indicator_id, l.period_start, l.period_end, l.area, l.start_offset) AS x
   GROUP BY x.basis, x.document_id, x.indicator_id, x.period_start, x.period_end
  UNION ALL
  SELECT 'series', NULL, s.indicator_id, s.period_start, s.period_end, count(*), sum(s.value),
         sum(coalesce(lower(s.meant), 0)),
         CASE WHEN bool_or(upper_inf(s.meant)) THEN NULL ELSE sum(upper(s.meant)) END
    FROM series s
   WHERE s.area_kind IN ('province', 'city') AND s.nature IN ('stock', 'flow')
   GROUP BY s.indicator_id, s.period_start, s.period_end
), nation AS (
  SELECT 'document' AS basis, l.* FROM level l WHERE l.area = 'VN' AND l.nature IN ('stock', 'flow')
  UNION ALL
  SELECT 'series', s.* FROM series s WHERE s.area = 'VN' AND s.nature IN ('stock', 'flow')
)
SELECT 'rank_over_total',
       format('hạng %s trên tổng %s', f.value, f.out_of),
       format('rank %s of %s', f.value, f.out_of),
       f.value, f.out_of, f.observation_id, NULL::bigint
  FROM warehouse.checked_figure f
 WHERE f.unit = 'rank' AND f.kind = 'level' AND f.value > f.out_of
UNION ALL
-- A rank said without its total, beyond every total that others give for the same ranking.
SELECT 'rank_over_total',
       format('hạng %s, mà bảng xếp hạng này chỉ có %s', f.value, t.out_of),
       format('rank %s, while the ranking has no more than %s', f.value, t.out_of),
       f.value, t.out_of, f.observation_id, t.observation_id
  FROM level f
  JOIN (SELECT DISTINCT ON (k.indicator_id, extract(year FROM k.period_end))
               k.indicator_id, extract(year FROM k.period_end) AS year, k.out_of, k.observation_id
          FROM level k
         WHERE k.unit = 'rank' AND k.out_of >= k.value
         ORDER BY k.indicator_id, extract(year FROM k.period_end), k.out_of DESC, k.observation_id) AS t
    ON (t.indicator_id, t.year) = (f.indicator_id, extract(year FROM f.period_end))
 WHERE f.unit = 'rank' AND f.out_of IS NULL AND f.value > t.out_of
UNION ALL
SELECT 'part_over_total', format('%s trên tổng %s', f.value, f.out_of), format('%s out of %s', f.value, f.out_of),
       f.value, f.out_of, f.observation_id, NULL
  FROM warehouse.checked_figure f
 WHERE f.unit NOT IN ('rank', 'percent') AND f.kind = 'level' AND f.status <> 'target' AND f.value > f.out_of
UNION ALL
SELECT 'share_outside_0_100', format('tỷ lệ %s%%', f.value), format('share %s%%', f.value),
       f.value, CASE WHEN f.value < 0 THEN 0 ELSE 100 END, f.observation_id, NULL
  FROM warehouse.checked_figure f
 WHERE f.nature = 'share' AND f.unit = 'percent' AND f.kind = 'level' AND f.value NOT BETWEEN 0 AND 100
UNION ALL
-- "41/53 dịch vụ (77,4%)" and "77,4% (41/53 dịch vụ)": a fraction and a percentage of one sentence.
SELECT 'fraction_percent',
       format('%s/%s là %s%%, câu ghi %s', k.value, k.out_of, round(100 * k.value / k.out_of, 2), p.quote),
       format('%s/%s is %s%%, the sentence says %s', k.value, k.out_of, round(100 * k.value / k.out_of, 2), p.quote),
       p.value, round(100 * k.value / k.out_of, 4), p.observation_id, k.observation_id
  FROM warehouse.checked_figure k
  JOIN warehouse.visible_document d USING (document_id)
  JOIN LATERAL (
    SELECT x.* FROM warehouse.checked_figure x
     WHERE x.document_id = k.document_id AND x.sentence = k.sentence AND x.unit = 'percent'
       AND x.kind = 'level' AND x.status = k.status
       AND CASE WHEN x.start_offset >= k.end_offset AND x.start_offset <= k.end_offset + 60
                THEN warehouse.is_restated(substring(d.text FROM k.end_offset + 1 FOR x.start_offset - k.end_offset))
                WHEN k.start_offset >= x.end_offset AND k.start_offset <= x.end_offset + 3
                THEN substring(d.text FROM x.end_offset + 1 FOR k.start_offset - x.end_offset) ~ '^\s*\($'
                ELSE false END
     ORDER BY abs(x.start_offset - k.start_offset) LIMIT 1) p ON true
 WHERE k.out_of > 0 AND k.unit NOT IN ('rank', 'percent') AND k.kind = 'level' AND k.value_high IS NULL AND k.comparator = 'eq'
   AND NOT warehouse.meant_range(p.value, p.value_high, p.comparator, p.quote)
        && numrange(100 * k.value / k.out_of - greatest(warehouse.written_step(p.value, p.quote), 0.1) / 2,
                    100 * k.value / k.out_of + greatest(warehouse.written_step(p.value, p.quote), 0.1) / 2, '[]')
UNION ALL
SELECT 'growth_base',
       format('nêu %s, tính ra %s', c.stated_change, c.computed_change),
       format('stated %s, computed %s', c.stated_change, c.computed_change),
       c.stated_change, c.computed_change, c.observation_id, c.base_id
  FROM mart.change_check c
 WHERE NOT c.is_consistent
UNION ALL
SELECT DISTINCT 'part_over_whole',
       format('%s (%s) lớn hơn %s (%s)', p.indicator_name_vi, p.value, w.indicator_name_vi, w.value),
       format('%s (%s) exceeds %s (%s)', p.indicator_name_en, p.value, w.indicator_name_en, w.value),
       p.value, w.value, p.observation_id, w.observation_id
  FROM warehouse.indicator_relation r
  JOIN (SELECT 'document' AS basis, l.* FROM level l UNION ALL SELECT 'series', s.* FROM series s) AS p ON p.indicator = r.part
  JOIN (SELECT 'document' AS basis, l.* FROM level l UNION ALL SELECT 'series', s.* FROM series s) AS w ON w.indicator = r.whole
   AND (w.basis, w.area_id, w.period_end) = (p.basis, p.area_id, p.period_end)
   AND (p.basis = 'series' OR w.document_id = p.document_id)
   -- Of what happens in a time the times must be one; what there is on a day needs the day alone.
   AND (p.nature <> 'flow' OR w.period_start = p.period_start)
 WHERE lower(p.meant) > upper(w.meant)
UNION ALL
SELECT DISTINCT 'provinces_over_nation',
       format('%s tỉnh cộng lại %s, cả nước %s', t.provinces, t.total, v.value),
       format('%s provinces add up to %s, the nation has %s', t.provinces, t.total, v.value),
       t.total, v.value, v.observation_id, NULL::bigint
  FROM nation v
  JOIN province_sum t
    ON (t.basis, t.indicator_id, t.period_start, t.period_end) = (v.basis, v.indicator_id, v.period_start, v.period_end)
   AND (t.basis = 'series' OR t.document_id = v.document_id)
 WHERE t.least > upper(v.meant)
UNION ALL
-- When every province of the time is known, they cannot be less than the nation either.
SELECT DISTINCT 'provinces_under_nation',
       format('cả %s tỉnh cộng lại %s, cả nước %s', t.provinces, t.total, v.value),
       format('all %s provinces add up to %s, the nation has %s', t.provinces, t.total, v.value),
       t.total, v.value, v.observation_id, NULL::bigint
  FROM nation v
  JOIN province_sum t
    ON (t.basis, t.indicator_id, t.period_start, t.period_end) = (v.basis, v.indicator_id, v.period_start, v.period_end)
   AND (t.basis = 'series' OR t.document_id = v.document_id)
 WHERE t.most < lower(v.meant)
   AND t.provinces = (SELECT count(*) FROM warehouse.dim_area a
                       WHERE a.kind IN ('province', 'city') AND v.period_end BETWEEN a.valid_from AND a.valid_to)
$$;
