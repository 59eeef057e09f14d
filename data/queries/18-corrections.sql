/* vi: Số liệu nào đã được đính chính, vì sao?
   en: Which figures were corrected, and why? */
SELECT correction, quote, value, indicator, period_end, correction_reason
  FROM mart.observation
 WHERE correction IS NOT NULL ORDER BY correction;
