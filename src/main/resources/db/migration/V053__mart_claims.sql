-- Every published claim with its names and its weight; what holds now; what held on a day.

-- Which corrections analysts see: those of published runs, until a published run withdraws them.
CREATE VIEW warehouse.published_correction AS
SELECT a.applied_id, a.correction, a.action, a.declaration, a.observation_id,
       r.published_at AS held_from,
       w.published_at AS held_to
  FROM warehouse.applied_correction a
  JOIN warehouse.run r ON r.run_id = a.run_id AND r.published_at IS NOT NULL
  LEFT JOIN warehouse.run w ON w.run_id = a.withdrawn_run_id;
COMMENT ON VIEW warehouse.published_correction IS 'vi: Đính chính đã công bố, kể cả đã thôi áp dụng / en: Published corrections, also those since withdrawn';
COMMENT ON COLUMN warehouse.published_correction.held_from IS 'vi: Áp dụng từ lúc nào / en: From when it applies';
COMMENT ON COLUMN warehouse.published_correction.held_to IS 'vi: Áp dụng đến lúc nào, trống khi còn / en: Until when it applied, empty while it does';

CREATE OR REPLACE VIEW warehouse.published_observation AS
SELECT f.*
  FROM warehouse.fact_observation f
  JOIN warehouse.run r ON r.run_id = f.run_id AND r.published_at IS NOT NULL
  LEFT JOIN warehouse.run s ON s.run_id = f.superseded_run_id
 WHERE s.published_at IS NULL
   AND f.held_by IS NULL
   AND NOT EXISTS (SELECT FROM warehouse.published_correction c
                    WHERE c.observation_id = f.observation_id AND c.held_to IS NULL AND c.action <> 'flag');
COMMENT ON VIEW warehouse.published_observation IS 'vi: Số liệu đang có hiệu lực và đã công bố, sau đính chính / en: The figures that hold now and are published, corrections applied';

-- Of each article the current text, or the last published one while the current one is not published.
CREATE OR REPLACE VIEW warehouse.published_document AS
SELECT d.*
  FROM warehouse.dim_document d
  JOIN warehouse.run r ON r.run_id = d.first_run_id AND r.published_at IS NOT NULL
 WHERE d.is_current
    OR NOT EXISTS (
       SELECT FROM warehouse.dim_document n
         JOIN warehouse.run p ON p.run_id = n.first_run_id AND p.published_at IS NOT NULL
        WHERE n.series = d.series
          AND (n.is_current OR n.document_id > d.document_id));

CREATE VIEW mart.claim AS
SELECT d.document,
       d.published_on,
       f.start_offset AS start,
       f.end_offset AS "end",
       f.quote,
       f.value,
       f.value_high,
       f.out_of,
       u.code AS unit,
       f.counted,
       f.comparator,
       f.kind,
       f.status,
       i.code AS indicator,
       a.code AS area,
       f.locality,
       f.period_start,
       f.period_end,
       f.period_basis,
       f.base_start,
       f.base_end,
       f.attributed_to,
       f.sentence,
       f.confidence,
       f.cell,
       i.name_vi AS indicator_name_vi,
       i.name_en AS indicator_name_en,
       i.theme,
       i.system,
       a.full_name_vi AS area_name_vi,
       a.name_en AS area_name_en,
       u.name_vi AS unit_name_vi,
       u.name_en AS unit_name_en,
       d.url,
       p.name AS publisher,
       d.title,
       f.snapshot_sha256,
       f.rule_set,
       f.run_id,
       f.loaded_at,
       d.part,
       f.observation_id,
       f.document_id,
       d.series,
       d.revision,
       coalesce(g.authority, r.kind, 'unlisted') AS authority,
       coalesce(g.name_vi, f.attributed_to, p.name, d.document) AS origin,
       coalesce(f.correction, c.correction) AS correction,
       coalesce(c.declaration ->> 'reason',
                (SELECT x.declaration ->> 'reason' FROM warehouse.applied_correction x
                  WHERE x.observation_id = f.corrects_id AND x.correction = f.correction
                  ORDER BY x.applied_id DESC LIMIT 1)) AS correction_reason,
       o.published_at AS held_from,
       z.published_at AS held_to,
       f.corrects_id
  FROM warehouse.fact_observation f
  JOIN warehouse.run o ON o.run_id = f.run_id AND o.published_at IS NOT NULL
  LEFT JOIN warehouse.run z ON z.run_id = f.superseded_run_id
  JOIN warehouse.dim_document d USING (document_id)
  JOIN warehouse.dim_unit u USING (unit_id)
  JOIN warehouse.dim_area a USING (area_id)
  LEFT JOIN warehouse.dim_indicator i USING (indicator_id)
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id)
  LEFT JOIN warehouse.organisation_name g ON g.form = f.attributed_to
  LEFT JOIN warehouse.publisher_name r ON r.form = lower(p.name)
  LEFT JOIN LATERAL (
    SELECT x.correction, x.declaration FROM warehouse.published_correction x
     WHERE x.observation_id = f.observation_id AND x.held_to IS NULL
     ORDER BY x.applied_id LIMIT 1) c ON true
 WHERE f.held_by IS NULL;
COMMENT ON VIEW mart.claim IS 'vi: Mọi số liệu từng được công bố, kể cả đã bị thay, với thời gian kho tin là vậy (held_from, held_to) / en: Every claim ever published, also those since replaced, with the time for which the warehouse held it (held_from, held_to)';


