-- A conflict says how surely each of its two values was read. Without it a saying ("of ten hamlets eight had
-- no signal"), read for a figure with a confidence of 0.3, stood beside a real disagreement as its equal.
CREATE OR REPLACE VIEW mart.conflict AS
SELECT v.indicator,
       v.area,
       v.period_start,
       v.period_end,
       x.value AS preferred_value,
       o.value AS other_value,
       u.code AS unit,
       o.value - x.value AS difference,
       round(100 * (o.value - x.value) / nullif(abs(x.value), 0), 2) AS difference_percent,
       x.comparator AS preferred_comparator,
       o.comparator AS other_comparator,
       dx.document AS preferred_document,
       dy.document AS other_document,
       px.name AS preferred_publisher,
       py.name AS other_publisher,
       x.attributed_to AS preferred_attributed_to,
       o.attributed_to AS other_attributed_to,
       x.quote AS preferred_quote,
       o.quote AS other_quote,
       x.sentence AS preferred_sentence,
       o.sentence AS other_sentence,
       dx.document_id = dy.document_id AS in_one_document,
       x.observation_id AS preferred_id,
       o.observation_id AS other_id,
       x.status AS preferred_status,
       o.status AS other_status,
       x.confidence AS preferred_confidence,
       o.confidence AS other_confidence
  FROM warehouse.ranked_value v
  JOIN warehouse.fact_observation o ON o.observation_id = v.observation_id
  JOIN warehouse.fact_observation x ON x.observation_id = v.preferred_id
  JOIN warehouse.dim_unit u ON u.unit_id = x.unit_id
  JOIN warehouse.dim_document dx ON dx.document_id = x.document_id
  JOIN warehouse.dim_document dy ON dy.document_id = o.document_id
  LEFT JOIN warehouse.dim_publisher px ON px.publisher_id = dx.publisher_id
  LEFT JOIN warehouse.dim_publisher py ON py.publisher_id = dy.publisher_id
 WHERE v.place > 1
   AND NOT warehouse.meant_range(x.value, x.value_high, x.comparator, x.quote)
        && warehouse.meant_range(o.value, o.value_high, o.comparator, o.quote)
   -- "61/76" beside "76" is a part beside its whole; the 18th of 63 and the 7th of 34 are of two rankings.
   AND x.out_of IS DISTINCT FROM o.value
   AND o.out_of IS DISTINCT FROM x.value
   AND (u.code <> 'rank' OR x.out_of = o.out_of OR x.out_of IS NULL OR o.out_of IS NULL);
COMMENT ON COLUMN mart.conflict.preferred_confidence IS 'vi: Độ tin cậy của giá trị được chọn, từ 0 đến 1 / en: Confidence of the preferred value, from 0 to 1';
COMMENT ON COLUMN mart.conflict.other_confidence IS 'vi: Độ tin cậy của giá trị kia; thấp thì có thể là đọc nhầm chứ không phải trái nhau / en: Confidence of the other value; when it is low it may be a misreading, not a disagreement';
