-- A claim stands unless a published run has superseded it. Said with an outer join, PostgreSQL expected one
-- row of a million to stand, for a run without a moment of publication is rare, and so looked up everything
-- row by row: the checks by arithmetic over a million claims did not end. Said with NOT EXISTS it expects them all.
CREATE OR REPLACE VIEW warehouse.published_observation AS
SELECT f.observation_id, f.document_id, f.snapshot_sha256, f.start_offset, f.end_offset, f.ordinal, f.quote,
       f.sentence, f.sentence_start, f.value, f.value_high, f.out_of, f.unit_id, f.counted, f.comparator,
       f.kind, f.status, f.indicator_id, f.area_id, f.locality, f.period_start, f.period_end,
       f.period_basis, f.base_start, f.base_end, f.attributed_to, f.confidence, f.cell, f.trace,
       f.rule_set, f.run_id, f.loaded_at, f.superseded_run_id, f.superseded_at, f.held_by,
       f.corrects_id, f.correction
  FROM warehouse.fact_observation f
  JOIN warehouse.run r ON r.run_id = f.run_id AND r.published_at IS NOT NULL
 WHERE f.held_by IS NULL
   AND NOT EXISTS (SELECT FROM warehouse.run s
                    WHERE s.run_id = f.superseded_run_id AND s.published_at IS NOT NULL)
   AND NOT EXISTS (SELECT FROM warehouse.published_correction c
                    WHERE c.observation_id = f.observation_id AND c.held_to IS NULL AND c.action <> 'flag');

CREATE OR REPLACE VIEW warehouse.checked_figure AS
SELECT f.observation_id, f.document_id, d.document, f.start_offset, f.end_offset, f.quote, f.sentence,
       f.value, f.value_high, f.out_of, u.code AS unit, f.comparator, f.kind, f.status, f.indicator_id,
       i.code AS indicator, i.nature, i.unit_id = f.unit_id AS is_in_unit, f.area_id, a.code AS area,
       a.kind AS area_kind, f.locality, f.period_start, f.period_end, f.held_by,
       i.name_vi AS indicator_name_vi, i.name_en AS indicator_name_en
  FROM warehouse.fact_observation f
  JOIN warehouse.run r ON r.run_id = f.run_id AND r.published_at IS NOT NULL
  JOIN warehouse.dim_document d USING (document_id)
  JOIN warehouse.dim_unit u ON u.unit_id = f.unit_id
  JOIN warehouse.dim_area a USING (area_id)
  LEFT JOIN warehouse.dim_indicator i USING (indicator_id)
 WHERE NOT EXISTS (SELECT FROM warehouse.run s
                    WHERE s.run_id = f.superseded_run_id AND s.published_at IS NOT NULL)
   AND NOT EXISTS (SELECT FROM warehouse.published_correction c
                    WHERE c.observation_id = f.observation_id AND c.held_to IS NULL AND c.action <> 'flag');
