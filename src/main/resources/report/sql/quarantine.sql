SELECT q.reason, q.stage, count(*) AS entries, max(q.last_seen) AS last_seen,
       coalesce(max(r.meaning_vi), '') AS meaning_vi, coalesce(max(r.meaning_en), '') AS meaning_en,
       coalesce(max(r.action_vi), '') AS action_vi, coalesce(max(r.action_en), '') AS action_en
  FROM warehouse.quarantine q
  LEFT JOIN warehouse.quarantine_reason r USING (reason)
 WHERE q.released_run_id IS NULL
 GROUP BY q.reason, q.stage
 ORDER BY count(*) DESC, q.reason
