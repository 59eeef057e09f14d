/* vi: Tài khoản VNeID còn cách mục tiêu bao xa ở từng thời điểm?
   en: How far are VNeID accounts from their target at each date? */
SELECT indicator, area, period_end, value, target_value, deadline, gap, needed_pace_per_year, on_track
  FROM mart.progress_history
 WHERE indicator LIKE 'eid.%' AND value IS NOT NULL ORDER BY indicator, area, period_end, target;
