-- What can be checked by arithmetic, and what is covered and fresh.

CREATE VIEW mart.change_check AS
SELECT c.*,
       CASE c.expressed
         WHEN 'percent' THEN round(100 * (c.level_value - c.base_value) / nullif(c.base_value, 0), 4)
         WHEN 'times' THEN round(c.level_value / nullif(c.base_value, 0), 4)
         ELSE c.level_value - c.base_value
       END AS computed_change,
       abs(c.stated_change - CASE c.expressed
         WHEN 'percent' THEN round(100 * (c.level_value - c.base_value) / nullif(c.base_value, 0), 4)
         WHEN 'times' THEN round(c.level_value / nullif(c.base_value, 0), 4)
         ELSE c.level_value - c.base_value
       END) <= c.tolerance AS is_consistent
  FROM (
    SELECT o.indicator,
           o.area,
           o.period_start,
           o.period_end,
           o.base_start,
           o.base_end,
           o.value AS stated_change,
           o.unit,
           CASE WHEN o.unit = 'percent' AND s.unit <> 'percent' THEN 'percent'
                WHEN o.unit = 'percent' THEN 'percent'
                WHEN o.unit = 'times' THEN 'times'
                ELSE 'difference' END AS expressed,
           s.value AS level_value,
           b.value AS base_value,
           s.unit AS level_unit,
           -- Rounding of the three figures, and what 'about' or 'over' leaves open.
           greatest(warehouse.written_step(o.value, o.quote), abs(o.value) * CASE o.comparator WHEN 'eq' THEN 0.02 ELSE 0.1 END)
             AS tolerance,
           o.document,
           o.quote,
           o.sentence,
           o.observation_id,
           s.observation_id AS level_id,
           b.observation_id AS base_id
      FROM mart.observation o
      JOIN mart.indicator_series s
        ON (s.indicator, s.area, s.period_start, s.period_end) = (o.indicator, o.area, o.period_start, o.period_end)
      JOIN mart.indicator_series b
        ON (b.indicator, b.area, b.period_start, b.period_end) = (o.indicator, o.area, o.base_start, o.base_end)
     WHERE o.kind = 'change'
       AND o.locality IS NULL
       AND (o.unit IN ('percent', 'times')
            OR o.unit = s.unit
            OR (o.unit = 'percentage_point' AND s.unit = 'percent')
            OR (o.unit = 'place' AND s.unit = 'rank'))) AS c;
COMMENT ON VIEW mart.change_check IS 'vi: Mức tăng giảm được nêu so với hai mức của chuỗi / en: A stated change against the two levels of the series';
COMMENT ON COLUMN mart.change_check.stated_change IS 'vi: Mức thay đổi được nêu / en: The change that is stated';
COMMENT ON COLUMN mart.change_check.expressed IS 'vi: Cách nêu: percent (phần trăm), times (lần), difference (hiệu số) / en: How it is stated: percent, times or difference';
COMMENT ON COLUMN mart.change_check.level_value IS 'vi: Mức của kỳ / en: Level of the period';
COMMENT ON COLUMN mart.change_check.base_value IS 'vi: Mức của kỳ so sánh / en: Level of the base period';
COMMENT ON COLUMN mart.change_check.level_unit IS 'vi: Đơn vị của hai mức / en: Unit of the two levels';
COMMENT ON COLUMN mart.change_check.tolerance IS 'vi: Sai lệch cho phép do làm tròn và từ so sánh / en: Difference allowed for rounding and comparator';
COMMENT ON COLUMN mart.change_check.level_id IS 'vi: Khóa của mức trong kỳ / en: Key of the level';
COMMENT ON COLUMN mart.change_check.base_id IS 'vi: Khóa của mức kỳ so sánh / en: Key of the base level';
COMMENT ON COLUMN mart.change_check.computed_change IS 'vi: Mức thay đổi tính từ hai mức; với thứ hạng, dương là số bậc tụt / en: The change computed from the two levels';
COMMENT ON COLUMN mart.change_check.is_consistent IS 'vi: Hai con số có khớp không / en: Whether the two agree';

