-- The areas of data/areas, each name and extent with its days. A version that is no longer described
-- goes, unless a figure refers to it.
WITH described AS (
  SELECT r.code, r.kind, nullif(r.statistics_code, '') AS statistics_code, r.name_vi, r.full_name_vi,
         r.name_en, r.valid_from, r.valid_to, nullif(r.merged_into, '') AS merged_into
    FROM jsonb_to_recordset(CAST(:rows AS jsonb))
      AS r (code text, kind text, statistics_code text, name_vi text, full_name_vi text, name_en text,
            valid_from date, valid_to date, merged_into text)
), loaded AS (
  INSERT INTO warehouse.dim_area AS a (
         code, kind, statistics_code, name_vi, full_name_vi, name_en, valid_from, valid_to, merged_into)
  SELECT r.code, r.kind, r.statistics_code, r.name_vi, r.full_name_vi, r.name_en, r.valid_from,
         r.valid_to, r.merged_into
    FROM described r
   ORDER BY r.code, r.valid_from
      ON CONFLICT (code, valid_from) DO UPDATE
     SET (kind, statistics_code, name_vi, full_name_vi, name_en, valid_to, merged_into)
       = (excluded.kind, excluded.statistics_code, excluded.name_vi, excluded.full_name_vi,
          excluded.name_en, excluded.valid_to, excluded.merged_into)
   WHERE (a.kind, a.statistics_code, a.name_vi, a.full_name_vi, a.name_en, a.valid_to, a.merged_into)
      IS DISTINCT FROM
         (excluded.kind, excluded.statistics_code, excluded.name_vi, excluded.full_name_vi,
          excluded.name_en, excluded.valid_to, excluded.merged_into)
  RETURNING a.area_id
), removed AS (
  DELETE FROM warehouse.dim_area a
   WHERE NOT EXISTS (SELECT FROM described r WHERE (r.code, r.valid_from) = (a.code, a.valid_from))
     AND NOT EXISTS (SELECT FROM warehouse.fact_observation f WHERE f.area_id = a.area_id)
  RETURNING a.area_id
)
SELECT (SELECT count(*) FROM loaded) + (SELECT count(*) FROM removed)
