-- Checks by arithmetic that are right at the edges: rounding of every figure counts, ranks fall when they
-- are gained, a province before and after a merger is not one, and what one document says is checked in
-- itself before it is checked against others.

-- Figures that stand and are published, those that a check holds back too: a finding is no secret.
CREATE VIEW warehouse.checked_figure AS
SELECT f.observation_id, f.document_id, d.document, f.start_offset, f.end_offset, f.quote, f.sentence,
       f.value, f.value_high, f.out_of, u.code AS unit, f.comparator, f.kind, f.status, f.indicator_id,
       i.code AS indicator, i.nature, i.unit_id = f.unit_id AS is_in_unit, f.area_id, a.code AS area,
       a.kind AS area_kind, f.locality, f.period_start, f.period_end, f.held_by,
       i.name_vi AS indicator_name_vi, i.name_en AS indicator_name_en
  FROM warehouse.fact_observation f
  JOIN warehouse.run r ON r.run_id = f.run_id AND r.published_at IS NOT NULL
  LEFT JOIN warehouse.run s ON s.run_id = f.superseded_run_id
  JOIN warehouse.dim_document d USING (document_id)
  JOIN warehouse.dim_unit u ON u.unit_id = f.unit_id
  JOIN warehouse.dim_area a USING (area_id)
  LEFT JOIN warehouse.dim_indicator i USING (indicator_id)
 WHERE s.published_at IS NULL
   AND NOT EXISTS (SELECT FROM warehouse.published_correction c
                    WHERE c.observation_id = f.observation_id AND c.held_to IS NULL AND c.action <> 'flag');
COMMENT ON VIEW warehouse.checked_figure IS 'vi: Số liệu đang có hiệu lực, kể cả số bị phép kiểm giữ lại / en: The figures that hold, those that a check holds back too';
COMMENT ON COLUMN warehouse.checked_figure.is_in_unit IS 'vi: Có ở đơn vị của chỉ tiêu không / en: Whether it is in the unit of its indicator';
COMMENT ON COLUMN warehouse.checked_figure.area_kind IS 'vi: Loại địa bàn / en: Kind of area';
COMMENT ON COLUMN warehouse.checked_figure.held_by IS 'vi: Phép kiểm đã giữ lại, trống nếu không / en: The check that holds it back, empty when none does';

-- What can be meant, with the sign taken off: "giảm hơn 5%" is below -5, not above it.
CREATE FUNCTION warehouse.meant_size(value numeric, value_high numeric, comparator text, quote text)
  RETURNS numrange LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN warehouse.meant_range(abs(value), abs(value_high), comparator, quote);
COMMENT ON FUNCTION warehouse.meant_size(numeric, numeric, text, text) IS 'vi: Khoảng độ lớn mà một mức tăng giảm có thể muốn nói / en: The sizes that a change can mean';

-- The change between two levels, given what each can mean.
CREATE FUNCTION warehouse.change_range(level numrange, base numrange, expressed text)
  RETURNS numrange LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN expressed IN ('percent', 'times') AND (lower(level) < 0 OR lower(base) <= 0) THEN NULL
    WHEN expressed = 'percent'
    THEN numrange(100 * (lower(level) / nullif(upper(base), 0) - 1), 100 * (upper(level) / nullif(lower(base), 0) - 1), '[]')
    WHEN expressed = 'times' THEN numrange(lower(level) / nullif(upper(base), 0), upper(level) / nullif(lower(base), 0), '[]')
    WHEN expressed = 'places' THEN numrange(lower(base) - upper(level), upper(base) - lower(level), '[]')
    ELSE numrange(lower(level) - upper(base), upper(level) - lower(base), '[]')
  END;
COMMENT ON FUNCTION warehouse.change_range(numrange, numrange, text) IS 'vi: Thay đổi có thể giữa hai mức đã làm tròn; bậc tăng khi thứ hạng nhỏ đi / en: The changes possible between two rounded levels; places are gained when a rank falls';

