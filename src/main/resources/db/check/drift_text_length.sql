-- severity: warn
-- vi: Bài của một nguồn ngắn đi hoặc dài ra quá hai lần: bộ chọn thân bài có thể đã hỏng / en: The articles of a source became twice as short or long: its selector of the body may be broken
SELECT NULL::bigint AS observation_id, NULL::text AS document,
       format('%s: body of %s characters, while it had %s; body by %s, while it came by %s', y.source, y.characters,
              b.characters,
              (SELECT string_agg(DISTINCT coalesce(i.rules ->> 'text', 'the general rules'), ', ')
                 FROM batch.run_item i
                WHERE i.run_id = y.run_id AND i.extract = 'loaded'
                  AND coalesce(i.source, i.publisher, '(files)') = y.source),
              s.body) AS message
  FROM batch.source_yield y
  JOIN batch.source_baseline b USING (run_id, source)
  JOIN batch.source_selector s USING (run_id, source)
 WHERE y.run_id = :run
   AND b.runs >= 3 AND y.articles >= 5
   AND (y.characters < b.characters / 2 OR y.characters > b.characters * 2)
 ORDER BY y.source