CREATE VIEW mart.cross_check AS
WITH figure AS (
  SELECT o.*, i.nature FROM mart.observation o LEFT JOIN warehouse.dim_indicator i ON i.code = o.indicator
)
SELECT 'rank_over_total' AS finding,
       format('hạng %s trên tổng %s', f.value, f.out_of) AS message_vi,
       format('rank %s of %s', f.value, f.out_of) AS message_en,
       f.indicator, f.area, f.period_end,
       f.value AS found, f.out_of AS expected, f.observation_id, NULL::bigint AS other_id,
       f.document, NULL AS other_document, f.quote, NULL AS other_quote
  FROM figure f
 WHERE f.unit = 'rank' AND f.kind = 'level' AND f.value > f.out_of
UNION ALL
SELECT 'part_over_total', format('%s trên tổng %s', f.value, f.out_of), format('%s out of %s', f.value, f.out_of),
       f.indicator, f.area, f.period_end, f.value, f.out_of, f.observation_id, NULL, f.document, NULL, f.quote, NULL
  FROM figure f
 WHERE f.unit = 'count' AND f.kind = 'level' AND f.value > f.out_of
UNION ALL
SELECT 'share_outside_0_100', format('tỷ lệ %s%%', f.value), format('share %s%%', f.value),
       f.indicator, f.area, f.period_end, f.value, CASE WHEN f.value < 0 THEN 0 ELSE 100 END,
       f.observation_id, NULL, f.document, NULL, f.quote, NULL
  FROM figure f
 WHERE f.nature = 'share' AND f.unit = 'percent' AND f.kind = 'level' AND f.value NOT BETWEEN 0 AND 100
UNION ALL
-- "41/53 dịch vụ (77,4%)": a fraction and a percentage of one sentence.
SELECT 'fraction_percent',
       format('%s/%s là %s%%, câu ghi %s', k.value, k.out_of, round(100 * k.value / k.out_of, 2), p.quote),
       format('%s/%s is %s%%, the sentence says %s', k.value, k.out_of, round(100 * k.value / k.out_of, 2), p.quote),
       coalesce(p.indicator, k.indicator), p.area, p.period_end, p.value, round(100 * k.value / k.out_of, 4),
       p.observation_id, k.observation_id, p.document, k.document, p.quote, k.quote
  FROM mart.observation k
  JOIN LATERAL (
    SELECT x.* FROM mart.observation x
     WHERE x.document_id = k.document_id AND x.sentence = k.sentence AND x.unit = 'percent'
       AND x.kind = 'level' AND x.status = k.status
       AND x.start BETWEEN k."end" AND k."end" + 40
     ORDER BY x.start LIMIT 1) p ON true
 WHERE k.out_of > 0 AND k.unit = 'count' AND k.kind = 'level'
   AND abs(p.value - 100 * k.value / k.out_of)
       > greatest(warehouse.written_step(p.value, p.quote), 0.1)
UNION ALL
SELECT 'growth_base',
       format('nêu %s, tính ra %s', c.stated_change, c.computed_change),
       format('stated %s, computed %s', c.stated_change, c.computed_change),
       c.indicator, c.area, c.period_end, c.stated_change, c.computed_change,
       c.observation_id, c.base_id, c.document, b.document, c.quote, b.quote
  FROM mart.change_check c
  JOIN mart.claim b ON b.observation_id = c.base_id
 WHERE NOT c.is_consistent
UNION ALL
SELECT 'part_over_whole',
       format('%s (%s) lớn hơn %s (%s)', p.indicator_name_vi, p.value, w.indicator_name_vi, w.value),
       format('%s (%s) exceeds %s (%s)', p.indicator_name_en, p.value, w.indicator_name_en, w.value),
       p.indicator, p.area, p.period_end, p.value, w.value,
       p.observation_id, w.observation_id, p.document, w.document, p.quote, w.quote
  FROM warehouse.indicator_relation r
  JOIN mart.indicator_series p ON p.indicator = r.part
  JOIN mart.indicator_series w ON w.indicator = r.whole AND (w.area, w.period_end) = (p.area, p.period_end)
 WHERE lower(warehouse.meant_range(p.value, p.value_high, p.comparator, p.quote))
     > upper(warehouse.meant_range(w.value, w.value_high, w.comparator, w.quote))
