-- Claims that all criteria of data/preference.csv leave equal were told apart by their keys. The eighth
-- criterion is how surely a claim was read; what is left after that goes by the article that was loaded
-- first and, within one article, by what stands first in it, and the explanation says which.

ALTER TABLE warehouse.preference DROP CONSTRAINT preference_criterion_check, DROP CONSTRAINT preference_position_check;
ALTER TABLE warehouse.preference ADD CONSTRAINT preference_position_check CHECK (position BETWEEN 1 AND 8);
ALTER TABLE warehouse.preference ADD CONSTRAINT preference_criterion_check
  CHECK (criterion IN ('status', 'authority', 'exactness', 'period', 'origins', 'revision', 'recency', 'confidence'));

CREATE OR REPLACE VIEW warehouse.preference_order AS
SELECT array_agg(array_position(ARRAY['status', 'authority', 'exactness', 'period', 'origins', 'revision', 'recency', 'confidence'], criterion)
                 ORDER BY position) AS criteria,
       min(position) FILTER (WHERE criterion = 'origins')::integer AS origins_at
  FROM (SELECT DISTINCT p.criterion, p.position FROM warehouse.preference p) AS each;

CREATE OR REPLACE VIEW warehouse.weighed_claim AS
SELECT f.observation_id,
       i.code AS indicator,
       a.code AS area,
       f.period_start,
       f.period_end,
       f.value,
       f.value_high,
       f.comparator,
       f.quote,
       coalesce(g.organisation, f.attributed_to, p.name, d.document) AS origin,
       hashtextextended(f.sentence, 0) AS sentence_hash,
       ARRAY[coalesce(ps.score, 0), coalesce(pa.score, 0), coalesce(pe.score, 0), coalesce(pp.score, 0),
             0, d.revision, coalesce(d.published_on - DATE '1970-01-01', 0), round(100 * f.confidence)]::bigint[] AS scores,
       hashtextextended(coalesce(g.organisation, f.attributed_to, p.name, d.document), 0) AS body_hash,
       hashtextextended(coalesce(t.copy_group, d.text_sha256), 0) AS copy_hash,
       f.document_id,
       f.start_offset
  FROM warehouse.published_observation f
  JOIN warehouse.dim_indicator i ON i.indicator_id = f.indicator_id AND i.unit_id = f.unit_id
  JOIN warehouse.dim_area a USING (area_id)
  JOIN warehouse.dim_document d USING (document_id)
  LEFT JOIN warehouse.text_print t USING (text_sha256)
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id)
  LEFT JOIN warehouse.organisation_name g ON g.form = f.attributed_to
  LEFT JOIN warehouse.publisher_name r ON r.form = lower(p.name)
  LEFT JOIN warehouse.preference ps ON ps.criterion = 'status' AND ps.key = f.status
  LEFT JOIN warehouse.preference pa
    ON pa.criterion = 'authority' AND pa.key = coalesce(g.authority, r.kind, 'unlisted')
  LEFT JOIN warehouse.preference pe ON pe.criterion = 'exactness' AND pe.key = f.comparator
  LEFT JOIN warehouse.preference pp ON pp.criterion = 'period' AND pp.key = f.period_basis
 WHERE f.kind = 'level'
   AND f.status <> 'target'
   AND f.locality IS NULL
   AND f.period_end IS NOT NULL;
COMMENT ON COLUMN warehouse.weighed_claim.document_id IS 'vi: Khóa của tài liệu / en: Key of the document';
COMMENT ON COLUMN warehouse.weighed_claim.start_offset IS 'vi: Vị trí đầu trong văn bản / en: First offset in the text';

CREATE OR REPLACE VIEW warehouse.claimed_value AS
SELECT w.indicator, w.area, w.period_start, w.period_end, w.value, w.value_high,
       count(*) AS claims,
       -- Most figures have one claim, or claims of one body: no need to link them.
       CASE WHEN min(w.body_hash) = max(w.body_hash)
              OR min(w.sentence_hash) = max(w.sentence_hash)
              OR min(w.copy_hash) = max(w.copy_hash) THEN 1::bigint
            ELSE warehouse.independent_origins(array_agg(w.body_hash), array_agg(w.sentence_hash), array_agg(w.copy_hash))
       END AS origins,
       max(ARRAY[w.scores[o.criteria[1]], w.scores[o.criteria[2]], w.scores[o.criteria[3]],
                 w.scores[o.criteria[4]], w.scores[o.criteria[5]], w.scores[o.criteria[6]],
                 w.scores[o.criteria[7]], w.scores[o.criteria[8]],
                 -w.document_id, -w.start_offset, -w.observation_id]) AS best,
       min(o.origins_at) AS origins_at
  FROM warehouse.weighed_claim w
 CROSS JOIN warehouse.preference_order o
 GROUP BY w.indicator, w.area, w.period_start, w.period_end, w.value, w.value_high;

CREATE OR REPLACE VIEW warehouse.ranked_value AS
SELECT v.*,
       row_number() OVER place AS place,
       lead(v.weight) OVER place AS next_weight,
       first_value(v.observation_id) OVER place AS preferred_id,
       count(*) OVER period AS values_claimed,
       sum(v.claims) OVER period AS claims_in_all
  FROM (SELECT c.indicator, c.area, c.period_start, c.period_end, c.value, c.value_high, c.claims, c.origins,
               c.best[:c.origins_at - 1] || c.origins || c.best[c.origins_at + 1:] AS weight,
               -c.best[11] AS observation_id
          FROM warehouse.claimed_value c) AS v
WINDOW period AS (PARTITION BY v.indicator, v.area, v.period_start, v.period_end),
       place AS (PARTITION BY v.indicator, v.area, v.period_start, v.period_end ORDER BY v.weight DESC);

CREATE OR REPLACE FUNCTION warehouse.why_preferred(chosen bigint[], other bigint[], claims bigint, language text)
  RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE
    WHEN other IS NULL AND claims = 1 THEN CASE language WHEN 'vi' THEN 'chỉ một nguồn nêu' ELSE 'the only claim' END
    WHEN other IS NULL THEN format(CASE language WHEN 'vi' THEN '%s lần nêu đều trùng nhau' ELSE 'all %s claims agree' END, claims)
    ELSE coalesce(
      (SELECT format(CASE WHEN p.key = '*' AND p.criterion <> 'recency' THEN '%1$s (%3$s : %4$s)' WHEN p.key = '*' THEN '%1$s'
                          WHEN language = 'vi' THEN '%1$s, thay vì: %2$s' ELSE '%1$s, rather than: %2$s' END,
                     CASE language WHEN 'vi' THEN p.name_vi ELSE p.name_en END,
                     CASE language WHEN 'vi' THEN q.name_vi ELSE q.name_en END,
                     chosen[p.position], other[p.position])
         FROM warehouse.preference p
         LEFT JOIN warehouse.preference q
           ON q.criterion = p.criterion AND q.score = other[p.position] AND p.key <> '*'
        WHERE chosen[p.position] <> other[p.position]
          AND (p.key = '*' OR p.score = chosen[p.position])
        ORDER BY p.position, p.key, q.key
        LIMIT 1),
      CASE WHEN chosen[9] <> other[9]
           THEN CASE language WHEN 'vi' THEN 'ngang nhau: lấy số của bài được nạp trước'
                              ELSE 'equal in all: the one of the article loaded first' END
           ELSE CASE language WHEN 'vi' THEN 'ngang nhau và cùng một bài: lấy số đứng trước trong bài'
                              ELSE 'equal in all and of one article: the one that stands first in it' END
      END)
  END;
