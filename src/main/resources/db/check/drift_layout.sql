-- severity: warn
-- vi: Bộ chọn vẫn cho một trường của một nguồn nay không còn cho nữa: trang đã đổi bố cục / en: The selector that used to give a field of a source does so no more: the layout changed
WITH articles AS (
  SELECT i.run_id = :run AS is_now, coalesce(i.source, i.publisher, '(files)') AS source, i.rules
    FROM batch.run_item i
   WHERE i.extract = 'loaded'
     AND (i.run_id = :run
          OR i.run_id IN (
             SELECT p.run_id FROM warehouse.run n
               JOIN warehouse.run p ON p.job = n.job AND p.run_id < n.run_id AND p.published_at IS NOT NULL
              WHERE n.run_id = :run
              ORDER BY p.run_id DESC LIMIT 10))
), fields AS (
  SELECT DISTINCT a.source, f.field
    FROM articles a
   CROSS JOIN LATERAL jsonb_object_keys(a.rules) f (field)
   WHERE NOT a.is_now
), shares AS (
  -- A field that nothing gives is one of the ways in which it comes.
  SELECT a.source, f.field, coalesce(a.rules ->> f.field, 'no selector') AS rule, a.is_now, count(*) AS n,
         count(*)::numeric / sum(count(*)) OVER (PARTITION BY a.source, f.field, a.is_now) AS share
    FROM articles a
    JOIN fields f USING (source)
   GROUP BY a.source, f.field, coalesce(a.rules ->> f.field, 'no selector'), a.is_now
), totals AS (
  SELECT source, field, is_now, sum(n) AS n FROM shares GROUP BY source, field, is_now
)
SELECT NULL::bigint AS observation_id, NULL::text AS document,
       format('%s: %s came by %s in %s%% of the articles, now in %s%%; now by %s', b.source, b.field, b.rule,
              round(100 * b.share), round(100 * coalesce(c.share, 0)),
              (SELECT m.rule FROM shares m WHERE (m.source, m.field) = (b.source, b.field) AND m.is_now
                ORDER BY m.n DESC, m.rule LIMIT 1)) AS message
  FROM shares b
  JOIN totals t ON (t.source, t.field) = (b.source, b.field) AND t.is_now AND t.n >= 5
  JOIN totals p ON (p.source, p.field) = (b.source, b.field) AND NOT p.is_now AND p.n >= 10
  LEFT JOIN shares c ON (c.source, c.field, c.rule) = (b.source, b.field, b.rule) AND c.is_now
 WHERE NOT b.is_now AND b.rule <> 'no selector' AND b.share >= 0.8 AND coalesce(c.share, 0) < 0.3
 ORDER BY b.source, b.field