UNION ALL
SELECT 'provinces_over_nation',
       format('%s tỉnh cộng lại %s, cả nước %s', t.provinces, t.total, v.value),
       format('%s provinces add up to %s, the nation has %s', t.provinces, t.total, v.value),
       v.indicator, v.area, v.period_end, t.total, v.value,
       v.observation_id, NULL, v.document, NULL, v.quote, NULL
  FROM mart.indicator_series v
  JOIN LATERAL (
    SELECT count(*) AS provinces, sum(s.value) AS total
      FROM mart.indicator_series s
     WHERE s.indicator = v.indicator
       AND (s.period_start, s.period_end) = (v.period_start, v.period_end)
       AND s.area_kind IN ('province', 'city')) t ON true
 WHERE v.area = 'VN' AND v.nature IN ('stock', 'flow')
   AND t.total > upper(warehouse.meant_range(v.value, v.value_high, v.comparator, v.quote));
COMMENT ON VIEW mart.cross_check IS 'vi: Những chỗ số học không khớp, trong một bài và giữa các bài / en: Where the arithmetic does not hold, inside one document and across documents';
COMMENT ON COLUMN mart.cross_check.finding IS 'vi: rank_over_total, part_over_total, share_outside_0_100, fraction_percent, growth_base, part_over_whole, provinces_over_nation / en: rank_over_total, part_over_total, share_outside_0_100, fraction_percent, growth_base, part_over_whole, provinces_over_nation';
COMMENT ON COLUMN mart.cross_check.message_vi IS 'vi: Chỗ không khớp, bằng tiếng Việt / en: What does not hold, in Vietnamese';
COMMENT ON COLUMN mart.cross_check.message_en IS 'vi: Chỗ không khớp, bằng tiếng Anh / en: What does not hold, in English';
COMMENT ON COLUMN mart.cross_check.found IS 'vi: Con số thấy được / en: The figure found';
COMMENT ON COLUMN mart.cross_check.expected IS 'vi: Con số lẽ ra, hoặc giới hạn / en: The figure expected, or the bound';
COMMENT ON COLUMN mart.cross_check.other_id IS 'vi: Khóa của số liệu đối chiếu / en: Key of the figure compared with';
COMMENT ON COLUMN mart.cross_check.other_document IS 'vi: Tài liệu đối chiếu / en: Document compared with';
COMMENT ON COLUMN mart.cross_check.other_quote IS 'vi: Nguyên văn đối chiếu / en: Quote compared with';

