/* vi: (Tỉnh) Tỷ trọng kinh tế số của các tỉnh, xếp theo năm?
   en: (Province) Provinces ranked by the share of the digital economy in each year? */
SELECT year, rank, area_name_vi, value, areas_with_value
  FROM mart.ranking
 WHERE indicator = 'economy.digital_gdp_share' ORDER BY year, rank;
