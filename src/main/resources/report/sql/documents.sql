SELECT d.document_id, d.document, d.url, coalesce(p.name, '') AS publisher, d.title, d.author, d.published_on,
       d.snapshot_sha256, d.revision, d.withdrawn_reason, d.text
  FROM warehouse.published_document d
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id)
 ORDER BY d.document_id