CREATE VIEW mart.revision_change AS
WITH state AS (
  -- What each revision said when it was read: its claims up to the run that brought the next one.
  SELECT d.series, d.revision, d.document, d.part, d.published_on, f.*,
         i.code AS indicator, a.code AS area, u.code AS unit,
         row_number() OVER (PARTITION BY d.series, d.revision, f.indicator_id, f.unit_id, f.counted, f.area_id, f.locality,
                                         f.kind, f.status, f.period_start, f.period_end, f.value
                            ORDER BY f.start_offset, f.ordinal) AS twin
    FROM warehouse.dim_document d
    JOIN warehouse.fact_observation f USING (document_id)
    JOIN warehouse.dim_unit u USING (unit_id)
    JOIN warehouse.dim_area a USING (area_id)
    LEFT JOIN warehouse.dim_indicator i USING (indicator_id)
   WHERE f.corrects_id IS NULL
     AND EXISTS (SELECT FROM warehouse.dim_document x WHERE x.series = d.series AND x.revision <> d.revision)
     AND f.held_by IS NULL
     AND EXISTS (SELECT FROM warehouse.run r WHERE r.run_id = f.run_id AND r.published_at IS NOT NULL)
     AND (f.superseded_run_id IS NULL
          OR f.superseded_run_id = (
            SELECT min(x.first_run_id) FROM warehouse.dim_document x
             WHERE x.series = d.series AND x.revision = d.revision + 1))
), revised AS (
  SELECT DISTINCT series, revision FROM state WHERE revision > 1
), added AS (
  SELECT s.*, row_number() OVER same AS pair
    FROM state s
   WHERE s.revision > 1
     AND NOT EXISTS (
       SELECT FROM state o
        WHERE (o.series, o.revision) = (s.series, s.revision - 1)
          AND (o.indicator_id, o.unit_id, o.counted, o.area_id, o.locality, o.kind, o.status, o.period_start, o.period_end, o.value, o.twin)
              IS NOT DISTINCT FROM
              (s.indicator_id, s.unit_id, s.counted, s.area_id, s.locality, s.kind, s.status, s.period_start, s.period_end, s.value, s.twin))
  WINDOW same AS (PARTITION BY s.series, s.revision, s.indicator_id, s.unit_id, s.counted, s.area_id, s.kind, s.status
                  ORDER BY s.start_offset, s.ordinal)
), withdrawn AS (
  SELECT s.*, row_number() OVER same AS pair
    FROM state s
    JOIN revised r ON (r.series, r.revision) = (s.series, s.revision + 1)
   WHERE NOT EXISTS (
       SELECT FROM state o
        WHERE (o.series, o.revision) = (s.series, s.revision + 1)
          AND (o.indicator_id, o.unit_id, o.counted, o.area_id, o.locality, o.kind, o.status, o.period_start, o.period_end, o.value, o.twin)
              IS NOT DISTINCT FROM
              (s.indicator_id, s.unit_id, s.counted, s.area_id, s.locality, s.kind, s.status, s.period_start, s.period_end, s.value, s.twin))
  WINDOW same AS (PARTITION BY s.series, s.revision, s.indicator_id, s.unit_id, s.counted, s.area_id, s.kind, s.status
                  ORDER BY s.start_offset, s.ordinal)
)
SELECT coalesce(n.series, o.series) AS series,
       coalesce(n.revision, o.revision + 1) AS revision,
       CASE WHEN o.observation_id IS NULL THEN 'added'
            WHEN n.observation_id IS NULL THEN 'withdrawn'
            ELSE 'changed' END AS change,
       coalesce(n.indicator, o.indicator) AS indicator,
       coalesce(n.area, o.area) AS area,
       coalesce(n.status, o.status) AS status,
       o.value AS old_value,
       n.value AS new_value,
       coalesce(n.unit, o.unit) AS unit,
       o.period_end AS old_period_end,
       n.period_end AS new_period_end,
       o.quote AS old_quote,
       n.quote AS new_quote,
       o.sentence AS old_sentence,
       n.sentence AS new_sentence,
       coalesce(n.document, o.document) AS document,
       o.observation_id AS old_id,
       n.observation_id AS new_id
  FROM added n
  FULL JOIN withdrawn o
    ON o.series = n.series AND o.revision = n.revision - 1
   AND o.indicator_id IS NOT DISTINCT FROM n.indicator_id
   AND o.unit_id = n.unit_id
   AND o.counted IS NOT DISTINCT FROM n.counted
   AND o.area_id = n.area_id
   AND o.kind = n.kind
   AND o.status = n.status
   AND o.pair = n.pair;
