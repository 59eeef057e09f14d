-- Progress against deadlines that have passed, targets of flows, rankings across a merger, and flags as they
-- stood on a day.

CREATE OR REPLACE VIEW mart.progress_history AS
SELECT p.target, p.target_source, p.indicator, p.area, p.target_value, p.comparator, p.deadline, p.decision,
       p.value, p.unit, p.status, p.period_start, p.period_end,
       p.deadline - p.period_end AS days_left,
       round(p.sign * (p.target_value - p.value), 6) AS gap,
       CASE WHEN p.sign = 1 THEN round(100 * p.value / nullif(p.target_value, 0), 2) END AS percent_of_target,
       p.is_reached,
       round(p.pace, 6) AS pace_per_year,
       CASE WHEN NOT p.is_reached AND p.deadline > p.period_end
            THEN round((p.target_value - p.value) * 365.25 / (p.deadline - p.period_end), 6) END AS needed_pace_per_year,
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
COMMENT ON COLUMN mart.progress_history.on_track IS 'vi: Đã đạt đúng hạn, hoặc với tốc độ này sẽ kịp; trống khi chưa đủ số để biết / en: Reached in time, or will be at this pace; empty when too little is known';
COMMENT ON COLUMN mart.progress_history.state IS 'vi: reached (đạt), reached_late (đạt nhưng chỉ thấy sau hạn), missed (lỡ hạn), not_measured (hết hạn mà chưa có số vào lúc đó), on_track (kịp), behind (chậm), unknown (chưa biết tốc độ), no_value (chưa có số) / en: reached, reached_late (seen only after the deadline), missed, not_measured (the deadline is over and no value is of it), on_track, behind, unknown (no pace known yet), no_value';

CREATE OR REPLACE VIEW mart.progress AS
SELECT DISTINCT ON (h.indicator, h.area, h.target) h.*
  FROM mart.progress_history h
 ORDER BY h.indicator, h.area, h.target, h.period_end DESC NULLS LAST;
COMMENT ON COLUMN mart.progress.state IS 'vi: reached (đạt), reached_late (đạt nhưng chỉ thấy sau hạn), missed (lỡ hạn), not_measured (hết hạn mà chưa có số vào lúc đó), on_track (kịp), behind (chậm), unknown (chưa biết tốc độ), no_value (chưa có số) / en: reached, reached_late (seen only after the deadline), missed, not_measured (the deadline is over and no value is of it), on_track, behind, unknown (no pace known yet), no_value';

CREATE VIEW warehouse.area_map AS
SELECT c.valid_from,
       coalesce(lead(c.valid_from) OVER (ORDER BY c.valid_from) - 1, 'infinity') AS valid_to,
       (SELECT count(*) FROM warehouse.dim_area a
         WHERE a.kind IN ('province', 'city') AND c.valid_from BETWEEN a.valid_from AND a.valid_to) AS provinces
  FROM (SELECT DISTINCT v.valid_from FROM warehouse.dim_area v WHERE v.kind IN ('province', 'city')) AS c;
COMMENT ON VIEW warehouse.area_map IS 'vi: Từ ngày nào đến ngày nào bản đồ có bao nhiêu tỉnh / en: From when to when the map had how many provinces';
COMMENT ON COLUMN warehouse.area_map.valid_from IS 'vi: Ngày đầu của bản đồ / en: First day of the map';
COMMENT ON COLUMN warehouse.area_map.valid_to IS 'vi: Ngày cuối của bản đồ / en: Last day of the map';
COMMENT ON COLUMN warehouse.area_map.provinces IS 'vi: Số tỉnh, thành phố / en: How many provinces and cities';

-- 63 provinces and 34 are two rankings, even within the year of the merger.
CREATE OR REPLACE VIEW mart.ranking AS
SELECT r.indicator, r.year, r.area, r.value, r.unit,
       rank() OVER (PARTITION BY r.indicator, r.year, r.provinces_then
                    ORDER BY CASE r.direction WHEN 'down' THEN r.value ELSE -r.value END) AS rank,
       count(*) OVER (PARTITION BY r.indicator, r.year, r.provinces_then) AS areas_with_value,
       r.period_start, r.period_end, r.area_name_vi, r.area_name_en, r.indicator_name_vi, r.indicator_name_en,
       r.document, r.quote, r.sentence, r.observation_id, r.provinces_then
  FROM (SELECT DISTINCT ON (s.indicator, s.year, m.provinces, s.area) s.*, m.provinces AS provinces_then
          FROM mart.indicator_series s
          JOIN warehouse.area_map m ON s.period_end BETWEEN m.valid_from AND m.valid_to
         WHERE s.area_kind IN ('province', 'city') AND s.status = 'actual'
         ORDER BY s.indicator, s.year, m.provinces, s.area, s.period_end DESC, s.period_start DESC) AS r;
COMMENT ON COLUMN mart.ranking.provinces_then IS 'vi: Bản đồ lúc ấy có bao nhiêu tỉnh: 63 trước, 34 từ tháng 7/2025; mỗi bản đồ một bảng xếp hạng / en: How many provinces there were then: 63 before, 34 since July 2025; each is a ranking of its own';

