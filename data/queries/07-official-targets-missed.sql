/* vi: (Bộ) Mục tiêu chính thức nào chưa đạt khi đến hạn, hoặc với tốc độ này không kịp?
   en: (Ministry) Which official targets were missed, or will be at the present pace? */
SELECT decision, indicator, target_value, deadline, value, period_end, gap
  FROM mart.progress
 WHERE target_source = 'official' AND area = 'VN' AND on_track = false
 ORDER BY decision, indicator, deadline;