CREATE OR REPLACE VIEW mart.change_check AS
SELECT c.indicator, c.area, c.period_start, c.period_end, c.base_start, c.base_end, c.stated_change, c.unit,
       c.expressed, c.level_value, c.base_value, c.level_unit,
       warehouse.written_step(c.stated_change, c.quote) AS tolerance,
       c.document, c.quote, c.sentence, c.observation_id, c.level_id, c.base_id,
       CASE c.expressed
         WHEN 'percent' THEN round(100 * (c.level_value - c.base_value) / nullif(c.base_value, 0), 4)
         WHEN 'times' THEN round(c.level_value / nullif(c.base_value, 0), 4)
         WHEN 'places' THEN c.base_value - c.level_value
         ELSE c.level_value - c.base_value
       END AS computed_change,
       CASE WHEN c.possible IS NULL THEN NULL
            WHEN c.stated_change < 0 THEN c.meant && numrange(-upper(c.possible), -lower(c.possible), '[]')
            ELSE c.meant && c.possible
              -- A share that grows "by 5%" may have grown by 5 points; "tăng 2 lần" may be to the double or by it.
              OR (c.expressed = 'percent' AND c.level_unit = 'percent' AND c.meant && c.difference)
              OR (c.expressed = 'times' AND c.meant && numrange(lower(c.possible) - 1, upper(c.possible) - 1, '[]'))
       END OR (c.stated_change < 0 AND c.expressed = 'percent' AND c.level_unit = 'percent'
               AND c.meant && numrange(-upper(c.difference), -lower(c.difference), '[]')) AS is_consistent,
       c.basis,
       lower(c.possible) AS lowest_change,
       upper(c.possible) AS highest_change
  FROM (
    SELECT p.*,
           warehouse.meant_size(p.stated_change, p.stated_high, p.comparator, p.quote) AS meant,
           warehouse.change_range(p.level_range, p.base_range, p.expressed) AS possible,
           warehouse.change_range(p.level_range, p.base_range, 'difference') AS difference
      FROM (
        SELECT o.indicator, o.area, o.period_start, o.period_end, o.base_start, o.base_end,
               o.value AS stated_change, o.value_high AS stated_high, o.comparator, o.unit,
               CASE WHEN o.unit IN ('percent', 'times') THEN o.unit
                    WHEN o.unit = 'place' AND u.code = 'rank' THEN 'places'
                    ELSE 'difference' END AS expressed,
               coalesce(l.value, s.value) AS level_value,
               coalesce(b.value, t.value) AS base_value,
               u.code AS level_unit,
               CASE WHEN l.value IS NULL THEN warehouse.meant_range(s.value, s.value_high, s.comparator, s.quote)
                    ELSE warehouse.meant_range(l.value, l.value_high, l.comparator, l.quote) END AS level_range,
               CASE WHEN b.value IS NULL THEN warehouse.meant_range(t.value, t.value_high, t.comparator, t.quote)
                    ELSE warehouse.meant_range(b.value, b.value_high, b.comparator, b.quote) END AS base_range,
               o.document, o.quote, o.sentence, o.observation_id,
               coalesce(l.observation_id, s.observation_id) AS level_id,
               coalesce(b.observation_id, t.observation_id) AS base_id,
               coalesce(l.area_id, s.area_id) AS level_area_id,
               coalesce(b.area_id, t.area_id) AS base_area_id,
               CASE WHEN l.value IS NOT NULL AND b.value IS NOT NULL THEN 'document' ELSE 'series' END AS basis
          FROM mart.observation o
          JOIN warehouse.dim_indicator i ON i.code = o.indicator
          JOIN warehouse.dim_unit u ON u.unit_id = i.unit_id
          -- The levels that the document itself states, the nearest first; else those of the series.
          LEFT JOIN LATERAL (
            SELECT f.* FROM warehouse.checked_figure f
             WHERE f.document_id = o.document_id AND f.indicator = o.indicator AND f.is_in_unit AND f.area = o.area
               AND f.held_by IS NULL AND f.locality IS NULL AND f.kind = 'level' AND f.status <> 'target'
               AND (f.period_start, f.period_end) = (o.period_start, o.period_end)
             ORDER BY abs(f.start_offset - o.start) LIMIT 1) AS l ON true
          LEFT JOIN LATERAL (
            SELECT f.* FROM warehouse.checked_figure f
             WHERE f.document_id = o.document_id AND f.indicator = o.indicator AND f.is_in_unit AND f.area = o.area
               AND f.held_by IS NULL AND f.locality IS NULL AND f.kind = 'level' AND f.status <> 'target'
               AND (f.period_start, f.period_end) = (o.base_start, o.base_end)
             ORDER BY abs(f.start_offset - o.start) LIMIT 1) AS b ON true
          LEFT JOIN (SELECT x.*, f.area_id FROM mart.indicator_series x JOIN warehouse.fact_observation f USING (observation_id)) AS s
            ON (s.indicator, s.area, s.period_start, s.period_end) = (o.indicator, o.area, o.period_start, o.period_end)
          LEFT JOIN (SELECT x.*, f.area_id FROM mart.indicator_series x JOIN warehouse.fact_observation f USING (observation_id)) AS t
            ON (t.indicator, t.area, t.period_start, t.period_end) = (o.indicator, o.area, o.base_start, o.base_end)
         WHERE o.kind = 'change'
           AND o.status <> 'target'
           AND o.locality IS NULL
           AND (o.unit IN ('percent', 'times')
                OR o.unit = u.code
                OR (o.unit = 'percentage_point' AND u.code = 'percent')
                OR (o.unit = 'place' AND u.code = 'rank'))) AS p
     WHERE p.level_value IS NOT NULL
       AND p.base_value IS NOT NULL
       -- A province that has taken in others is another extent: its growth cannot be computed.
       AND (p.basis = 'document' OR p.level_area_id = p.base_area_id)) AS c;
