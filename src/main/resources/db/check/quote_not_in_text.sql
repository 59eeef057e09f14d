-- severity: stop
-- vi: Trích dẫn không phải đoạn văn giữa hai vị trí của nó / en: A quote is not the text between its offsets
SELECT o.observation_id, o.document,
       format('"%s" does not stand at %s..%s', o.quote, o.start_offset, o.end_offset) AS message
  FROM warehouse.audited_observation o
 WHERE o.run_id = :run
   AND NOT warehouse.quote_matches(o.document_id, o.start_offset, o.end_offset, o.quote)
 ORDER BY o.observation_id
