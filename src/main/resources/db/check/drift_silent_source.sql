-- severity: warn
-- vi: Một nguồn thường có bài mà lần này không có bài nào / en: A source that used to have articles has none this time
SELECT NULL::bigint AS observation_id, NULL::text AS document,
       format('%s: no article, while it had %s a run by %s; %s', b.source, round(b.articles, 1), s.body,
              coalesce(
                (SELECT string_agg(format('%s %s: %s', a.kind, a.url, a.reason), '; ' ORDER BY a.url)
                   FROM batch.announcement a WHERE a.source = b.source),
                'nothing announces it')) AS message
  FROM batch.source_baseline b
  JOIN batch.source_selector s USING (run_id, source)
 WHERE b.run_id = :run
   AND b.runs >= 3 AND b.articles >= 1
   AND NOT EXISTS (SELECT FROM batch.source_yield y
                    WHERE y.run_id = b.run_id AND y.source = b.source AND y.articles > 0)
 ORDER BY b.source
