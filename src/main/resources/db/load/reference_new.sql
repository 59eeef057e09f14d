-- Rows that data/ declares and a reference table does not have yet.
INSERT INTO warehouse.{table}
SELECT d.* FROM jsonb_populate_recordset(NULL::warehouse.{table}, CAST(:rows AS jsonb)) d
    ON CONFLICT DO NOTHING
