-- All columns but independent_origins, which is dear for whole columns; the series has it.
SELECT o.document, o.published_on, o.start, o."end", o.quote, o.value, o.value_high, o.out_of, o.unit, o.counted,
       o.comparator, o.kind, o.status, o.indicator, o.area, o.locality, o.period_start, o.period_end,
       o.period_basis, o.base_start, o.base_end, o.attributed_to, o.sentence, o.confidence, o.cell,
       o.indicator_name_vi, o.indicator_name_en, o.theme, o.system, o.area_name_vi, o.area_name_en,
       o.unit_name_vi, o.unit_name_en, o.url, o.publisher, o.title, o.snapshot_sha256, o.rule_set, o.run_id,
       o.loaded_at, o.part, o.observation_id, o.document_id, o.series, o.revision, o.authority, o.origin,
       o.correction, o.correction_reason, o.held_from,
       n.place_around,
       -- Only where the quote stands in its sentence more than once does the text have to tell which it is.
       CASE WHEN length(o.sentence) - length(replace(o.sentence, o.quote, '')) > length(o.quote)
            THEN substring(d.text FROM o.start - n.place_around + 1 FOR n.place_around + length(o.sentence)) END AS around
  FROM mart.observation o
  JOIN warehouse.visible_document d USING (document_id)
 CROSS JOIN LATERAL (SELECT least(o.start, length(o.sentence)) AS place_around) AS n
 WHERE o.indicator IS NOT NULL
 ORDER BY o.indicator COLLATE "C", o.published_on DESC NULLS LAST, o.document_id, o.start, o.observation_id
