-- severity: stop
-- vi: Trích dẫn không phải đoạn văn giữa hai vị trí của nó / en: A quote is not the text between its offsets
SELECT g.observation_ids[w.number] AS observation_id, d.document,
       format('"%s" does not stand at %s..%s', g.quotes[w.number], g.starts[w.number], g.ends[w.number]) AS message
  FROM (SELECT o.document_id,
               array_agg(o.observation_id) AS observation_ids,
               array_agg(o.start_offset) AS starts,
               array_agg(o.end_offset) AS ends,
               array_agg(o.quote) AS quotes
          FROM warehouse.audited_observation o
         WHERE o.run_id = :run
         GROUP BY o.document_id) AS g
  JOIN warehouse.dim_document d USING (document_id)
 -- Unpacked once for each document.
 CROSS JOIN LATERAL (SELECT d.text || '' AS text OFFSET 0) AS t
 CROSS JOIN LATERAL warehouse.unproven(t.text, g.starts, g.ends, g.quotes) AS w (number)
 ORDER BY observation_id
