SELECT code, theme, theme_vi, theme_en, coalesce(theme_position, 1000) AS theme_position,
       coalesce(key_position, 1000) AS key_position, system, system_vi, name_vi, name_en, unit, nature, direction,
       definition, definition_vi, observations
  FROM mart.indicator
 ORDER BY code COLLATE "C"
