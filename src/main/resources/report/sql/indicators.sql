SELECT code, theme, system, name_vi, name_en, unit, nature, direction, definition, observations
  FROM mart.indicator
 ORDER BY theme, code
