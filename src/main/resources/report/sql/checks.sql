SELECT c.check_name, c.severity, c.failed_count,
       coalesce((SELECT f.message FROM mart.finding f
                  WHERE (f.run_id, f.check_name) = (c.run_id, c.check_name) ORDER BY f.position LIMIT 1), '') AS message
  FROM warehouse.check_result c
 WHERE c.run_id = (SELECT max(run_id) FROM warehouse.check_result)
 ORDER BY c.failed_count > 0 DESC, c.severity, c.check_name
