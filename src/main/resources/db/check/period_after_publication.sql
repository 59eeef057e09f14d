-- severity: warn
-- vi: Số thực hiện không thể thuộc kỳ bắt đầu sau ngày đăng / en: An actual figure cannot be of a period that starts after the day of publication
SELECT o.observation_id, o.document,
       format('%s: period from %s, published on %s', o.quote, o.period_start, o.published_on) AS message
  FROM warehouse.audited_observation o
 WHERE o.run_id = :run
   AND o.status = 'actual' AND o.period_start > o.published_on
 ORDER BY o.observation_id
