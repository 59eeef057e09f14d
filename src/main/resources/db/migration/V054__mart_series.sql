-- One value for each indicator, area and period: the claim that data/preference.csv prefers, and why.

-- The numbers of the criteria in the order in which they decide.
CREATE VIEW warehouse.preference_order AS
SELECT array_agg(array_position(ARRAY['status', 'authority', 'exactness', 'period', 'origins', 'revision', 'recency'], criterion)
                 ORDER BY position) AS criteria,
       min(position) FILTER (WHERE criterion = 'origins')::integer AS origins_at
  FROM (SELECT DISTINCT p.criterion, p.position FROM warehouse.preference p) AS each;
COMMENT ON VIEW warehouse.preference_order IS 'vi: Thứ tự xét các tiêu chí / en: The order in which the criteria decide';
COMMENT ON COLUMN warehouse.preference_order.criteria IS 'vi: Số hiệu tiêu chí theo thứ tự xét / en: Numbers of the criteria, the first decides first';
COMMENT ON COLUMN warehouse.preference_order.origins_at IS 'vi: Vị trí của tiêu chí số nguồn độc lập / en: Place of the criterion of independent origins';

-- Claims that can be the value of a series: levels in the indicator's unit, of a whole area.
CREATE VIEW warehouse.weighed_claim AS
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
             0, d.revision, coalesce(d.published_on - DATE '1970-01-01', 0)]::bigint[] AS scores
  FROM warehouse.published_observation f
  JOIN warehouse.dim_indicator i ON i.indicator_id = f.indicator_id AND i.unit_id = f.unit_id
  JOIN warehouse.dim_area a USING (area_id)
  JOIN warehouse.dim_document d USING (document_id)
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
COMMENT ON VIEW warehouse.weighed_claim IS 'vi: Số liệu có thể là giá trị của chuỗi, với điểm của từng tiêu chí / en: Claims that can be the value of a series, with the score of each criterion';
COMMENT ON COLUMN warehouse.weighed_claim.observation_id IS 'vi: Khóa của số liệu / en: Key of the observation';
COMMENT ON COLUMN warehouse.weighed_claim.sentence_hash IS 'vi: Mã băm của câu: câu trùng nguyên văn là một nguồn / en: Hash of the sentence: the same words are the same origin';
COMMENT ON COLUMN warehouse.weighed_claim.scores IS 'vi: Điểm: status, authority, exactness, period, origins, revision, recency / en: Scores: status, authority, exactness, period, origins, revision, recency';

-- The values that are claimed for one indicator, area and period, each with its best claim.
CREATE VIEW warehouse.claimed_value AS
SELECT w.indicator, w.area, w.period_start, w.period_end, w.value, w.value_high,
       count(*) AS claims,
       least(count(DISTINCT w.origin), count(DISTINCT w.sentence_hash)) AS origins,
       max(ARRAY[w.scores[o.criteria[1]], w.scores[o.criteria[2]], w.scores[o.criteria[3]],
                 w.scores[o.criteria[4]], w.scores[o.criteria[5]], w.scores[o.criteria[6]],
                 w.scores[o.criteria[7]], -w.observation_id]) AS best,
       min(o.origins_at) AS origins_at
  FROM warehouse.weighed_claim w
 CROSS JOIN warehouse.preference_order o
 GROUP BY w.indicator, w.area, w.period_start, w.period_end, w.value, w.value_high;
COMMENT ON VIEW warehouse.claimed_value IS 'vi: Các giá trị được nêu cho một chỉ tiêu, địa bàn, kỳ / en: The values claimed for one indicator, area and period';
COMMENT ON COLUMN warehouse.claimed_value.claims IS 'vi: Số lần được nêu / en: How many claims state it';
COMMENT ON COLUMN warehouse.claimed_value.origins IS 'vi: Số nguồn độc lập / en: Number of independent origins';
COMMENT ON COLUMN warehouse.claimed_value.best IS 'vi: Điểm của số liệu tốt nhất theo thứ tự xét, rồi âm khóa của nó / en: Scores of its best claim in the order of decision, then minus its key';
COMMENT ON COLUMN warehouse.claimed_value.origins_at IS 'vi: Vị trí của tiêu chí số nguồn độc lập / en: Place of the criterion of independent origins';

CREATE VIEW warehouse.ranked_value AS
SELECT v.*,
       row_number() OVER place AS place,
       lead(v.weight) OVER place AS next_weight,
       first_value(v.observation_id) OVER place AS preferred_id,
       count(*) OVER period AS values_claimed,
       sum(v.claims) OVER period AS claims_in_all
  FROM (SELECT c.indicator, c.area, c.period_start, c.period_end, c.value, c.value_high, c.claims, c.origins,
               c.best[:c.origins_at - 1] || c.origins || c.best[c.origins_at + 1:] AS weight,
               -c.best[8] AS observation_id
          FROM warehouse.claimed_value c) AS v
