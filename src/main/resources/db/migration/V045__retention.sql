-- A text that may no longer be kept goes; its hash, its figures and the reason stay.

ALTER TABLE warehouse.dim_document ADD COLUMN withdrawn_at timestamptz;
ALTER TABLE warehouse.dim_document ADD COLUMN withdrawn_reason text;
ALTER TABLE warehouse.dim_document ADD CONSTRAINT document_withdrawn
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
COMMENT ON COLUMN warehouse.dim_document.withdrawn_at IS 'vi: Lúc toàn văn bị gỡ, trống khi còn giữ / en: When its text was removed, empty while it is kept';
COMMENT ON COLUMN warehouse.dim_document.withdrawn_reason IS 'vi: Vì sao gỡ: hết hạn lưu, hoặc yêu cầu gỡ / en: Why: its retention ended, or a takedown';

CREATE OR REPLACE FUNCTION warehouse.keep_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.withdrawn_at IS NOT NULL AND NEW.text = ''
     AND (NEW.text_sha256, NEW.snapshot_sha256) = (OLD.text_sha256, OLD.snapshot_sha256) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the text of document % cannot be changed: its quotations count in it', OLD.document_id
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE OR REPLACE VIEW warehouse.quote_mismatch AS
SELECT f.observation_id,
       f.document_id,
       f.start_offset,
       f.end_offset,
       f.quote,
       warehouse.quote_at(f.document_id, f.start_offset, f.end_offset) AS text_there
  FROM warehouse.fact_observation f
  JOIN warehouse.dim_document d USING (document_id)
 WHERE d.withdrawn_at IS NULL
   AND NOT warehouse.quote_matches(f.document_id, f.start_offset, f.end_offset, f.quote);
