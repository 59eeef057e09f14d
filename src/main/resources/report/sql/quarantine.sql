SELECT q.reason, q.stage, q.entries, q.last_seen,
       coalesce(q.meaning_vi, '') AS meaning_vi, coalesce(q.meaning_en, '') AS meaning_en,
       coalesce(q.action_vi, '') AS action_vi, coalesce(q.action_en, '') AS action_en
  FROM mart.set_aside q
 ORDER BY q.entries DESC, q.reason