COMMENT ON VIEW mart.revision_change IS 'vi: Số liệu được thêm, sửa, rút giữa hai lần đăng của một bài / en: Figures added, changed and withdrawn between two revisions of an article';
COMMENT ON COLUMN mart.revision_change.revision IS 'vi: Lần sửa mang thay đổi / en: Revision that brought the change';
COMMENT ON COLUMN mart.revision_change.change IS 'vi: added (thêm), changed (sửa), withdrawn (rút) / en: added, changed or withdrawn';
COMMENT ON COLUMN mart.revision_change.old_value IS 'vi: Giá trị trước / en: Value before';
COMMENT ON COLUMN mart.revision_change.new_value IS 'vi: Giá trị sau / en: Value after';
COMMENT ON COLUMN mart.revision_change.old_period_end IS 'vi: Cuối kỳ trước / en: End of the period before';
COMMENT ON COLUMN mart.revision_change.new_period_end IS 'vi: Cuối kỳ sau / en: End of the period after';
COMMENT ON COLUMN mart.revision_change.old_quote IS 'vi: Nguyên văn trước / en: Quote before';
COMMENT ON COLUMN mart.revision_change.new_quote IS 'vi: Nguyên văn sau / en: Quote after';
COMMENT ON COLUMN mart.revision_change.old_sentence IS 'vi: Câu trước / en: Sentence before';
COMMENT ON COLUMN mart.revision_change.new_sentence IS 'vi: Câu sau / en: Sentence after';
COMMENT ON COLUMN mart.revision_change.old_id IS 'vi: Khóa của số liệu trước / en: Key of the figure before';
COMMENT ON COLUMN mart.revision_change.new_id IS 'vi: Khóa của số liệu sau / en: Key of the figure after';

CREATE VIEW mart.coverage AS
SELECT coalesce(o.publisher, '') AS publisher,
       o.indicator,
       count(*) AS claims,
       count(DISTINCT o.document_id) AS documents,
       count(DISTINCT o.area) AS areas,
       count(*) FILTER (WHERE o.status = 'target') AS targets,
       min(o.period_start) AS first_period_start,
       max(o.period_end) FILTER (WHERE o.status <> 'target') AS latest_period_end,
       min(o.published_on) AS first_published_on,
       max(o.published_on) AS latest_published_on
  FROM mart.observation o
 GROUP BY coalesce(o.publisher, ''), o.indicator;
COMMENT ON VIEW mart.coverage IS 'vi: Mỗi nơi đăng, mỗi chỉ tiêu có bao nhiêu số liệu, từ kỳ nào đến kỳ nào / en: How many figures each publisher has of each indicator, and for which periods';
COMMENT ON COLUMN mart.coverage.publisher IS 'vi: Nơi đăng, chuỗi rỗng nếu không rõ / en: Publisher, an empty text when unknown';
COMMENT ON COLUMN mart.coverage.claims IS 'vi: Số số liệu / en: Number of figures';
COMMENT ON COLUMN mart.coverage.documents IS 'vi: Số tài liệu / en: Number of documents';
COMMENT ON COLUMN mart.coverage.areas IS 'vi: Số địa bàn / en: Number of areas';
COMMENT ON COLUMN mart.coverage.targets IS 'vi: Trong đó là mục tiêu / en: Targets among them';
COMMENT ON COLUMN mart.coverage.first_period_start IS 'vi: Kỳ sớm nhất bắt đầu / en: Start of the earliest period';
COMMENT ON COLUMN mart.coverage.latest_period_end IS 'vi: Kỳ mới nhất kết thúc, không kể mục tiêu / en: End of the latest period, targets apart';
COMMENT ON COLUMN mart.coverage.first_published_on IS 'vi: Ngày đăng sớm nhất / en: Earliest day of publication';
COMMENT ON COLUMN mart.coverage.latest_published_on IS 'vi: Ngày đăng mới nhất / en: Latest day of publication';