WINDOW period AS (PARTITION BY v.indicator, v.area, v.period_start, v.period_end),
       place AS (PARTITION BY v.indicator, v.area, v.period_start, v.period_end ORDER BY v.weight DESC);
COMMENT ON VIEW warehouse.ranked_value IS 'vi: Các giá trị được nêu, xếp theo mức ưu tiên / en: The claimed values in the order of preference';
COMMENT ON COLUMN warehouse.ranked_value.observation_id IS 'vi: Số liệu tốt nhất nêu giá trị này / en: The best claim of this value';
COMMENT ON COLUMN warehouse.ranked_value.claims IS 'vi: Số lần được nêu / en: How many claims state it';
COMMENT ON COLUMN warehouse.ranked_value.origins IS 'vi: Số nguồn độc lập / en: Number of independent origins';
COMMENT ON COLUMN warehouse.ranked_value.weight IS 'vi: Điểm theo thứ tự xét / en: Scores in the order of decision';
COMMENT ON COLUMN warehouse.ranked_value.place IS 'vi: Thứ tự ưu tiên, 1 được chọn / en: Place in the preference, 1 is preferred';
COMMENT ON COLUMN warehouse.ranked_value.next_weight IS 'vi: Điểm của giá trị kế tiếp / en: Scores of the next value';
COMMENT ON COLUMN warehouse.ranked_value.preferred_id IS 'vi: Số liệu được chọn của kỳ / en: The preferred claim of the period';
COMMENT ON COLUMN warehouse.ranked_value.values_claimed IS 'vi: Số giá trị khác nhau được nêu / en: How many different values are claimed';
COMMENT ON COLUMN warehouse.ranked_value.claims_in_all IS 'vi: Tổng số lần được nêu / en: How many claims there are in all';

CREATE FUNCTION warehouse.why_preferred(chosen bigint[], other bigint[], claims bigint, language text)
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
      CASE language WHEN 'vi' THEN 'ngang nhau, lấy số nạp trước' ELSE 'equal weight, the one loaded first' END)
  END;
COMMENT ON FUNCTION warehouse.why_preferred(bigint[], bigint[], bigint, text) IS 'vi: Tiêu chí đầu tiên phân định hai giá trị, bằng lời / en: The first criterion that tells two values apart, in words';

CREATE VIEW mart.indicator_series AS
SELECT v.indicator,
       v.area,
       v.period_start,
       v.period_end,
       extract(year FROM v.period_end)::integer AS year,
       f.value,
       f.value_high,
       f.out_of,
       u.code AS unit,
       f.comparator,
       f.status,
       v.claims_in_all::bigint AS claims,
       v.values_claimed,
       v.origins AS independent_origins,
       warehouse.why_preferred(v.weight, v.next_weight, v.claims_in_all::bigint, 'vi') AS why_vi,
       warehouse.why_preferred(v.weight, v.next_weight, v.claims_in_all::bigint, 'en') AS why_en,
       coalesce(g.authority, r.kind, 'unlisted') AS authority,
       f.attributed_to,
       p.name AS publisher,
       d.document,
       d.url,
       d.published_on,
       f.quote,
       f.sentence,
       i.name_vi AS indicator_name_vi,
       i.name_en AS indicator_name_en,
       a.full_name_vi AS area_name_vi,
       a.name_en AS area_name_en,
       i.nature,
       i.direction,
       a.kind AS area_kind,
       v.observation_id
  FROM warehouse.ranked_value v
  JOIN warehouse.fact_observation f USING (observation_id)
  JOIN warehouse.dim_indicator i ON i.code = v.indicator
  JOIN warehouse.dim_area a USING (area_id)
  JOIN warehouse.dim_unit u ON u.unit_id = f.unit_id
  JOIN warehouse.dim_document d USING (document_id)
  LEFT JOIN warehouse.dim_publisher p USING (publisher_id)
  LEFT JOIN warehouse.organisation_name g ON g.form = f.attributed_to
  LEFT JOIN warehouse.publisher_name r ON r.form = lower(p.name)
 WHERE v.place = 1;
