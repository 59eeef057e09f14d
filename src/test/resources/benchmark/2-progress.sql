SELECT period_end, value, target_value, deadline, decision, gap, on_track
  FROM mart.progress_history WHERE indicator = 'eid.accounts_activated' AND area = 'VN'
