-- severity: stop
-- vi: Nhiều tài liệu mà không có số liệu nào: bộ quy tắc hoặc trang nguồn đã hỏng / en: Many documents and no figure at all: rules or sources are broken
SELECT NULL::bigint AS observation_id, NULL::text AS document,
       format('%s documents were extracted and none states a figure', count(*)) AS message
  FROM batch.run_item i
 WHERE i.run_id = :run
   AND i.extract = 'loaded'
   AND NOT EXISTS (SELECT FROM warehouse.fact_observation f JOIN batch.run_item r ON r.sha256 = f.snapshot_sha256
                    WHERE r.run_id = :run AND f.superseded_run_id IS NULL)
HAVING count(*) >= 20