CREATE VIEW mart.freshness AS
SELECT x.kind, x.key, x.latest_on, x.claims,
       current_date - x.latest_on AS age_days,
       r.warn_days, r.error_days,
       CASE WHEN x.latest_on IS NULL THEN 'unknown'
            WHEN current_date - x.latest_on > r.error_days THEN 'error'
            WHEN current_date - x.latest_on > r.warn_days THEN 'warn'
            ELSE 'fresh' END AS state
  FROM (
    SELECT 'source' AS kind, p.name AS key, max(d.published_on) AS latest_on,
           (SELECT count(*) FROM warehouse.published_observation f JOIN warehouse.dim_document e USING (document_id)
             WHERE e.publisher_id = p.publisher_id) AS claims
      FROM warehouse.dim_publisher p
      LEFT JOIN warehouse.published_document d ON d.publisher_id = p.publisher_id
     GROUP BY p.publisher_id
    UNION ALL
    SELECT 'indicator', i.code, max(f.period_end) FILTER (WHERE f.status <> 'target' AND f.period_end <= current_date), count(f.observation_id)
      FROM warehouse.dim_indicator i
      LEFT JOIN warehouse.published_observation f ON f.indicator_id = i.indicator_id
     WHERE i.is_current
     GROUP BY i.indicator_id) AS x
  JOIN LATERAL (
    SELECT f.warn_days, f.error_days FROM warehouse.freshness_rule f
     WHERE f.kind = x.kind AND f.key IN (x.key, '*')
     ORDER BY f.key = '*' LIMIT 1) r ON true;
COMMENT ON VIEW mart.freshness IS 'vi: Nơi đăng và chỉ tiêu nào đã lâu không có số liệu mới / en: Which publishers and indicators have had no new figures for long';
COMMENT ON COLUMN mart.freshness.kind IS 'vi: source (nơi đăng) hoặc indicator (chỉ tiêu) / en: source or indicator';
COMMENT ON COLUMN mart.freshness.key IS 'vi: Tên nơi đăng hoặc mã chỉ tiêu / en: Name of the publisher or code of the indicator';
COMMENT ON COLUMN mart.freshness.latest_on IS 'vi: Ngày đăng mới nhất, hoặc kỳ mới nhất của chỉ tiêu / en: Latest day of publication, or latest period of the indicator';
COMMENT ON COLUMN mart.freshness.claims IS 'vi: Số số liệu đang có hiệu lực / en: How many figures hold now';
COMMENT ON COLUMN mart.freshness.age_days IS 'vi: Bao nhiêu ngày tuổi, tính đến hôm nay / en: Age in days, today';
COMMENT ON COLUMN mart.freshness.warn_days IS 'vi: Quá số ngày này là cảnh báo / en: Older than these days is a warning';
COMMENT ON COLUMN mart.freshness.error_days IS 'vi: Quá số ngày này là lỗi / en: Older than these days is an error';
COMMENT ON COLUMN mart.freshness.state IS 'vi: fresh, warn, error, unknown (chưa có số liệu) / en: fresh, warn, error or unknown (no figure yet)';

CREATE VIEW mart.correction AS
SELECT c.id AS correction, c.action, c.document, c.start_offset, c.quote, c.expected, c.changes, c.reason, c.author, c.made_on,
       CASE WHEN a.n > 0 THEN 'applied'
            WHEN NOT EXISTS (SELECT FROM warehouse.dim_document d WHERE d.document = c.document) THEN 'waiting'
            ELSE 'stale' END AS state,
       coalesce(a.n, 0) AS claims,
       a.since
  FROM warehouse.correction c
  LEFT JOIN (SELECT correction, count(*) AS n, min(held_from) AS since
               FROM warehouse.published_correction WHERE held_to IS NULL GROUP BY correction) a ON a.correction = c.id;
COMMENT ON VIEW mart.correction IS 'vi: Các đính chính và chúng có đang áp dụng không / en: The corrections, and whether they apply';
COMMENT ON COLUMN mart.correction.state IS 'vi: applied (đang áp dụng), waiting (chưa có tài liệu), stale (không thấy giá trị mong đợi, không áp dụng nữa) / en: applied, waiting (the document is not there) or stale (the expected value is not found: it does not apply)';
COMMENT ON COLUMN mart.correction.claims IS 'vi: Áp dụng cho bao nhiêu số liệu / en: To how many claims it applies';
COMMENT ON COLUMN mart.correction.since IS 'vi: Áp dụng từ lúc nào / en: Since when it applies';
