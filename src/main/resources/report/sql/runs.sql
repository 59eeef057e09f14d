SELECT r.run_id, r.job, r.status, r.exit_code, coalesce(r.message, '') AS message, r.rule_set, r.started_at, r.ended_at, r.published_at
  FROM warehouse.run r
 ORDER BY r.run_id DESC
 LIMIT 20
