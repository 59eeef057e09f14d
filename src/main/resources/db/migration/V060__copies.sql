-- Copies: the same bytes, the same text, nearly the same text. A wire copy on ten sites is one origin.

CREATE TABLE warehouse.text_print (
  print_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  text_sha256 text NOT NULL UNIQUE,
  shingles integer NOT NULL,
  signature integer[] NOT NULL,
  bands integer[] NOT NULL,
  numbers bigint[] NOT NULL,
  copy_group text NOT NULL
);
COMMENT ON TABLE warehouse.text_print IS 'vi: Dấu vân của mỗi văn bản, để nhận ra bài đăng lại; không suy ngược được văn bản / en: The print of each text, by which copies are recognised; the text cannot be had from it';
COMMENT ON COLUMN warehouse.text_print.print_id IS 'vi: Khóa / en: Key';
COMMENT ON COLUMN warehouse.text_print.text_sha256 IS 'vi: SHA-256 của toàn văn / en: SHA-256 of the text';
COMMENT ON COLUMN warehouse.text_print.shingles IS 'vi: Số cụm bốn âm tiết khác nhau / en: How many different shingles of four syllables it has';
COMMENT ON COLUMN warehouse.text_print.signature IS 'vi: MinHash của các cụm âm tiết, rỗng nếu văn bản quá ngắn / en: MinHash of its shingles, empty for a text that is too short';
COMMENT ON COLUMN warehouse.text_print.bands IS 'vi: Khóa tìm kiếm: hai bản sao có ít nhất một khóa chung / en: Keys to look by: two copies share at least one';
COMMENT ON COLUMN warehouse.text_print.numbers IS 'vi: Mã băm của từng con số cùng các từ quanh nó / en: Hashes of its numbers with the words around them';
COMMENT ON COLUMN warehouse.text_print.copy_group IS 'vi: Nhóm bài trùng nhau: mã băm nhỏ nhất trong nhóm / en: Group of copies: the smallest hash of the group''s texts';
-- What came is found at once: a load asks for copies right after it put them in.
CREATE INDEX text_print_bands ON warehouse.text_print USING gin (bands) WITH (fastupdate = off);
CREATE INDEX text_print_group ON warehouse.text_print (copy_group);
CREATE INDEX document_by_text ON warehouse.dim_document (text_sha256);
CREATE INDEX document_by_snapshot ON warehouse.dim_document (snapshot_sha256, part);

-- How many origins there are among claims of one figure: claims are one when they share who states
-- it, the sentence, or the text that was copied; also over a third claim.
CREATE FUNCTION warehouse.independent_origins(bodies bigint[], sentences bigint[], copies bigint[])
  RETURNS bigint LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  size integer := cardinality(bodies);
  origin integer[];
  other integer;
BEGIN
  -- Beyond any number of papers that print one figure; the bound is never too low.
  IF size > 400 THEN
    RETURN (SELECT least(count(DISTINCT b), count(DISTINCT s), count(DISTINCT c))
              FROM unnest(bodies, sentences, copies) AS each (b, s, c));
  END IF;
  FOR i IN 1..size LOOP
    origin[i] := i;
    FOR k IN 1..i - 1 LOOP
      IF origin[k] <> origin[i]
         AND (bodies[k] = bodies[i] OR sentences[k] = sentences[i] OR copies[k] = copies[i]) THEN
        other := origin[i];
        FOR m IN 1..i LOOP
          IF origin[m] = other THEN
            origin[m] := origin[k];
          END IF;
        END LOOP;
      END IF;
    END LOOP;
  END LOOP;
  RETURN (SELECT count(DISTINCT o) FROM unnest(origin) AS o);
END
$$;
COMMENT ON FUNCTION warehouse.independent_origins(bigint[], bigint[], bigint[]) IS 'vi: Số nguồn độc lập giữa các lần nêu một con số: trùng bên nêu, câu hoặc bài đăng lại là một / en: Number of independent origins among claims of one figure: the same body, sentence or copied text is one';

-- What makes claims one origin. The document of an unprinted text is known by the text itself.
CREATE VIEW warehouse.claim_origin AS
SELECT f.*,
       a.code AS area,
       hashtextextended(coalesce(g.organisation, f.attributed_to, p.name, d.document), 0) AS body_hash,
       hashtextextended(f.sentence, 0) AS sentence_hash,
       hashtextextended(coalesce(t.copy_group, d.text_sha256), 0) AS copy_hash
  FROM warehouse.published_observation f
  JOIN warehouse.dim_area a USING (area_id)
  JOIN warehouse.dim_document d USING (document_id)
  LEFT JOIN warehouse.text_print t USING (text_sha256)
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id)
  LEFT JOIN warehouse.organisation_name g ON g.form = f.attributed_to;
