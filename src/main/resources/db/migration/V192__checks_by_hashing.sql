-- The checks by arithmetic over a million claims did not end: PostgreSQL knows nothing of how many rows the
-- levels and the series are, expects a few, and compares every province sum with every national figure one
-- by one. As a function they can say that rows are joined by hashing.
CREATE FUNCTION warehouse.found_by_arithmetic()
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
  JOIN warehouse.dim_document d USING (document_id)
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
COMMENT ON FUNCTION warehouse.found_by_arithmetic() IS 'vi: Những chỗ số học không khớp, mỗi chỗ với khóa của các số liệu / en: Where the arithmetic does not hold, with the keys of the figures';

CREATE OR REPLACE VIEW mart.cross_check AS
SELECT x.finding, x.message_vi, x.message_en, f.indicator, f.area, f.period_end, x.found, x.expected,
       x.observation_id, x.other_id, f.document, o.document AS other_document, f.quote, o.quote AS other_quote,
       coalesce(o.document_id, f.document_id) = f.document_id AND x.finding NOT LIKE 'provinces%' AS in_one_document,
       f.start_offset AS start, f.end_offset AS "end", o.start_offset AS other_start, o.end_offset AS other_end
  FROM warehouse.found_by_arithmetic() x
  JOIN warehouse.checked_figure f USING (observation_id)
  LEFT JOIN warehouse.checked_figure o ON o.observation_id = x.other_id;
