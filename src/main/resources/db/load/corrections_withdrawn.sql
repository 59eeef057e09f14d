-- Ends corrections that are no longer declared so, or whose claim is no longer held. What an
-- unpublished run applied or ended counts as not done: this run does it anew.
WITH ended AS (
  UPDATE warehouse.applied_correction a
     SET withdrawn_run_id = :run, withdrawn_at = now()
   WHERE (a.withdrawn_at IS NULL
          OR EXISTS (SELECT FROM warehouse.run r WHERE r.run_id = a.withdrawn_run_id AND r.published_at IS NULL AND r.run_id <> :run))
     AND (a.withdrawn_at IS NOT NULL
          OR NOT EXISTS (SELECT FROM warehouse.run r
                          WHERE r.run_id = a.run_id AND (r.published_at IS NOT NULL OR r.run_id = :run))
          OR NOT EXISTS (
            SELECT FROM warehouse.correction c
              JOIN warehouse.fact_observation f ON f.observation_id = a.observation_id
             WHERE c.id = a.correction
               AND to_jsonb(c) = a.declaration
               AND f.superseded_run_id IS NULL))
  RETURNING a.correction, a.observation_id
)
UPDATE warehouse.fact_observation f
   SET superseded_run_id = :run, superseded_at = now()
  FROM ended e
 WHERE f.corrects_id = e.observation_id
   AND f.correction = e.correction
   AND (f.superseded_run_id IS NULL
        OR EXISTS (SELECT FROM warehouse.run r WHERE r.run_id = f.superseded_run_id AND r.published_at IS NULL))
