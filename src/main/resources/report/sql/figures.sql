SELECT o.document, o.published_on, o.start, o."end", o.quote, o.value, o.value_high, o.out_of, o.unit, o.counted,
       o.comparator, o.kind, o.status, o.indicator, o.area, o.locality, o.period_start, o.period_end,
       o.period_basis, o.base_start, o.base_end, o.attributed_to, o.sentence, o.confidence, o.cell, o.url,
       o.publisher, o.title, o.observation_id, o.document_id, o.origin, o.correction_reason,
       f.trace, 0 AS place_around, NULL AS around
  FROM mart.observation o
  JOIN warehouse.visible_observation f USING (observation_id)
 WHERE o.document_id BETWEEN ? AND ?
   AND f.document_id BETWEEN ? AND ?
 ORDER BY o.document_id, o.start, o."end", o.observation_id
