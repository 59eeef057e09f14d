-- What exports read: changes since a moment, and the series as SDMX keys.

CREATE VIEW mart.change_log AS
SELECT c.document, c.published_on, c.start, c."end", c.quote, c.value, c.value_high, c.out_of, c.unit, c.counted,
       c.comparator, c.kind, c.status, c.indicator, c.area, c.locality, c.period_start, c.period_end,
       c.period_basis, c.base_start, c.base_end, c.attributed_to, c.sentence, c.confidence, c.cell,
       c.indicator_name_vi, c.indicator_name_en, c.theme, c.system, c.area_name_vi, c.area_name_en,
       c.unit_name_vi, c.unit_name_en, c.url, c.publisher, c.title, c.snapshot_sha256, c.rule_set, c.run_id,
       c.loaded_at, c.part, c.observation_id, c.document_id, c.series, c.revision, c.authority, c.origin,
       c.correction, c.correction_reason, c.held_from,
       least(c.held_to, x.held_from) AS withdrawn_at,
       coalesce(least(c.held_to, x.held_from), c.held_from) AS changed_at
  FROM mart.claim c
  LEFT JOIN LATERAL (
    SELECT min(p.held_from) AS held_from FROM warehouse.published_correction p
     WHERE p.observation_id = c.observation_id AND p.held_to IS NULL AND p.action <> 'flag') x ON true;
COMMENT ON VIEW mart.change_log IS 'vi: Số liệu được thêm và rút, theo thời gian; export --since đọc khung nhìn này / en: Figures added and withdrawn over time; export --since reads it';
COMMENT ON COLUMN mart.change_log.withdrawn_at IS 'vi: Lúc bị rút, trống khi còn hiệu lực / en: When it was withdrawn, empty while it holds';
COMMENT ON COLUMN mart.change_log.changed_at IS 'vi: Lúc thay đổi gần nhất: rút, nếu không thì thêm / en: When it last changed: withdrawn, else added';

CREATE FUNCTION mart.sdmx_time(first_day date, last_day date) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE
    WHEN first_day = last_day THEN first_day::text
    WHEN date_trunc('month', first_day) <> first_day OR (last_day + 1) <> date_trunc('month', last_day + 1)
      OR extract(year FROM first_day) <> extract(year FROM last_day)
    THEN first_day || '/P' || (last_day - first_day + 1) || 'D'
    ELSE CASE extract(month FROM last_day) - extract(month FROM first_day) + 1
      WHEN 1 THEN to_char(first_day, 'YYYY-MM')
      WHEN 12 THEN to_char(first_day, 'YYYY')
      WHEN 3 THEN CASE WHEN extract(month FROM last_day)::integer % 3 = 0 THEN to_char(first_day, 'YYYY"-Q"Q')
                       ELSE first_day || '/P' || (last_day - first_day + 1) || 'D' END
      WHEN 6 THEN CASE extract(month FROM first_day) WHEN 1 THEN to_char(first_day, 'YYYY"-S1"')
                                                     WHEN 7 THEN to_char(first_day, 'YYYY"-S2"')
                                                     ELSE first_day || '/P' || (last_day - first_day + 1) || 'D' END
      ELSE first_day || '/P' || (last_day - first_day + 1) || 'D' END
  END;
COMMENT ON FUNCTION mart.sdmx_time(date, date) IS 'vi: Kỳ theo cách viết của SDMX: 2024, 2024-Q1, 2024-03, 2024-03-31, hoặc ngày đầu/độ dài / en: A period as SDMX writes it: 2024, 2024-Q1, 2024-03, 2024-03-31, or first day/duration';

CREATE VIEW mart.sdmx_series AS
SELECT 'dataflow' AS "STRUCTURE",
       'SOLIEU:DF_INDICATOR(1.0.0)' AS "STRUCTURE_ID",
       'I' AS "ACTION",
       s.indicator AS "INDICATOR",
       s.area AS "REF_AREA",
       mart.sdmx_time(s.period_start, s.period_end) AS "TIME_PERIOD",
       s.value AS "OBS_VALUE",
       s.unit AS "UNIT_MEASURE",
       CASE s.status WHEN 'estimate' THEN 'E' ELSE 'A' END AS "OBS_STATUS",
       s.comparator AS "COMPARATOR",
       s.independent_origins AS "ORIGINS",
       s.url AS "SOURCE"
  FROM mart.indicator_series s;
COMMENT ON VIEW mart.sdmx_series IS 'vi: Chuỗi chỉ tiêu với các cột của SDMX-CSV 2.0 / en: The indicator series with the columns of SDMX-CSV 2.0';
COMMENT ON COLUMN mart.sdmx_series."STRUCTURE" IS 'vi: Loại cấu trúc / en: Kind of structure';
COMMENT ON COLUMN mart.sdmx_series."STRUCTURE_ID" IS 'vi: Mã cấu trúc / en: Id of the structure';
COMMENT ON COLUMN mart.sdmx_series."ACTION" IS 'vi: Hành động: I (thông tin) / en: Action: I (information)';
COMMENT ON COLUMN mart.sdmx_series."INDICATOR" IS 'vi: Mã chỉ tiêu / en: Code of the indicator';
COMMENT ON COLUMN mart.sdmx_series."REF_AREA" IS 'vi: Mã địa bàn / en: Code of the area';
COMMENT ON COLUMN mart.sdmx_series."TIME_PERIOD" IS 'vi: Kỳ / en: Period';
COMMENT ON COLUMN mart.sdmx_series."OBS_VALUE" IS 'vi: Giá trị / en: Value';
COMMENT ON COLUMN mart.sdmx_series."UNIT_MEASURE" IS 'vi: Mã đơn vị / en: Code of the unit';
COMMENT ON COLUMN mart.sdmx_series."OBS_STATUS" IS 'vi: A (thường), E (ước tính) / en: A (normal), E (estimate)';
COMMENT ON COLUMN mart.sdmx_series."COMPARATOR" IS 'vi: So sánh / en: Comparator';
COMMENT ON COLUMN mart.sdmx_series."ORIGINS" IS 'vi: Số nguồn độc lập / en: Number of independent origins';
COMMENT ON COLUMN mart.sdmx_series."SOURCE" IS 'vi: Địa chỉ của tài liệu / en: Address of the document';

-- Columns that mean the same everywhere, as in V057.
DO $$
DECLARE
  silent record;
BEGIN
  FOR silent IN
    SELECT a.attname, col_description('mart.claim'::regclass, b.attnum) AS words
      FROM pg_attribute a
      JOIN pg_attribute b ON b.attrelid = 'mart.claim'::regclass AND b.attname = a.attname
     WHERE a.attrelid = 'mart.change_log'::regclass AND a.attnum > 0
       AND col_description('mart.change_log'::regclass, a.attnum) IS NULL
  LOOP
    EXECUTE format('COMMENT ON COLUMN mart.change_log.%I IS %L', silent.attname, silent.words);
  END LOOP;
END
$$;