CREATE OR REPLACE VIEW mart.observation AS
SELECT document, published_on, start, "end", quote, value, value_high, out_of, unit, counted, comparator,
       kind, status, indicator, area, locality, period_start, period_end, period_basis, base_start,
       base_end, attributed_to, sentence, confidence, cell, indicator_name_vi, indicator_name_en, theme,
       system, area_name_vi, area_name_en, unit_name_vi, unit_name_en, url, publisher, title,
       snapshot_sha256, rule_set, run_id, loaded_at, part, observation_id, document_id,
       series, revision, authority, origin, correction, correction_reason, held_from
  FROM mart.claim c
 WHERE c.held_to IS NULL
   AND NOT EXISTS (SELECT FROM warehouse.published_correction x
                    WHERE x.observation_id = c.observation_id AND x.held_to IS NULL AND x.action <> 'flag');

CREATE FUNCTION mart.as_of(day date) RETURNS SETOF mart.claim LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT c.*
    FROM mart.claim c
   WHERE c.held_from < ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
     AND coalesce(c.held_to, 'infinity') >= ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
     AND NOT EXISTS (
       SELECT FROM warehouse.published_correction x
        WHERE x.observation_id = c.observation_id
          AND x.action <> 'flag'
          AND x.held_from < ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
          AND coalesce(x.held_to, 'infinity') >= ((as_of.day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'))
$$;
COMMENT ON FUNCTION mart.as_of(date) IS 'vi: Những gì kho tin vào cuối một ngày (giờ Việt Nam) / en: What the warehouse held at the end of a day, Vietnamese time';

CREATE FUNCTION mart.url_escaped(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT string_agg(CASE WHEN letter ~ '^[A-Za-z0-9_.~]$' THEN letter
                                 ELSE regexp_replace(upper(encode(convert_to(letter, 'UTF8'), 'hex')), '(..)', '%\1', 'g') END,
                            '' ORDER BY place)
            FROM string_to_table(words, NULL) WITH ORDINALITY AS letters (letter, place));
COMMENT ON FUNCTION mart.url_escaped(text) IS 'vi: Mã hóa phần trăm theo RFC 3986, cả dấu nối và dấu phẩy / en: Percent-encoding of RFC 3986, the hyphen and the comma too, as text fragments need';

CREATE FUNCTION mart.text_fragment(sentence text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT '#:~:text=' || CASE
            WHEN cardinality(w) <= 16 THEN mart.url_escaped(array_to_string(w, ' '))
            ELSE mart.url_escaped(array_to_string(w[:6], ' ')) || ',' ||
                 mart.url_escaped(array_to_string(w[cardinality(w) - 5:], ' ')) END
            FROM regexp_split_to_array(btrim(sentence, E' \t\r\n'), '\s+') w);
COMMENT ON FUNCTION mart.text_fragment(text) IS 'vi: Phần cuối địa chỉ để trình duyệt tô sáng câu (URL Fragment Text Directives) / en: The end of an address that makes a browser highlight a sentence (URL Fragment Text Directives)';

CREATE VIEW mart.evidence AS
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
       f.trace
  FROM mart.observation o
  JOIN warehouse.dim_document d USING (document_id)
  JOIN warehouse.fact_observation f USING (observation_id);
COMMENT ON VIEW mart.evidence IS 'vi: Bằng chứng của từng số liệu: địa chỉ mở đúng câu, nguyên văn, bản lưu, vị trí / en: The evidence of each figure: an address that opens at the sentence, quote, snapshot, offsets';
COMMENT ON COLUMN mart.evidence.link IS 'vi: Địa chỉ mở ra đúng câu, trống nếu không có địa chỉ / en: Address that opens at the sentence, empty when the document has none';
COMMENT ON COLUMN mart.evidence.is_proven IS 'vi: Nguyên văn có đúng ở vị trí đó không / en: Whether the quote stands at the offsets';

COMMENT ON COLUMN mart.claim.series IS 'vi: Bài mà văn bản là một lần đăng / en: The article that the text is a state of';
COMMENT ON COLUMN mart.claim.revision IS 'vi: Lần sửa thứ mấy của bài / en: Number of the revision of the article';
COMMENT ON COLUMN mart.claim.authority IS 'vi: Loại thẩm quyền của bên nêu, nếu không rõ thì của nơi đăng / en: Class of authority of who states it, else of who prints it';
COMMENT ON COLUMN mart.claim.origin IS 'vi: Con số từ đâu ra: bên nêu, nếu không rõ thì nơi đăng / en: Where the figure originates: who states it, else who prints it';
COMMENT ON COLUMN mart.claim.correction IS 'vi: Đính chính áp dụng cho số liệu, trống nếu không có / en: Correction that applies to it, empty when none does';
COMMENT ON COLUMN mart.claim.correction_reason IS 'vi: Lý do đính chính / en: Why it was corrected';
COMMENT ON COLUMN mart.claim.held_from IS 'vi: Kho tin như vậy từ lúc nào / en: From when the warehouse held it';
COMMENT ON COLUMN mart.claim.held_to IS 'vi: Kho tin như vậy đến lúc nào, trống khi còn / en: Until when the warehouse held it, empty while it does';
COMMENT ON COLUMN mart.claim.corrects_id IS 'vi: Số liệu gốc mà dòng này thay / en: The claim that this row overrides';
