SELECT period_end, preferred_value, other_value, difference_percent, preferred_document, other_document
  FROM mart.conflict WHERE indicator = 'society.health_record_share' AND area = 'VN'
