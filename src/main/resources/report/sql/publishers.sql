SELECT p.publisher_id, p.name,
       count(d.document_id) AS documents,
       coalesce(max(f.claims), 0) AS claims,
       max(f.latest_on) AS latest_on,
       coalesce(max(f.state), 'unknown') AS state
  FROM warehouse.dim_publisher p
  JOIN warehouse.published_document d USING (publisher_id)
  LEFT JOIN mart.freshness f ON f.kind = 'source' AND f.key = p.name
 GROUP BY p.publisher_id
 ORDER BY count(d.document_id) DESC, p.name
