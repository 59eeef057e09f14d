/* vi: Tài khoản VNeID còn cách mục tiêu 40 triệu của Đề án 06 bao xa ở từng thời điểm?
   en: How far are VNeID accounts from the 40 million of Decision 06 at each date? */
SELECT period_end, value, target_value, decision, deadline, gap, percent_of_target, needed_pace_per_year, state
  FROM mart.progress_history
 WHERE indicator = 'eid.accounts_activated' AND area = 'VN' AND target_source = 'official'
 ORDER BY period_end;