COMMENT ON VIEW mart.indicator_series IS 'vi: Mỗi chỉ tiêu, địa bàn, kỳ một giá trị: giá trị được ưu tiên và vì sao / en: One value for each indicator, area and period: the preferred one, and why';
COMMENT ON COLUMN mart.indicator_series.year IS 'vi: Năm của ngày cuối kỳ / en: Year of the last day of the period';
COMMENT ON COLUMN mart.indicator_series.claims IS 'vi: Có bao nhiêu lần nêu cho kỳ này / en: How many claims there are for this period';
COMMENT ON COLUMN mart.indicator_series.values_claimed IS 'vi: Có bao nhiêu giá trị khác nhau được nêu / en: How many different values are claimed';
COMMENT ON COLUMN mart.indicator_series.independent_origins IS 'vi: Số nguồn độc lập nêu giá trị này: bên nêu khác nhau và câu chữ khác nhau / en: Independent origins of this value: different bodies in different words';
COMMENT ON COLUMN mart.indicator_series.why_vi IS 'vi: Vì sao chọn giá trị này, tiếng Việt / en: Why this value is preferred, in Vietnamese';
COMMENT ON COLUMN mart.indicator_series.why_en IS 'vi: Vì sao chọn giá trị này, tiếng Anh / en: Why this value is preferred, in English';
COMMENT ON COLUMN mart.indicator_series.authority IS 'vi: Loại thẩm quyền của bên nêu / en: Class of authority of who states it';
COMMENT ON COLUMN mart.indicator_series.nature IS 'vi: Loại đại lượng: stock, flow, share, rank, score, level / en: Kind of quantity: stock, flow, share, rank, score, level';
COMMENT ON COLUMN mart.indicator_series.direction IS 'vi: Chiều tốt lên: up, down, none / en: Which way is better: up, down, none';
COMMENT ON COLUMN mart.indicator_series.area_kind IS 'vi: Loại địa bàn / en: Kind of the area';

CREATE VIEW mart.latest AS
SELECT DISTINCT ON (s.indicator, s.area)
       s.indicator, s.area, s.value, s.value_high, s.out_of, s.unit, s.comparator, s.status,
       s.period_start, s.period_end, s.year,
       s.claims, s.values_claimed, s.independent_origins, s.why_vi, s.why_en, s.authority,
       s.attributed_to, s.publisher, s.document, s.url, s.published_on, s.quote, s.sentence,
       s.indicator_name_vi, s.indicator_name_en, s.area_name_vi, s.area_name_en, s.nature,
       s.direction, s.area_kind, s.observation_id
  FROM mart.indicator_series s
 WHERE s.period_end <= current_date
 ORDER BY s.indicator, s.area, s.period_end DESC, s.period_start DESC;
COMMENT ON VIEW mart.latest IS 'vi: Giá trị mới nhất của mỗi chỉ tiêu, địa bàn / en: The latest value of each indicator and area';

-- What a claim can mean: the step of the last digit that is written, or that is not zero.
CREATE FUNCTION warehouse.written_step(value numeric, quote text) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN value = 0 OR quote !~ '[0-9]' THEN 0
    ELSE power(10::numeric,
               floor(log(abs(value))) + 1
               - length(ltrim(regexp_replace(substring(quote FROM '[0-9][0-9.,]*'), '\D', '', 'g'), '0')))
  END;
COMMENT ON FUNCTION warehouse.written_step(numeric, text) IS 'vi: Đơn vị của chữ số cuối được viết ra: "14,6 triệu" là 100000 / en: The step of the last digit written: "14,6 triệu" is 100000';

CREATE FUNCTION warehouse.meant_range(value numeric, value_high numeric, comparator text, quote text)
  RETURNS numrange LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT CASE
        WHEN value_high IS NOT NULL THEN numrange(least(value, value_high), greatest(value, value_high), '[]')
        ELSE CASE comparator
          WHEN 'eq' THEN numrange(value - s.step / 2, value + s.step / 2, CASE s.step WHEN 0 THEN '[]' ELSE '[)' END)
          WHEN 'approx' THEN numrange(value - round_step, value + round_step, '[]')
          WHEN 'nearly' THEN numrange(value - round_step, value, '[]')
          WHEN 'over' THEN numrange(value, value + round_step, '[]')
          WHEN 'at_least' THEN numrange(value, NULL, '[]')
          ELSE numrange(NULL, value, '[]')
        END
      END
      FROM (SELECT coalesce(warehouse.written_step(value, quote), 0) AS step) AS s,
   LATERAL (SELECT greatest(s.step, power(10::numeric, length(trunc(value)::text) - length(rtrim(trunc(value)::text, '0')))
                                    * (value = trunc(value))::integer) AS round_step) AS r);
COMMENT ON FUNCTION warehouse.meant_range(numeric, numeric, text, text) IS 'vi: Khoảng giá trị mà một số liệu có thể muốn nói, xét làm tròn và từ so sánh / en: The values that a claim can mean, by its rounding and comparator';

