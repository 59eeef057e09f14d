-- SDMX allows letters, digits and _ @ $ - in the ids of codes: a dot becomes a hyphen, a slash "_per_".
CREATE FUNCTION mart.sdmx_id(code text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(replace(replace(replace(code, '.', '-'), '/', '_per_'), '%', 'percent'), '[^A-Za-z0-9_@$-]', '_', 'g');
COMMENT ON FUNCTION mart.sdmx_id(text) IS 'vi: Mã theo quy tắc của SDMX: economy.digital_gdp_share là economy-digital_gdp_share / en: A code as SDMX allows it: economy.digital_gdp_share is economy-digital_gdp_share';

CREATE OR REPLACE VIEW mart.sdmx_series AS
SELECT 'dataflow' AS "STRUCTURE",
       'SOLIEU:DF_INDICATOR(1.0.0)' AS "STRUCTURE_ID",
       'I' AS "ACTION",
       mart.sdmx_id(s.indicator) AS "INDICATOR",
       mart.sdmx_id(s.area) AS "REF_AREA",
       mart.sdmx_time(s.period_start, s.period_end) AS "TIME_PERIOD",
       s.value AS "OBS_VALUE",
       mart.sdmx_id(s.unit) AS "UNIT_MEASURE",
       CASE s.status WHEN 'estimate' THEN 'E' ELSE 'A' END AS "OBS_STATUS",
       s.comparator AS "COMPARATOR",
       s.independent_origins AS "ORIGINS",
       s.url AS "SOURCE"
  FROM mart.indicator_series s;
COMMENT ON COLUMN mart.sdmx_series."INDICATOR" IS 'vi: Mã chỉ tiêu, dấu chấm viết là gạch nối như SDMX đòi / en: Code of the indicator, its dot a hyphen as SDMX asks for';

-- Columns were added since 1.0, none was taken away.
COMMENT ON SCHEMA mart IS 'vi: Các khung nhìn cho người phân tích, phiên bản 1.1. Trong các bản 1.x tên khung nhìn, tên cột, kiểu và ý nghĩa không đổi, chỉ thêm; cột của mart.observation giữ đúng thứ tự hợp đồng. / en: Views for analysts, version 1.1. Within 1.x names of views, names, types and meanings of columns do not change, they are only added to; mart.observation keeps the contract''s order.';
