-- Targets, official and stated in texts, and how far the series are from them.

CREATE VIEW mart.target AS
SELECT t.id AS target,
       'official' AS target_source,
       t.indicator,
       t.area,
       t.value AS target_value,
       t.comparator,
       t.deadline,
       t.decision,
       t.issued_on,
       t.wording,
       t.source,
       NULL::bigint AS observation_id
  FROM warehouse.official_target t
UNION ALL
SELECT 'claim.' || c.observation_id,
       'document',
       c.indicator,
       c.area,
       c.value,
       c.comparator,
       c.period_end,
       NULL,
       c.published_on,
       c.sentence,
       coalesce(c.url, c.document),
       c.observation_id
  FROM mart.observation c
  JOIN warehouse.dim_indicator i ON i.code = c.indicator
  JOIN warehouse.dim_unit u USING (unit_id)
 WHERE c.status = 'target'
   AND c.kind = 'level'
   AND c.locality IS NULL
   AND c.unit = u.code
   AND c.period_end IS NOT NULL;
COMMENT ON VIEW mart.target IS 'vi: Mục tiêu: chính thức (data/targets.csv) và do tài liệu nêu / en: Targets: official ones (data/targets.csv) and those that documents state';
COMMENT ON COLUMN mart.target.target IS 'vi: Mã mục tiêu / en: Id of the target';
COMMENT ON COLUMN mart.target.target_source IS 'vi: official (văn bản) hoặc document (tài liệu nêu) / en: official (a decision) or document (stated by a document)';
COMMENT ON COLUMN mart.target.target_value IS 'vi: Mức phải đạt / en: The level to reach';
COMMENT ON COLUMN mart.target.deadline IS 'vi: Hạn / en: The day by which';
COMMENT ON COLUMN mart.target.decision IS 'vi: Số hiệu văn bản, trống khi chỉ do tài liệu nêu / en: Number of the decision, empty when only a document states it';
COMMENT ON COLUMN mart.target.issued_on IS 'vi: Ngày ban hành, hoặc ngày đăng / en: Day of issue, or of publication';
COMMENT ON COLUMN mart.target.wording IS 'vi: Mục tiêu nói bằng lời / en: The target in words';
COMMENT ON COLUMN mart.target.source IS 'vi: Nơi có văn bản hoặc tài liệu / en: Where the decision or document can be read';
COMMENT ON COLUMN mart.target.observation_id IS 'vi: Khóa của số liệu nêu mục tiêu / en: Key of the figure that states the target';

CREATE VIEW mart.progress_history AS
SELECT p.target, p.target_source, p.indicator, p.area, p.target_value, p.comparator, p.deadline, p.decision,
       p.value, p.unit, p.status, p.period_start, p.period_end,
       p.deadline - p.period_end AS days_left,
       round(p.sign * (p.target_value - p.value), 6) AS gap,
       CASE WHEN p.sign = 1 THEN round(100 * p.value / nullif(p.target_value, 0), 2) END AS percent_of_target,
       p.is_reached,
       round(p.pace, 6) AS pace_per_year,
       CASE WHEN NOT p.is_reached AND p.deadline > p.period_end
            THEN round((p.target_value - p.value) * 365.25 / (p.deadline - p.period_end), 6) END AS needed_pace_per_year,
       CASE WHEN p.is_reached THEN true
            WHEN p.deadline <= p.period_end THEN false
            WHEN p.pace IS NOT NULL
            THEN p.sign * (p.value + p.pace * (p.deadline - p.period_end) / 365.25) >= p.sign * p.target_value
       END AS on_track,
       p.indicator_name_vi, p.indicator_name_en, p.area_name_vi, p.area_name_en,
       p.wording, p.source, p.document, p.quote, p.sentence, p.observation_id
  FROM (
    SELECT q.*,
           CASE WHEN q.sign * q.value > q.sign * q.target_value THEN true
                ELSE q.value = q.target_value AND q.comparator NOT IN ('over', 'under') END AS is_reached,
           (q.value - q.earlier_value) * 365.25 / nullif(q.period_end - q.earlier_end, 0) AS pace
      FROM (
        SELECT t.target, t.target_source, t.indicator, t.area, t.target_value, t.comparator, t.deadline,
               t.decision, t.wording, t.source,
               s.value, u.code AS unit, s.status, s.period_start, s.period_end, i.name_vi AS indicator_name_vi,
               i.name_en AS indicator_name_en, a.full_name_vi AS area_name_vi, a.name_en AS area_name_en,
               s.document, s.quote, s.sentence, s.observation_id,
               CASE i.direction WHEN 'down' THEN -1 ELSE 1 END AS sign,
               last_value(s.value) OVER earlier AS earlier_value,
               last_value(s.period_end) OVER earlier AS earlier_end
          FROM mart.target t
          JOIN warehouse.dim_indicator i ON i.code = t.indicator
          JOIN warehouse.dim_unit u USING (unit_id)
          JOIN warehouse.area_now n ON n.code = t.area
          JOIN warehouse.dim_area a ON a.area_id = n.area_id
          -- Of periods that end on one day the shortest: a year, not the five years that it closes.
          LEFT JOIN (SELECT DISTINCT ON (x.indicator, x.area, x.period_end) x.*
                       FROM mart.indicator_series x
                      ORDER BY x.indicator, x.area, x.period_end, x.period_start DESC) AS s
            ON (s.indicator, s.area) = (t.indicator, t.area)
        WINDOW earlier AS (
          PARTITION BY t.target, t.indicator, t.area ORDER BY s.period_end
          RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL '90 days' PRECEDING)) AS q) AS p;
