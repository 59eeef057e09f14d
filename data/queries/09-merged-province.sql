/* vi: (Tỉnh) Bắc Ninh trước và sau sáp nhập, chỗ đứt ở đâu?
   en: (Province) Bac Ninh before and after the merger: where is the break? */
SELECT indicator, area, area_name_vi, extent, period_end, value, break_on, is_first_after_break
  FROM mart.area_comparison
 WHERE area_now = 'VN-56' ORDER BY indicator, period_end, area;
