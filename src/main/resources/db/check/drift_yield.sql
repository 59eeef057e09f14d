-- severity: warn
-- vi: Số số liệu mỗi bài của một nguồn giảm quá nửa / en: The figures per article of a source fell by more than half
SELECT NULL::bigint AS observation_id, NULL::text AS document,
       format('%s: %s figures an article, while it had %s; body by %s, while it came by %s', y.source,
              y.figures_per_article, b.figures_per_article,
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
   AND y.figures_per_article < b.figures_per_article / 2
 ORDER BY y.source