CREATE VIEW mart.conflict AS
SELECT v.indicator,
       v.area,
       v.period_start,
       v.period_end,
       x.value AS preferred_value,
       o.value AS other_value,
       u.code AS unit,
       o.value - x.value AS difference,
       round(100 * (o.value - x.value) / nullif(abs(x.value), 0), 2) AS difference_percent,
       x.comparator AS preferred_comparator,
       o.comparator AS other_comparator,
       dx.document AS preferred_document,
       dy.document AS other_document,
       px.name AS preferred_publisher,
       py.name AS other_publisher,
       x.attributed_to AS preferred_attributed_to,
       o.attributed_to AS other_attributed_to,
       x.quote AS preferred_quote,
       o.quote AS other_quote,
       x.sentence AS preferred_sentence,
       o.sentence AS other_sentence,
       dx.document_id = dy.document_id AS in_one_document,
       x.observation_id AS preferred_id,
       o.observation_id AS other_id
  FROM warehouse.ranked_value v
  JOIN warehouse.fact_observation o ON o.observation_id = v.observation_id
  JOIN warehouse.fact_observation x ON x.observation_id = v.preferred_id
  JOIN warehouse.dim_unit u ON u.unit_id = x.unit_id
  JOIN warehouse.dim_document dx ON dx.document_id = x.document_id
  JOIN warehouse.dim_document dy ON dy.document_id = o.document_id
  LEFT JOIN warehouse.dim_publisher px ON px.publisher_id = dx.publisher_id
  LEFT JOIN warehouse.dim_publisher py ON py.publisher_id = dy.publisher_id
 WHERE v.place > 1
   AND NOT warehouse.meant_range(x.value, x.value_high, x.comparator, x.quote)
        && warehouse.meant_range(o.value, o.value_high, o.comparator, o.quote);
COMMENT ON VIEW mart.conflict IS 'vi: Số liệu trái nhau quá mức làm tròn và từ so sánh, so với giá trị được chọn / en: Claims that disagree with the preferred one beyond rounding and comparator, by how much, with both sources';
COMMENT ON COLUMN mart.conflict.preferred_value IS 'vi: Giá trị được chọn / en: The preferred value';
COMMENT ON COLUMN mart.conflict.other_value IS 'vi: Giá trị trái với nó / en: The value that disagrees';
COMMENT ON COLUMN mart.conflict.difference IS 'vi: Chênh lệch / en: By how much';
COMMENT ON COLUMN mart.conflict.difference_percent IS 'vi: Chênh lệch, phần trăm của giá trị được chọn / en: By how much, in per cent of the preferred value';
COMMENT ON COLUMN mart.conflict.preferred_comparator IS 'vi: Từ so sánh của giá trị được chọn / en: Comparator of the preferred value';
COMMENT ON COLUMN mart.conflict.other_comparator IS 'vi: Từ so sánh của giá trị kia / en: Comparator of the other value';
COMMENT ON COLUMN mart.conflict.preferred_document IS 'vi: Tài liệu của giá trị được chọn / en: Document of the preferred value';
COMMENT ON COLUMN mart.conflict.other_document IS 'vi: Tài liệu của giá trị kia / en: Document of the other value';
COMMENT ON COLUMN mart.conflict.preferred_publisher IS 'vi: Nơi đăng giá trị được chọn / en: Publisher of the preferred value';
COMMENT ON COLUMN mart.conflict.other_publisher IS 'vi: Nơi đăng giá trị kia / en: Publisher of the other value';
COMMENT ON COLUMN mart.conflict.preferred_attributed_to IS 'vi: Bên nêu giá trị được chọn / en: Who states the preferred value';
COMMENT ON COLUMN mart.conflict.other_attributed_to IS 'vi: Bên nêu giá trị kia / en: Who states the other value';
COMMENT ON COLUMN mart.conflict.preferred_quote IS 'vi: Nguyên văn của giá trị được chọn / en: Quote of the preferred value';
COMMENT ON COLUMN mart.conflict.other_quote IS 'vi: Nguyên văn của giá trị kia / en: Quote of the other value';
COMMENT ON COLUMN mart.conflict.preferred_sentence IS 'vi: Câu của giá trị được chọn / en: Sentence of the preferred value';
COMMENT ON COLUMN mart.conflict.other_sentence IS 'vi: Câu của giá trị kia / en: Sentence of the other value';
COMMENT ON COLUMN mart.conflict.in_one_document IS 'vi: Cả hai trong một tài liệu / en: Whether both stand in one document';
COMMENT ON COLUMN mart.conflict.preferred_id IS 'vi: Khóa của số liệu được chọn / en: Key of the preferred claim';
COMMENT ON COLUMN mart.conflict.other_id IS 'vi: Khóa của số liệu kia / en: Key of the other claim';
