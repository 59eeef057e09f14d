-- severity: warn
-- vi: Đính chính không còn thấy giá trị mà nó chờ: nó thôi áp dụng, hãy xem lại / en: A correction no longer finds the value that it expects: it does not apply, look at it again
SELECT NULL::bigint AS observation_id, c.document,
       format('correction %s expects %s at "%s"', c.id, c.expected, c.quote) AS message
  FROM warehouse.correction c
 WHERE EXISTS (SELECT FROM warehouse.dim_document d WHERE d.document = c.document)
   AND NOT EXISTS (
     SELECT FROM warehouse.applied_correction a
      WHERE a.correction = c.id AND a.withdrawn_at IS NULL)
 ORDER BY c.id