COMMENT ON VIEW warehouse.claim_origin IS 'vi: Số liệu đang có hiệu lực, kèm những gì cho biết hai lần nêu có chung nguồn không / en: The claims that hold, with what tells whether two of them are of one origin';
COMMENT ON COLUMN warehouse.claim_origin.area IS 'vi: Mã địa bàn / en: Code of the area';
COMMENT ON COLUMN warehouse.claim_origin.body_hash IS 'vi: Mã băm của bên nêu, nếu không rõ thì của nơi đăng / en: Hash of who states it, else of who prints it';
COMMENT ON COLUMN warehouse.claim_origin.sentence_hash IS 'vi: Mã băm của câu / en: Hash of the sentence';
COMMENT ON COLUMN warehouse.claim_origin.copy_hash IS 'vi: Mã băm của nhóm bài trùng nhau / en: Hash of the group of copies';

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
             0, d.revision, coalesce(d.published_on - DATE '1970-01-01', 0)]::bigint[] AS scores,
       hashtextextended(coalesce(g.organisation, f.attributed_to, p.name, d.document), 0) AS body_hash,
       hashtextextended(coalesce(t.copy_group, d.text_sha256), 0) AS copy_hash
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
COMMENT ON COLUMN warehouse.weighed_claim.body_hash IS 'vi: Mã băm của bên nêu, nếu không rõ thì của nơi đăng / en: Hash of who states it, else of who prints it';
COMMENT ON COLUMN warehouse.weighed_claim.copy_hash IS 'vi: Mã băm của nhóm bài trùng nhau / en: Hash of the group of copies';

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
                 w.scores[o.criteria[7]], -w.observation_id]) AS best,
       min(o.origins_at) AS origins_at
  FROM warehouse.weighed_claim w
 CROSS JOIN warehouse.preference_order o
 GROUP BY w.indicator, w.area, w.period_start, w.period_end, w.value, w.value_high;

COMMENT ON COLUMN mart.indicator_series.independent_origins IS 'vi: Số nguồn độc lập nêu giá trị này: bên nêu khác nhau, câu chữ khác nhau, và không phải bài đăng lại của nhau / en: Independent origins of this value: different bodies in different words, and not copies of one text';

-- Groups of copies among what is published, with the one that counts as the origin.
CREATE VIEW mart.copy AS
SELECT g.copy_group,
       g.document_id,
       g.document,
       g.url,
       g.publisher,
       g.title,
       g.published_on,
       CASE WHEN g.document_id = g.origin_id THEN 'origin'
            WHEN g.snapshot_sha256 = o.snapshot_sha256 THEN 'same_bytes'
            WHEN g.text_sha256 = o.text_sha256 THEN 'same_text'
            ELSE 'near' END AS likeness,
       g.document_id = g.origin_id AS is_origin,
       g.documents,
       o.document_id AS origin_id,
       o.document AS origin_document,
       o.url AS origin_url,
       p.name AS origin_publisher,
       o.published_on AS origin_published_on
  FROM (SELECT t.copy_group, d.document_id, d.document, d.url, d.title, d.published_on,
               d.snapshot_sha256, d.text_sha256, p.name AS publisher,
               count(*) OVER (PARTITION BY t.copy_group) AS documents,
               first_value(d.document_id) OVER (
                 PARTITION BY t.copy_group
                 ORDER BY d.published_on NULLS LAST, coalesce(a.score, 0) DESC, d.document_id) AS origin_id
          FROM warehouse.published_document d
          JOIN warehouse.text_print t USING (text_sha256)
          LEFT JOIN warehouse.dim_publisher p USING (publisher_id)
          LEFT JOIN warehouse.organisation_name g ON g.form = p.name
          LEFT JOIN warehouse.publisher_name r ON r.form = lower(p.name)
          LEFT JOIN warehouse.preference a
            ON a.criterion = 'authority' AND a.key = coalesce(g.authority, r.kind, 'unlisted')) AS g
  JOIN warehouse.dim_document o ON o.document_id = g.origin_id
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id)
 WHERE g.documents > 1;
COMMENT ON VIEW mart.copy IS 'vi: Các bài trùng nhau (cùng byte, cùng văn bản, gần như cùng văn bản) và bài được coi là gốc: đăng sớm nhất, rồi nơi có thẩm quyền cao hơn, rồi thấy trước / en: Articles that are copies (same bytes, same text, nearly the same text), and the one taken for the origin: published first, then of higher authority, then seen first';
COMMENT ON COLUMN mart.copy.copy_group IS 'vi: Nhóm bài trùng nhau / en: The group of copies';
COMMENT ON COLUMN mart.copy.likeness IS 'vi: So với bài gốc: origin (chính nó), same_bytes, same_text, near / en: Beside the origin: origin (it is it), same_bytes, same_text, near';
COMMENT ON COLUMN mart.copy.is_origin IS 'vi: Bài này có là bài gốc không / en: Whether it is the origin';
COMMENT ON COLUMN mart.copy.documents IS 'vi: Số bài trong nhóm / en: How many articles the group has';
COMMENT ON COLUMN mart.copy.origin_id IS 'vi: Khóa của bài gốc / en: Key of the origin';
COMMENT ON COLUMN mart.copy.origin_document IS 'vi: Bài gốc / en: The origin';
COMMENT ON COLUMN mart.copy.origin_url IS 'vi: Địa chỉ của bài gốc / en: Address of the origin';
COMMENT ON COLUMN mart.copy.origin_publisher IS 'vi: Nơi đăng bài gốc / en: Publisher of the origin';
COMMENT ON COLUMN mart.copy.origin_published_on IS 'vi: Ngày đăng bài gốc / en: Day on which the origin was published';

