SELECT b.run_id, b.step, b.status, b.read_count, b.loaded_count, b.unchanged_count, b.rejected_count, b.quarantined_count, b.balanced,
       extract(epoch FROM b.ended_at - b.started_at) AS seconds
  FROM warehouse.step_balance b
 WHERE b.run_id IN (SELECT run_id FROM warehouse.run ORDER BY run_id DESC LIMIT 5)
 ORDER BY b.run_id DESC, b.position
