SELECT rank, area_name_vi, value FROM mart.ranking WHERE indicator = 'score.dti' AND year = 2024 ORDER BY rank
