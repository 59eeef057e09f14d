SELECT s.indicator, s.area, s.area_kind, s.period_start, s.period_end, s.value, s.value_high, s.out_of, s.unit,
       s.comparator, s.status, s.claims, s.values_claimed, s.independent_origins, s.why_vi, s.why_en,
       coalesce(s.attributed_to, s.publisher, '') AS publisher, s.published_on, s.quote, s.observation_id, f.document_id
  FROM mart.indicator_series s
  JOIN warehouse.visible_observation f USING (observation_id)
 ORDER BY s.indicator COLLATE "C", s.area, s.period_end, s.period_start DESC
