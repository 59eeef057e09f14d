SELECT d.document_id, d.document, d.title, d.published_on, f.figures
  FROM warehouse.published_document d
  LEFT JOIN (SELECT document_id, count(*) AS figures FROM warehouse.published_observation GROUP BY document_id) f USING (document_id)
 WHERE d.publisher_id = ?
 ORDER BY d.published_on DESC NULLS LAST, d.document_id DESC
