-- The proof of quotes that stand already, for the check of a run and for verify. Asked one by one, the
-- quotes of a text of 5,000 figures unpacked and counted that text 5,000 times; here each text is
-- unpacked once. Repeatable, because it needs warehouse.unproven, whose migration has a later number.
CREATE OR REPLACE FUNCTION warehouse.misquoted(of_run bigint)
  RETURNS TABLE (observation_id bigint, snapshot_sha256 text) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT g.observation_ids[w.number], g.snapshot_sha256
    FROM (SELECT f.document_id, f.snapshot_sha256,
                 array_agg(f.observation_id) AS observation_ids,
                 array_agg(f.start_offset) AS starts,
                 array_agg(f.end_offset) AS ends,
                 array_agg(f.quote) AS quotes
            FROM warehouse.fact_observation f
           WHERE f.run_id = of_run
           GROUP BY f.document_id, f.snapshot_sha256) AS g
    LEFT JOIN warehouse.dim_document d USING (document_id, snapshot_sha256)
   CROSS JOIN LATERAL (SELECT d.text || '' AS text OFFSET 0) AS t
   CROSS JOIN LATERAL warehouse.unproven(t.text, g.starts, g.ends, g.quotes) AS w (number)
$$;
COMMENT ON FUNCTION warehouse.misquoted(bigint) IS 'vi: Số liệu của một lần chạy có trích dẫn không khớp toàn văn; luôn phải trống / en: The figures of a run whose quote is not the text between their offsets; always empty';

CREATE OR REPLACE VIEW warehouse.quote_mismatch AS
SELECT g.observation_ids[w.number] AS observation_id,
       g.document_id,
       g.starts[w.number] AS start_offset,
       g.ends[w.number] AS end_offset,
       g.quotes[w.number] AS quote,
       substring(t.text FROM g.starts[w.number] + 1 FOR g.ends[w.number] - g.starts[w.number]) AS text_there
  FROM (SELECT f.document_id,
               array_agg(f.observation_id) AS observation_ids,
               array_agg(f.start_offset) AS starts,
               array_agg(f.end_offset) AS ends,
               array_agg(f.quote) AS quotes
          FROM warehouse.fact_observation f
         GROUP BY f.document_id) AS g
  JOIN warehouse.dim_document d ON d.document_id = g.document_id AND d.withdrawn_at IS NULL
 CROSS JOIN LATERAL (SELECT d.text || '' AS text OFFSET 0) AS t
 CROSS JOIN LATERAL warehouse.unproven(t.text, g.starts, g.ends, g.quotes) AS w (number);
