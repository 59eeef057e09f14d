-- Publishers that the run's documents name for the first time.
INSERT INTO warehouse.dim_publisher (name)
SELECT DISTINCT s.publisher
  FROM staging.document s
 WHERE s.run_id = :run
   AND s.publisher IS NOT NULL
 ORDER BY s.publisher
    ON CONFLICT (name) DO NOTHING