COMMENT ON VIEW mart.change_check IS 'vi: Mức tăng giảm được nêu so với hai mức, của chính tài liệu hoặc của chuỗi; tính cả làm tròn / en: A stated change against the two levels, of the document itself or of the series; rounding counted';
COMMENT ON COLUMN mart.change_check.tolerance IS 'vi: Đơn vị của chữ số cuối mà mức thay đổi được viết ra / en: The step of the last digit in which the change is written';
COMMENT ON COLUMN mart.change_check.expressed IS 'vi: Cách nói: percent, times, places (bậc), difference (hiệu số) / en: How it is said: percent, times, places, difference';
COMMENT ON COLUMN mart.change_check.is_consistent IS 'vi: Khớp, xét làm tròn và từ so sánh của cả ba số; trống khi không tính được / en: Whether they agree, given the rounding and comparators of all three; empty when it cannot be computed';
COMMENT ON COLUMN mart.change_check.basis IS 'vi: document (cả hai mức do chính tài liệu nêu) hoặc series (ít nhất một mức của chuỗi) / en: document (both levels are stated by the document itself) or series (at least one is of the series)';
COMMENT ON COLUMN mart.change_check.lowest_change IS 'vi: Thay đổi nhỏ nhất có thể, xét làm tròn của hai mức / en: The smallest change possible, given the rounding of the two levels';
COMMENT ON COLUMN mart.change_check.highest_change IS 'vi: Thay đổi lớn nhất có thể / en: The greatest change possible';

-- Nothing but these words and marks between a fraction and its percentage: "41/53 dịch vụ, đạt 77,4%".
CREATE FUNCTION warehouse.is_restated(words text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN words !~ '[0-9;.:]'
     AND (words ~ '\($' OR words ~* '(đạt|chiếm|bằng|tương đương|tương ứng|tức|khoảng|gần|hơn|trên|dưới|tỷ lệ|tỉ lệ|,|-|–|=)\s*(tỷ lệ|tỉ lệ|là|khoảng|gần|hơn|trên|dưới)?\s*$')
     AND words !~* '(trong đó|còn|riêng|và|trong khi|hài lòng|tăng|giảm)';
COMMENT ON FUNCTION warehouse.is_restated(text) IS 'vi: Chữ giữa một phân số và một tỷ lệ có cho thấy chúng là một không / en: Whether the words between a fraction and a percentage make them one';

DROP VIEW mart.cross_check;
CREATE VIEW mart.cross_check AS
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
), found AS (
  SELECT 'rank_over_total' AS finding,
         format('hạng %s trên tổng %s', f.value, f.out_of) AS message_vi,
         format('rank %s of %s', f.value, f.out_of) AS message_en,
         f.value AS found, f.out_of AS expected, f.observation_id, NULL::bigint AS other_id
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
)
SELECT x.finding, x.message_vi, x.message_en, f.indicator, f.area, f.period_end, x.found, x.expected,
       x.observation_id, x.other_id, f.document, o.document AS other_document, f.quote, o.quote AS other_quote,
       coalesce(o.document_id, f.document_id) = f.document_id AND x.finding NOT LIKE 'provinces%' AS in_one_document,
       f.start_offset AS start, f.end_offset AS "end", o.start_offset AS other_start, o.end_offset AS other_end
  FROM found x
  JOIN warehouse.checked_figure f USING (observation_id)
  LEFT JOIN warehouse.checked_figure o ON o.observation_id = x.other_id;
COMMENT ON VIEW mart.cross_check IS 'vi: Những chỗ số học không khớp, trong một bài và giữa các bài / en: Where the arithmetic does not hold, inside one document and across documents';
COMMENT ON COLUMN mart.cross_check.finding IS 'vi: rank_over_total, part_over_total, share_outside_0_100, fraction_percent, growth_base, part_over_whole, provinces_over_nation, provinces_under_nation / en: rank_over_total, part_over_total, share_outside_0_100, fraction_percent, growth_base, part_over_whole, provinces_over_nation, provinces_under_nation';
COMMENT ON COLUMN mart.cross_check.message_vi IS 'vi: Cái gì không khớp / en: What does not hold, in Vietnamese';
COMMENT ON COLUMN mart.cross_check.message_en IS 'vi: Cái gì không khớp, tiếng Anh / en: What does not hold, in English';
COMMENT ON COLUMN mart.cross_check.found IS 'vi: Giá trị thấy / en: The value found';
COMMENT ON COLUMN mart.cross_check.expected IS 'vi: Giá trị mà số học đòi, hoặc giới hạn / en: The value that arithmetic asks for, or the limit';
COMMENT ON COLUMN mart.cross_check.other_id IS 'vi: Khóa của số liệu kia, trống nếu không phải một số / en: Key of the other figure, empty when there is not one';
COMMENT ON COLUMN mart.cross_check.other_document IS 'vi: Tài liệu của số liệu kia / en: Document of the other figure';
COMMENT ON COLUMN mart.cross_check.other_quote IS 'vi: Nguyên văn số liệu kia / en: The words of the other figure';
COMMENT ON COLUMN mart.cross_check.in_one_document IS 'vi: Hai số liệu có trong cùng một tài liệu không / en: Whether both figures stand in one document';
COMMENT ON COLUMN mart.cross_check.other_start IS 'vi: Vị trí đầu của số liệu kia / en: First offset of the other figure';
COMMENT ON COLUMN mart.cross_check.other_end IS 'vi: Vị trí sau số liệu kia / en: Offset after the other figure';