COMMENT ON VIEW mart.progress_history IS 'vi: Mỗi mục tiêu so với từng kỳ đã có số liệu; một dòng trống nếu chưa có / en: Each target against each period that has a value; one row without value when there is none';
COMMENT ON COLUMN mart.progress_history.days_left IS 'vi: Còn bao nhiêu ngày đến hạn, tính từ cuối kỳ / en: Days from the end of the period to the deadline';
COMMENT ON COLUMN mart.progress_history.gap IS 'vi: Còn thiếu bao nhiêu; âm là vượt / en: How much is missing; negative when passed';
COMMENT ON COLUMN mart.progress_history.percent_of_target IS 'vi: Đạt bao nhiêu phần trăm mục tiêu, trống với thứ hạng / en: Per cent of the target, empty for ranks';
COMMENT ON COLUMN mart.progress_history.is_reached IS 'vi: Đã đạt chưa / en: Whether it was reached';
COMMENT ON COLUMN mart.progress_history.pace_per_year IS 'vi: Tốc độ mỗi năm so với giá trị trước đó ít nhất 90 ngày / en: Change per year since the last value at least 90 days earlier';
COMMENT ON COLUMN mart.progress_history.needed_pace_per_year IS 'vi: Tốc độ mỗi năm cần có để kịp hạn / en: Change per year that the target needs';
COMMENT ON COLUMN mart.progress_history.on_track IS 'vi: Giữ tốc độ ấy có kịp hạn không; trống khi chưa có hai giá trị / en: Whether that pace reaches the target in time; empty with a single value';

CREATE VIEW mart.progress AS
SELECT DISTINCT ON (h.indicator, h.area, h.target) h.*
  FROM mart.progress_history h
 ORDER BY h.indicator, h.area, h.target, h.period_end DESC NULLS LAST;
COMMENT ON VIEW mart.progress IS 'vi: Mỗi mục tiêu so với giá trị mới nhất: còn thiếu, tốc độ cần có, có kịp không / en: Each target against the latest value: gap, needed pace, on track or not';

CREATE VIEW mart.ranking AS
SELECT r.indicator, r.year, r.area, r.value, r.unit,
       rank() OVER (PARTITION BY r.indicator, r.year
                    ORDER BY CASE r.direction WHEN 'down' THEN r.value ELSE -r.value END) AS rank,
       count(*) OVER (PARTITION BY r.indicator, r.year) AS areas_with_value,
       r.period_start, r.period_end, r.area_name_vi, r.area_name_en, r.indicator_name_vi, r.indicator_name_en,
       r.document, r.quote, r.sentence, r.observation_id
  FROM (SELECT DISTINCT ON (s.indicator, s.year, s.area) s.*
          FROM (SELECT x.*, CASE x.area_kind WHEN 'city' THEN 'province' ELSE x.area_kind END AS level
                  FROM mart.indicator_series x) AS s
         WHERE s.level = 'province' AND s.status = 'actual'
         ORDER BY s.indicator, s.year, s.area, s.period_end DESC, s.period_start DESC) AS r;
