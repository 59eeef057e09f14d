SELECT p.indicator, p.area, p.target_source, p.target_value, p.comparator, i.unit, p.deadline,
       coalesce(p.decision, '') AS decision, coalesce(p.wording, '') AS wording, p.value, p.period_end,
       p.percent_of_target, p.is_reached, p.on_track,
       CASE WHEN p.target_source = 'document' THEN substring(p.target FROM 7)::bigint ELSE 0 END AS observation_id
  FROM mart.progress p
  JOIN mart.indicator i ON i.code = p.indicator
 ORDER BY p.indicator COLLATE "C", p.area = 'VN' DESC, p.target_source = 'official' DESC, p.deadline, p.area, p.target
