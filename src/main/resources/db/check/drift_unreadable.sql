-- severity: warn
-- vi: Quá nửa số trang của một nguồn không còn cho thân bài: bộ chọn thân bài có thể đã hỏng / en: More than half of the pages of a source have no body any more: its selector of the body may be broken
SELECT NULL::bigint AS observation_id, NULL::text AS document,
       format('%s: %s of %s pages could not be read, while it had %s articles a run by %s', y.source, y.unreadable,
              y.documents, round(b.articles, 1), s.body) AS message
  FROM batch.source_yield y
  JOIN batch.source_baseline b USING (run_id, source)
  JOIN batch.source_selector s USING (run_id, source)
 WHERE y.run_id = :run
   AND b.runs >= 3 AND y.documents >= 5 AND 2 * y.unreadable > y.documents
 ORDER BY y.source
