/* vi: (Nhà nghiên cứu) Chuỗi kinh tế số trên GDP, vì sao chọn từng giá trị?
   en: (Researcher) The series of the digital economy in GDP: why was each value chosen? */
SELECT period_start, period_end, value, comparator, status, authority, claims, why_vi
  FROM mart.indicator_series
 WHERE indicator = 'economy.digital_gdp_share' AND area = 'VN' ORDER BY period_end, period_start;
