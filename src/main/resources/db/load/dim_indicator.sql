-- The indicators of data/catalogue. One that left the catalogue stays, no longer current.
WITH described AS (
  SELECT r.*
    FROM jsonb_to_recordset(CAST(:rows AS jsonb))
      AS r (code text, theme text, system text, name_vi text, name_en text, unit text, nature text,
            direction text, definition text)
), loaded AS (
  INSERT INTO warehouse.dim_indicator AS i (
         code, theme, system, name_vi, name_en, unit_id, nature, direction, definition)
  SELECT r.code, r.theme, r.system, r.name_vi, r.name_en, u.unit_id, r.nature, r.direction, r.definition
    FROM described r
    JOIN warehouse.dim_unit u ON u.code = r.unit
   ORDER BY r.code
      ON CONFLICT (code) DO UPDATE
     SET (theme, system, name_vi, name_en, unit_id, nature, direction, definition, is_current)
       = (excluded.theme, excluded.system, excluded.name_vi, excluded.name_en, excluded.unit_id,
          excluded.nature, excluded.direction, excluded.definition, true)
   WHERE (i.theme, i.system, i.name_vi, i.name_en, i.unit_id, i.nature, i.direction, i.definition,
          i.is_current)
      IS DISTINCT FROM
         (excluded.theme, excluded.system, excluded.name_vi, excluded.name_en, excluded.unit_id,
          excluded.nature, excluded.direction, excluded.definition, true)
  RETURNING i.indicator_id
), retired AS (
  UPDATE warehouse.dim_indicator i
     SET is_current = false
   WHERE i.is_current
     AND NOT EXISTS (SELECT FROM described r WHERE r.code = i.code)
  RETURNING i.indicator_id
)
SELECT (SELECT count(*) FROM loaded) + (SELECT count(*) FROM retired)
