-- The units of data/units. A unit that left the tables stays: figures may refer to it.
WITH loaded AS (
  INSERT INTO warehouse.dim_unit AS u (code, dimension, name_vi, name_en)
  SELECT r.code, r.dimension, r.name_vi, r.name_en
    FROM jsonb_to_recordset(CAST(:rows AS jsonb))
      AS r (code text, dimension text, name_vi text, name_en text)
   ORDER BY r.code
      ON CONFLICT (code) DO UPDATE
     SET (dimension, name_vi, name_en) = (excluded.dimension, excluded.name_vi, excluded.name_en)
   WHERE (u.dimension, u.name_vi, u.name_en)
      IS DISTINCT FROM (excluded.dimension, excluded.name_vi, excluded.name_en)
  RETURNING u.unit_id
)
SELECT count(*) FROM loaded