CREATE OR REPLACE VIEW mart.observation AS
SELECT document, published_on, start, "end", quote, value, value_high, out_of, unit, counted, comparator,
       kind, status, indicator, area, locality, period_start, period_end, period_basis, base_start,
       base_end, attributed_to, sentence, confidence, cell, indicator_name_vi, indicator_name_en, theme,
       system, area_name_vi, area_name_en, unit_name_vi, unit_name_en, url, publisher, title,
       snapshot_sha256, rule_set, run_id, loaded_at, part, observation_id, document_id,
       series, revision, authority, origin, correction, correction_reason, held_from,
       -- Of one claim alone; whole columns of it are dear. Views that do not name it do not pay.
       (SELECT warehouse.independent_origins(array_agg(o.body_hash), array_agg(o.sentence_hash), array_agg(o.copy_hash))
          FROM warehouse.fact_observation x
          JOIN warehouse.claim_origin o
            ON (o.indicator_id, o.unit_id, o.kind, o.value, o.status = 'target')
             = (x.indicator_id, x.unit_id, x.kind, x.value, x.status = 'target')
           AND o.period_end IS NOT DISTINCT FROM x.period_end
           AND o.period_start IS NOT DISTINCT FROM x.period_start
           AND o.value_high IS NOT DISTINCT FROM x.value_high
           AND o.locality IS NOT DISTINCT FROM x.locality
           AND o.area = c.area
         WHERE x.observation_id = c.observation_id
         GROUP BY x.observation_id) AS independent_origins
  FROM mart.claim c
 WHERE c.held_to IS NULL
   AND NOT EXISTS (SELECT FROM warehouse.published_correction x
                    WHERE x.observation_id = c.observation_id AND x.held_to IS NULL AND x.action <> 'flag');
COMMENT ON COLUMN mart.observation.independent_origins IS 'vi: Bao nhiêu nguồn độc lập nêu đúng số này (chỉ tiêu, địa bàn, kỳ, giá trị), bài đăng lại không tính thêm; trống khi chưa rõ chỉ tiêu / en: How many independent origins state this figure (indicator, area, period, value), copies not counted again; empty when no indicator is known';

CREATE OR REPLACE VIEW mart.evidence AS
SELECT o.observation_id,
       o.indicator,
       o.area,
       o.period_end,
       o.value,
       o.unit,
       o.quote,
       o.sentence,
       o.url || mart.text_fragment(o.sentence) AS link,
       o.url,
       o.document,
       o.part,
       o.revision,
       o.publisher,
       o.title,
       o.published_on,
       o.snapshot_sha256,
       o.start,
       o."end",
       substring(d.text FROM o.start + 1 FOR o."end" - o.start) = o.quote AS is_proven,
       f.trace,
       o.independent_origins,
       (SELECT y.origin_document FROM mart.copy y
         WHERE y.copy_group = t.copy_group AND y.document_id = o.document_id AND NOT y.is_origin) AS copy_of
  FROM mart.observation o
  JOIN warehouse.dim_document d USING (document_id)
  LEFT JOIN warehouse.text_print t USING (text_sha256)
  JOIN warehouse.fact_observation f USING (observation_id);
COMMENT ON COLUMN mart.evidence.independent_origins IS 'vi: Bao nhiêu nguồn độc lập nêu đúng số này / en: How many independent origins state this figure';
COMMENT ON COLUMN mart.evidence.copy_of IS 'vi: Bài gốc, khi tài liệu là bài đăng lại / en: The origin, when the document is a copy';

-- Columns that mean the same everywhere, as in V057.
DO $$
DECLARE
  silent record;
BEGIN
  FOR silent IN
    SELECT n.nspname, c.relname, a.attname,
           (SELECT col_description(o.oid, b.attnum)
              FROM pg_class o
              JOIN pg_namespace s ON s.oid = o.relnamespace
              JOIN pg_attribute b ON b.attrelid = o.oid AND b.attname = a.attname
             WHERE s.nspname IN ('mart', 'warehouse') AND col_description(o.oid, b.attnum) IS NOT NULL
             ORDER BY array_position(ARRAY['observation', 'claim', 'fact_observation', 'dim_document'], o.relname::text) NULLS LAST,
                      s.nspname, o.relname
             LIMIT 1) AS words
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE (n.nspname, c.relname) IN (('mart', 'copy'), ('warehouse', 'claim_origin'))
       AND col_description(c.oid, a.attnum) IS NULL
  LOOP
    EXECUTE format('COMMENT ON COLUMN %I.%I.%I IS %L', silent.nspname, silent.relname, silent.attname, silent.words);
  END LOOP;
END
$$;