COMMENT ON VIEW mart.ranking IS 'vi: Xếp hạng các tỉnh theo giá trị cuối cùng trong năm / en: Provinces ranked by their last value of each year';
COMMENT ON COLUMN mart.ranking.rank IS 'vi: Thứ hạng theo chiều tốt của chỉ tiêu, 1 là tốt nhất / en: Rank by the better way of the indicator, 1 is best';
COMMENT ON COLUMN mart.ranking.areas_with_value IS 'vi: Bao nhiêu tỉnh có giá trị / en: How many provinces have a value';

CREATE VIEW mart.area_comparison AS
SELECT s.indicator,
       coalesce(a.merged_into, s.area) AS area_now,
       n.full_name_vi AS area_now_name_vi,
       n.name_en AS area_now_name_en,
       s.area,
       a.full_name_vi AS area_name_vi,
       a.name_en AS area_name_en,
       CASE WHEN NOT t.is_merged THEN 'unchanged'
            WHEN a.valid_to = 'infinity' THEN 'merged'
            ELSE 'old' END AS extent,
       CASE WHEN t.is_merged THEN n.valid_from END AS break_on,
       t.is_merged AND a.valid_to = 'infinity'
         AND row_number() OVER (PARTITION BY s.indicator, coalesce(a.merged_into, s.area), a.valid_to = 'infinity'
                                ORDER BY s.period_end) = 1 AS is_first_after_break,
       s.period_start,
       s.period_end,
       s.value,
       s.unit,
       CASE WHEN s.nature IN ('stock', 'flow') AND t.is_merged AND a.valid_to <> 'infinity'
            THEN sum(s.value) OVER parts END AS sum_of_old_parts,
       CASE WHEN t.is_merged AND a.valid_to <> 'infinity' THEN count(*) OVER parts END AS old_parts_known,
       CASE WHEN t.is_merged THEN t.parts END AS old_parts,
       s.document,
       s.quote,
       s.sentence,
       s.observation_id
  FROM mart.indicator_series s
  JOIN warehouse.fact_observation f USING (observation_id)
  JOIN warehouse.dim_area a USING (area_id)
  JOIN warehouse.area_now k ON k.code = coalesce(a.merged_into, s.area)
  JOIN warehouse.dim_area n ON n.area_id = k.area_id
 CROSS JOIN LATERAL (
   SELECT count(*) + 1 AS parts, count(*) > 0 AS is_merged
     FROM warehouse.dim_area m
    WHERE m.merged_into = n.code) AS t
 WHERE a.kind IN ('province', 'city')
WINDOW parts AS (PARTITION BY s.indicator, coalesce(a.merged_into, s.area), a.valid_to, s.period_start, s.period_end);
COMMENT ON VIEW mart.area_comparison IS 'vi: Chuỗi của tỉnh cũ và tỉnh mới cạnh nhau, điểm đứt khi sáp nhập được đánh dấu / en: Series of the old and the new provinces side by side, with the break at the merger marked';
COMMENT ON COLUMN mart.area_comparison.area_now IS 'vi: Mã tỉnh hiện nay / en: Code of the province of today';
COMMENT ON COLUMN mart.area_comparison.area_now_name_vi IS 'vi: Tên tỉnh hiện nay, tiếng Việt / en: Vietnamese name of the province of today';
COMMENT ON COLUMN mart.area_comparison.area_now_name_en IS 'vi: Tên tỉnh hiện nay, tiếng Anh / en: English name of the province of today';
COMMENT ON COLUMN mart.area_comparison.extent IS 'vi: old (địa giới cũ), merged (sau sáp nhập), unchanged (không sáp nhập) / en: old (extent before), merged (after) or unchanged';
COMMENT ON COLUMN mart.area_comparison.break_on IS 'vi: Ngày địa giới đổi; không so trực tiếp hai bên mốc này / en: Day on which the extent changed; do not compare across it directly';
COMMENT ON COLUMN mart.area_comparison.is_first_after_break IS 'vi: Giá trị đầu tiên sau khi sáp nhập / en: First value after the merger';
COMMENT ON COLUMN mart.area_comparison.sum_of_old_parts IS 'vi: Tổng các tỉnh cũ đã biết của kỳ, với số cộng được / en: Sum of the known old provinces in the period, for quantities that add up';
COMMENT ON COLUMN mart.area_comparison.old_parts_known IS 'vi: Bao nhiêu tỉnh cũ có giá trị trong kỳ / en: How many old provinces have a value in the period';
COMMENT ON COLUMN mart.area_comparison.old_parts IS 'vi: Tỉnh mới gồm bao nhiêu tỉnh cũ / en: Of how many old provinces the new one is made';
