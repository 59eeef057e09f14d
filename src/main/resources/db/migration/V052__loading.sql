-- What loading works with: staged figures with the keys of the warehouse, and the proof of quotes.

CREATE FUNCTION staging.text_digest(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN encode(sha256(convert_to(words, 'UTF8')), 'hex');
COMMENT ON FUNCTION staging.text_digest(text) IS 'vi: SHA-256 của một văn bản UTF-8 / en: SHA-256 of a text in UTF-8';

ALTER TABLE staging.document ADD COLUMN text_sha256 text
  GENERATED ALWAYS AS (staging.text_digest(text)) STORED;
COMMENT ON COLUMN staging.document.text_sha256 IS 'vi: SHA-256 của toàn văn / en: SHA-256 of the text';

CREATE VIEW warehouse.area_now AS
SELECT DISTINCT ON (a.code) a.code, a.area_id
  FROM warehouse.dim_area a
 ORDER BY a.code, a.valid_from DESC;
COMMENT ON VIEW warehouse.area_now IS 'vi: Bản mới nhất của mỗi địa bàn / en: The newest version of each area';
COMMENT ON COLUMN warehouse.area_now.code IS 'vi: Mã địa bàn / en: Code of the area';
COMMENT ON COLUMN warehouse.area_now.area_id IS 'vi: Khóa của bản mới nhất / en: Key of the newest version';

-- As before, with joins instead of one look-up for each row, and whether the text is the current one.
CREATE OR REPLACE VIEW staging.keyed_observation AS
SELECT s.*,
       d.document_id,
       u.unit_id,
       i.indicator_id,
       coalesce(era.area_id, newest.area_id) AS area_id,
       CASE
         WHEN d.document_id IS NULL THEN 'UNKNOWN_DOCUMENT'
         WHEN u.unit_id IS NULL THEN 'UNKNOWN_UNIT'
         WHEN newest.area_id IS NULL THEN 'UNKNOWN_AREA'
         WHEN s.indicator IS NOT NULL AND i.indicator_id IS NULL THEN 'UNKNOWN_INDICATOR'
         WHEN substring(d.text FROM s.start_offset + 1 FOR s.end_offset - s.start_offset)
              IS DISTINCT FROM s.quote THEN 'QUOTE_MISMATCH'
         WHEN position(s.quote IN s.sentence) = 0 THEN 'SENTENCE_MISMATCH'
       END AS fault,
       d.is_current
  FROM staging.observation s
  JOIN staging.document sd USING (run_id, document, snapshot_sha256, part)
  LEFT JOIN warehouse.dim_document d
    ON (d.document, d.snapshot_sha256, d.part, d.text_sha256)
     = (sd.document, sd.snapshot_sha256, sd.part, sd.text_sha256)
  LEFT JOIN warehouse.dim_unit u ON u.code = s.unit
  LEFT JOIN warehouse.dim_indicator i ON i.code = s.indicator
  LEFT JOIN warehouse.dim_area era
    ON era.code = s.area
   AND coalesce(s.period_end, sd.published_on) BETWEEN era.valid_from AND era.valid_to
  LEFT JOIN warehouse.area_now newest ON newest.code = s.area;
COMMENT ON COLUMN staging.keyed_observation.is_current IS 'vi: Văn bản này có là bản hiện hành của bài không / en: Whether this text is the current one of its article';

-- The proof of every quote, once for all rows of a statement instead of row by row.
CREATE FUNCTION warehouse.require_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT n.document_id, n.quote, n.start_offset, n.end_offset INTO wrong
    FROM added n
    JOIN warehouse.dim_document d USING (document_id)
   WHERE substring(d.text FROM n.start_offset + 1 FOR n.end_offset - n.start_offset) IS DISTINCT FROM n.quote
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'document % has no "%" at %..%', wrong.document_id, wrong.quote, wrong.start_offset, wrong.end_offset
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION warehouse.require_quotes() IS 'vi: Từ chối số liệu mới có trích dẫn sai / en: Refuses new figures whose quote is not in their document';
DROP TRIGGER require_quote ON warehouse.fact_observation;
CREATE TRIGGER require_quote
  BEFORE UPDATE OF document_id, start_offset, end_offset, quote ON warehouse.fact_observation
  FOR EACH ROW EXECUTE FUNCTION warehouse.require_quote();
CREATE TRIGGER require_quotes
  AFTER INSERT ON warehouse.fact_observation
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION warehouse.require_quotes();
