-- Of each code the latest form; an area that ended keeps the last that it had.
SELECT DISTINCT ON (a.code)
       a.code, a.kind, a.full_name_vi AS name_vi, a.name_en,
       nullif(a.valid_to, 'infinity') AS valid_to, a.merged_into
  FROM mart.area a
 ORDER BY a.code, a.valid_from DESC
