SELECT c.indicator, c.area, c.period_start, c.period_end, c.unit, c.difference_percent,
       c.preferred_value, c.preferred_comparator, c.preferred_quote, c.preferred_id,
       coalesce(c.preferred_attributed_to, c.preferred_publisher, c.preferred_document) AS preferred_source,
       x.document_id AS preferred_document_id,
       c.other_value, c.other_comparator, c.other_quote, c.other_id,
       coalesce(c.other_attributed_to, c.other_publisher, c.other_document) AS other_source,
       y.document_id AS other_document_id
  FROM mart.conflict c
  JOIN warehouse.visible_observation x ON x.observation_id = c.preferred_id
  JOIN warehouse.visible_observation y ON y.observation_id = c.other_id
 ORDER BY c.indicator COLLATE "C", c.area = 'VN' DESC, c.period_end DESC, c.area, c.other_id
