/* vi: (Nhà nghiên cứu) Mức tăng được nêu có khớp với hai mức của chuỗi không?
   en: (Researcher) Do stated changes agree with the two levels of the series? */
SELECT indicator, area, period_end, stated_change, computed_change, is_consistent, quote
  FROM mart.change_check
 ORDER BY indicator, area, period_end;
