-- Rows of a reference table that data/ does not declare so any more.
DELETE FROM warehouse.{table} t
 WHERE NOT EXISTS (
   SELECT FROM jsonb_populate_recordset(NULL::warehouse.{table}, CAST(:rows AS jsonb)) d
    WHERE d IS NOT DISTINCT FROM t)
