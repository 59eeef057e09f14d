-- What an analyst stumbled over: one target as often as articles repeat it, a part beside its whole and ranks
-- of two rankings as conflicts, gaps with six noughts behind the point.

CREATE OR REPLACE VIEW mart.target AS
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
-- Of articles that name one target the first; none that repeats an official one.
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
  FROM (SELECT DISTINCT ON (o.indicator, o.area, o.value, o.period_end)
               o.observation_id, o.indicator, o.area, o.value, o.comparator, o.period_end, o.published_on,
               o.sentence, o.url, o.document
          FROM mart.observation o
          JOIN warehouse.dim_indicator i ON i.code = o.indicator
          JOIN warehouse.dim_unit u USING (unit_id)
         WHERE o.status = 'target'
           AND o.kind = 'level'
           AND o.locality IS NULL
           AND o.unit = u.code
           AND o.period_end IS NOT NULL
         ORDER BY o.indicator, o.area, o.value, o.period_end, o.published_on, o.observation_id) AS c
 WHERE NOT EXISTS (SELECT FROM warehouse.official_target t
                    WHERE (t.indicator, t.area, t.value, t.deadline) = (c.indicator, c.area, c.value, c.period_end));
COMMENT ON VIEW mart.target IS 'vi: Mục tiêu: chính thức, và của các bài khi chưa có mục tiêu chính thức như vậy, mỗi mục tiêu một dòng / en: Targets: official ones, and those that articles name where no official one says the same, each once';

CREATE OR REPLACE VIEW mart.progress_history AS
SELECT p.target, p.target_source, p.indicator, p.area, p.target_value, p.comparator, p.deadline, p.decision,
       p.value, p.unit, p.status, p.period_start, p.period_end,
       p.deadline - p.period_end AS days_left,
       trim_scale(round(p.sign * (p.target_value - p.value), 6)) AS gap,
       CASE WHEN p.sign = 1 THEN round(100 * p.value / nullif(p.target_value, 0), 2) END AS percent_of_target,
       p.is_reached,
       trim_scale(round(p.pace, 6)) AS pace_per_year,
       CASE WHEN NOT p.is_reached AND p.deadline > p.period_end
            THEN trim_scale(round((p.target_value - p.value) * 365.25 / (p.deadline - p.period_end), 6)) END AS needed_pace_per_year,
       CASE WHEN p.period_end > p.deadline
            THEN CASE WHEN p.was_reached_in_time THEN true WHEN p.is_reached THEN NULL ELSE false END
            WHEN p.is_reached THEN true
            WHEN p.deadline = p.period_end THEN false
            WHEN p.pace IS NOT NULL
            THEN p.sign * (p.value + p.pace * (p.deadline - p.period_end) / 365.25) >= p.sign * p.target_value
       END AS on_track,
       p.indicator_name_vi, p.indicator_name_en, p.area_name_vi, p.area_name_en,
       p.wording, p.source, p.document, p.quote, p.sentence, p.observation_id,
       CASE WHEN p.value IS NULL THEN 'no_value'
            WHEN p.period_end > p.deadline
            THEN CASE WHEN p.was_reached_in_time THEN 'reached' WHEN p.is_reached THEN 'reached_late' ELSE 'missed' END
            WHEN p.is_reached THEN 'reached'
            WHEN p.deadline = p.period_end THEN 'missed'
            WHEN p.deadline < current_date THEN 'not_measured'
            WHEN p.pace IS NULL THEN 'unknown'
            WHEN p.sign * (p.value + p.pace * (p.deadline - p.period_end) / 365.25) >= p.sign * p.target_value THEN 'on_track'
            ELSE 'behind' END AS state
  FROM (
    SELECT q.*,
           (q.value - q.earlier_value) * 365.25 / nullif(q.period_end - q.earlier_end, 0) AS pace,
           bool_or(q.is_reached AND q.period_end <= q.deadline) OVER (PARTITION BY q.target, q.indicator, q.area)
             AS was_reached_in_time
      FROM (
        SELECT r.*,
               CASE WHEN r.sign * r.value > r.sign * r.target_value THEN true
                    ELSE r.value = r.target_value AND r.comparator NOT IN ('over', 'under') END AS is_reached,
               last_value(r.value) OVER earlier AS earlier_value,
               last_value(r.period_end) OVER earlier AS earlier_end
          FROM (
            SELECT t.target, t.target_source, t.indicator, t.area, t.target_value, t.comparator, t.deadline,
                   t.decision, t.wording, t.source,
                   s.value, u.code AS unit, s.status, s.period_start, s.period_end, i.name_vi AS indicator_name_vi,
                   i.name_en AS indicator_name_en, a.full_name_vi AS area_name_vi, a.name_en AS area_name_en,
                   s.document, s.quote, s.sentence, s.observation_id,
                   CASE WHEN i.direction = 'down' THEN -1
                        WHEN i.direction = 'none' AND t.comparator IN ('at_most', 'under') THEN -1
                        ELSE 1 END AS sign
              FROM mart.target t
              JOIN warehouse.dim_indicator i ON i.code = t.indicator
              JOIN warehouse.dim_unit u USING (unit_id)
              JOIN warehouse.area_now n ON n.code = t.area
              JOIN warehouse.dim_area a ON a.area_id = n.area_id
              -- Of periods that end on one day the shortest: a year, not the five years that it closes. What
              -- happens in a time counts by the year: a month's figure is no progress towards a year's target.
              LEFT JOIN (SELECT DISTINCT ON (x.indicator, x.area, x.period_end) x.*
                           FROM mart.indicator_series x
                          WHERE x.nature <> 'flow' OR x.period_end - x.period_start BETWEEN 360 AND 366
                          ORDER BY x.indicator, x.area, x.period_end, x.period_start DESC) AS s
                ON (s.indicator, s.area) = (t.indicator, t.area)) AS r
        WINDOW earlier AS (
          PARTITION BY r.target, r.indicator, r.area ORDER BY r.period_end
          RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL '90 days' PRECEDING)) AS q) AS p;

