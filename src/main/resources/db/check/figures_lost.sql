-- severity: stop
-- vi: Đọc lại mà mất hơn nửa số liệu đã công bố của chính các tài liệu đó / en: Reading again lost more than half of the published figures of the same documents
WITH lost AS (
  SELECT count(*) AS n FROM warehouse.fact_observation f
    JOIN warehouse.run r USING (run_id)
   WHERE f.superseded_run_id = :run AND r.published_at IS NOT NULL AND f.held_by IS NULL
), gained AS (
  SELECT count(*) AS n FROM warehouse.fact_observation f
   WHERE f.run_id = :run
     AND EXISTS (SELECT FROM warehouse.fact_observation o
                  WHERE o.snapshot_sha256 = f.snapshot_sha256 AND o.superseded_run_id = :run)
)
SELECT NULL::bigint AS observation_id, NULL::text AS document,
       format('%s published figures would go and only %s come in their place', lost.n, gained.n) AS message
  FROM lost, gained
 WHERE lost.n >= 50 AND gained.n < lost.n / 2