-- A flag that was set later was not there on the day.
CREATE OR REPLACE FUNCTION mart.as_of(day date) RETURNS SETOF mart.claim LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT c.document, c.published_on, c.start, c."end", c.quote, c.value, c.value_high, c.out_of, c.unit, c.counted,
         c.comparator, c.kind, c.status, c.indicator, c.area, c.locality, c.period_start, c.period_end,
         c.period_basis, c.base_start, c.base_end, c.attributed_to, c.sentence, c.confidence, c.cell,
         c.indicator_name_vi, c.indicator_name_en, c.theme, c.system, c.area_name_vi, c.area_name_en,
         c.unit_name_vi, c.unit_name_en, c.url, c.publisher, c.title, c.snapshot_sha256, c.rule_set, c.run_id,
         c.loaded_at, c.part, c.observation_id, c.document_id, c.series, c.revision, c.authority, c.origin,
         CASE WHEN c.corrects_id IS NULL THEN g.correction ELSE c.correction END,
         CASE WHEN c.corrects_id IS NULL THEN g.reason ELSE c.correction_reason END,
         c.held_from,
         CASE WHEN c.held_to < ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh') THEN c.held_to END,
         c.corrects_id
    FROM mart.claim c
    LEFT JOIN LATERAL (
      SELECT x.correction, x.declaration ->> 'reason' AS reason
        FROM warehouse.published_correction x
       WHERE x.observation_id = c.observation_id
         AND x.held_from < ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
         AND coalesce(x.held_to, 'infinity') >= ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
       ORDER BY x.applied_id LIMIT 1) AS g ON true
   WHERE c.held_from < ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
     AND coalesce(c.held_to, 'infinity') >= ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
     AND NOT EXISTS (
       SELECT FROM warehouse.published_correction x
        WHERE x.observation_id = c.observation_id
          AND x.action <> 'flag'
          AND x.held_from < ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
          AND coalesce(x.held_to, 'infinity') >= ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'))
$$;

-- Whether an actual figure and an estimate disagree is another matter than two actual ones.
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
        && warehouse.meant_range(o.value, o.value_high, o.comparator, o.quote);
COMMENT ON COLUMN mart.conflict.preferred_status IS 'vi: Trạng thái của giá trị được chọn: actual, estimate / en: Status of the preferred value: actual, estimate';
COMMENT ON COLUMN mart.conflict.other_status IS 'vi: Trạng thái của giá trị kia / en: Status of the other value';

-- A number in words is as exact as its last digit that is not zero: "hai triệu" is not 2000000 to the unit.
-- Without powers and logarithms, which take most of the time of comparing thousands of figures.
CREATE OR REPLACE FUNCTION warehouse.written_step(value numeric, quote text) RETURNS numeric
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  size numeric := abs(value);
  whole text := trunc(size)::text;
  magnitude integer;
  digits text := substring(quote FROM '[0-9][0-9.,]*');
BEGIN
  IF size = 0 THEN
    RETURN 0;
  ELSIF digits IS NULL THEN
    RETURN CASE WHEN size = trunc(size) THEN ('1e' || length(whole) - length(rtrim(whole, '0')))::numeric ELSE 1 END;
  END IF;
  magnitude := CASE WHEN size >= 1 THEN length(whole) ELSE floor(log(size)) + 1 END;
  RETURN ('1e' || magnitude - length(ltrim(translate(digits, '.,', ''), '0')))::numeric;
END
$$;

CREATE OR REPLACE FUNCTION warehouse.meant_range(value numeric, value_high numeric, comparator text, quote text)
  RETURNS numrange LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  step numeric;
  whole text;
BEGIN
  IF value_high IS NOT NULL THEN
    RETURN numrange(least(value, value_high), greatest(value, value_high), '[]');
  ELSIF comparator = 'at_least' THEN
    RETURN numrange(value, NULL, '[]');
  ELSIF comparator NOT IN ('eq', 'approx', 'nearly', 'over') THEN
    RETURN numrange(NULL, value, '[]');
  END IF;
  step := coalesce(warehouse.written_step(value, quote), 0);
  IF comparator = 'eq' THEN
    RETURN numrange(value - step / 2, value + step / 2, CASE step WHEN 0 THEN '[]' ELSE '[)' END);
  END IF;
  IF value = trunc(value) THEN
    whole := trunc(value)::text;
    step := greatest(step, ('1e' || length(whole) - length(rtrim(whole, '0')))::numeric);
  END IF;
  RETURN CASE comparator
    WHEN 'approx' THEN numrange(value - step, value + step, '[]')
    WHEN 'nearly' THEN numrange(value - step, value, '[]')
    ELSE numrange(value, value + step, '[]')
  END;
END
$$;

-- Columns that mean the same everywhere, as in V057.
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
             ORDER BY array_position(ARRAY['observation', 'claim', 'fact_observation', 'audited_observation', 'dim_document'], o.relname::text) NULLS LAST,
                      s.nspname, o.relname
             LIMIT 1) AS words
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE (n.nspname, c.relname) IN (('mart', 'cross_check'), ('warehouse', 'checked_figure'))
       AND col_description(c.oid, a.attnum) IS NULL
  LOOP
    EXECUTE format('COMMENT ON COLUMN %I.%I.%I IS %L', silent.nspname, silent.relname, silent.attname, silent.words);
  END LOOP;
END
$$;
