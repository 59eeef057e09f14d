-- What data/ says of the catalogue beside its contract: definitions and systems in Vietnamese, and
-- themes by importance. Read by reports; an indicator without such words keeps those of the catalogue.

CREATE TABLE warehouse.indicator_definition (
  indicator text PRIMARY KEY,
  definition_vi text NOT NULL,
  source text NOT NULL
);
COMMENT ON TABLE warehouse.indicator_definition IS 'vi: Định nghĩa tiếng Việt của chỉ tiêu, từ data/catalogue/definitions.csv / en: Definitions of indicators in Vietnamese, from data/catalogue/definitions.csv';
COMMENT ON COLUMN warehouse.indicator_definition.indicator IS 'vi: Mã chỉ tiêu / en: Code of the indicator';
COMMENT ON COLUMN warehouse.indicator_definition.definition_vi IS 'vi: Định nghĩa, tiếng Việt / en: Definition, in Vietnamese';
COMMENT ON COLUMN warehouse.indicator_definition.source IS 'vi: Căn cứ / en: Where the rule comes from';

CREATE TABLE warehouse.system_name (
  system text PRIMARY KEY,
  name_vi text NOT NULL,
  source text NOT NULL
);
COMMENT ON TABLE warehouse.system_name IS 'vi: Tên tiếng Việt của hệ thống, chương trình, từ data/catalogue/systems.csv / en: Vietnamese names of systems and programmes, from data/catalogue/systems.csv';
COMMENT ON COLUMN warehouse.system_name.system IS 'vi: Hệ thống hoặc chương trình, như trong danh mục chỉ tiêu / en: System or programme, as the catalogue of indicators has it';
COMMENT ON COLUMN warehouse.system_name.name_vi IS 'vi: Tên tiếng Việt / en: Vietnamese name';
COMMENT ON COLUMN warehouse.system_name.source IS 'vi: Căn cứ / en: Where the rule comes from';

CREATE TABLE warehouse.theme (
  theme text PRIMARY KEY,
  position smallint NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  key_indicators text NOT NULL,
  source text NOT NULL
);
COMMENT ON TABLE warehouse.theme IS 'vi: Nhóm chủ đề theo mức quan trọng, từ data/catalogue/themes.csv / en: Themes by importance, from data/catalogue/themes.csv';
COMMENT ON COLUMN warehouse.theme.theme IS 'vi: Mã nhóm chủ đề / en: Code of the theme';
COMMENT ON COLUMN warehouse.theme.position IS 'vi: Thứ tự, 1 trước / en: Place among the themes, 1 comes first';
COMMENT ON COLUMN warehouse.theme.name_vi IS 'vi: Tên tiếng Việt / en: Vietnamese name';
COMMENT ON COLUMN warehouse.theme.name_en IS 'vi: Tên tiếng Anh / en: English name';
COMMENT ON COLUMN warehouse.theme.key_indicators IS 'vi: Mã các chỉ tiêu chính theo thứ tự, ngăn bằng | / en: Codes of its key indicators in their order, with | between';
COMMENT ON COLUMN warehouse.theme.source IS 'vi: Căn cứ / en: Where the rule comes from';

CREATE OR REPLACE VIEW mart.indicator AS
SELECT i.code,
       i.theme,
       i.system,
       i.name_vi,
       i.name_en,
       u.code AS unit,
       i.nature,
       i.direction,
       i.definition,
       coalesce(c.observations, 0) AS observations,
       c.latest_period_end,
       coalesce(d.definition_vi, i.definition) AS definition_vi,
       coalesce(s.name_vi, i.system) AS system_vi,
       coalesce(t.name_vi, i.theme) AS theme_vi,
       coalesce(t.name_en, i.theme) AS theme_en,
       t.position AS theme_position,
       array_position(string_to_array(t.key_indicators, '|'), i.code) AS key_position
  FROM warehouse.dim_indicator i
  JOIN warehouse.dim_unit u USING (unit_id)
  LEFT JOIN (
    SELECT f.indicator_id, count(*) AS observations, max(f.period_end) AS latest_period_end
      FROM warehouse.published_observation f
     GROUP BY f.indicator_id) AS c USING (indicator_id)
  LEFT JOIN warehouse.indicator_definition d ON d.indicator = i.code
  LEFT JOIN warehouse.system_name s ON s.system = i.system
  LEFT JOIN warehouse.theme t ON t.theme = i.theme
 WHERE i.is_current;
COMMENT ON COLUMN mart.indicator.definition_vi IS 'vi: Định nghĩa, tiếng Việt; tiếng Anh khi chưa có / en: Definition in Vietnamese; in English while there is none';
COMMENT ON COLUMN mart.indicator.system_vi IS 'vi: Tên tiếng Việt của hệ thống hoặc chương trình / en: Vietnamese name of the system or programme';
COMMENT ON COLUMN mart.indicator.theme_vi IS 'vi: Tên tiếng Việt của nhóm chủ đề / en: Vietnamese name of the theme';
COMMENT ON COLUMN mart.indicator.theme_en IS 'vi: Tên tiếng Anh của nhóm chủ đề / en: English name of the theme';
COMMENT ON COLUMN mart.indicator.theme_position IS 'vi: Thứ tự của nhóm chủ đề, trống khi không nêu / en: Place of the theme, empty when it is not declared';
COMMENT ON COLUMN mart.indicator.key_position IS 'vi: Thứ tự trong các chỉ tiêu chính của nhóm, trống khi không phải chỉ tiêu chính / en: Place among the key indicators of its theme, empty when it is none of them';