CREATE OR REPLACE VIEW mart.conflict AS
SELECT v.indicator,
       v.area,
       v.period_start,
       v.period_end,
       x.value AS preferred_value,
       o.value AS other_value,
       u.code AS unit,
       o.value - x.value AS difference,
       round(100 * (o.value - x.value) / nullif(abs(x.value), 0), 2) AS difference_percent,
       x.comparator AS preferred_comparator,
       o.comparator AS other_comparator,
       dx.document AS preferred_document,
       dy.document AS other_document,
       px.name AS preferred_publisher,
       py.name AS other_publisher,
       x.attributed_to AS preferred_attributed_to,
       o.attributed_to AS other_attributed_to,
       x.quote AS preferred_quote,
       o.quote AS other_quote,
       x.sentence AS preferred_sentence,
       o.sentence AS other_sentence,
       dx.document_id = dy.document_id AS in_one_document,
       x.observation_id AS preferred_id,
       o.observation_id AS other_id,
       x.status AS preferred_status,
       o.status AS other_status
  FROM warehouse.ranked_value v
  JOIN warehouse.fact_observation o ON o.observation_id = v.observation_id
  JOIN warehouse.fact_observation x ON x.observation_id = v.preferred_id
  JOIN warehouse.dim_unit u ON u.unit_id = x.unit_id
  JOIN warehouse.dim_document dx ON dx.document_id = x.document_id
  JOIN warehouse.dim_document dy ON dy.document_id = o.document_id
  LEFT JOIN warehouse.dim_publisher px ON px.publisher_id = dx.publisher_id
  LEFT JOIN warehouse.dim_publisher py ON py.publisher_id = dy.publisher_id
 WHERE v.place > 1
   AND NOT warehouse.meant_range(x.value, x.value_high, x.comparator, x.quote)
        && warehouse.meant_range(o.value, o.value_high, o.comparator, o.quote)
   -- "61/76" beside "76" is a part beside its whole; the 18th of 63 and the 7th of 34 are of two rankings.
   AND x.out_of IS DISTINCT FROM o.value
   AND o.out_of IS DISTINCT FROM x.value
   AND (u.code <> 'rank' OR x.out_of = o.out_of OR x.out_of IS NULL OR o.out_of IS NULL);
