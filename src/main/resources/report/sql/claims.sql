SELECT o.*, n.place_around,
       -- Only where the quote stands in its sentence more than once does the text have to tell which it is.
       CASE WHEN length(o.sentence) - length(replace(o.sentence, o.quote, '')) > length(o.quote)
            THEN substring(d.text FROM o.start - n.place_around + 1 FOR n.place_around + length(o.sentence)) END AS around
  FROM mart.observation o
  JOIN warehouse.dim_document d USING (document_id)
 CROSS JOIN LATERAL (SELECT least(o.start, length(o.sentence)) AS place_around) AS n
 WHERE o.indicator = ?
 ORDER BY o.published_on DESC NULLS LAST, o.document_id, o.start, o.observation_id
