-- Documents with staged figures that are proven and that the facts do not have: loading lost them.
SELECT s.document
  FROM (SELECT document, document_id, is_current, start_offset, end_offset, ordinal
          FROM staging.keyed_observation
         WHERE run_id = :run
           AND {proven}) AS s
  LEFT JOIN warehouse.fact_observation f
    ON (f.document_id, f.start_offset, f.end_offset, f.ordinal)
     = (s.document_id, s.start_offset, s.end_offset, s.ordinal)
   AND f.corrects_id IS NULL
   -- Of an article's current text it has to stand, of a former one to be kept.
   AND (f.superseded_run_id IS NULL OR NOT s.is_current)
 WHERE f.observation_id IS NULL
 GROUP BY s.document
 ORDER BY s.document
 LIMIT 10
