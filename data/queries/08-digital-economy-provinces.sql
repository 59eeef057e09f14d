/* vi: (Tỉnh) Tỷ trọng kinh tế số của các tỉnh, xếp theo năm và theo bản đồ (63 hay 34 tỉnh)?
   en: (Province) Provinces ranked by the share of the digital economy, in each year and map (63 or 34 provinces)? */
SELECT year, provinces_then, rank, area_name_vi, value, areas_with_value
  FROM mart.ranking
 WHERE indicator = 'economy.digital_gdp_share' ORDER BY year, provinces_then, rank;
