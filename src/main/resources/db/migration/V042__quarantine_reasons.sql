-- The reason codes of the quarantine, each with what to do; R__quarantine_reasons.sql fills it.
CREATE TABLE warehouse.quarantine_reason (
  reason text PRIMARY KEY,
  meaning_vi text NOT NULL,
  meaning_en text NOT NULL,
  action_vi text NOT NULL,
  action_en text NOT NULL
);
COMMENT ON TABLE warehouse.quarantine_reason IS 'vi: Các mã lý do cách ly và cách xử lý / en: Reason codes of the quarantine, and what to do';
COMMENT ON COLUMN warehouse.quarantine_reason.reason IS 'vi: Mã lý do / en: Reason code';
COMMENT ON COLUMN warehouse.quarantine_reason.meaning_vi IS 'vi: Ý nghĩa, tiếng Việt / en: What it means, in Vietnamese';
COMMENT ON COLUMN warehouse.quarantine_reason.meaning_en IS 'vi: Ý nghĩa, tiếng Anh / en: What it means, in English';
COMMENT ON COLUMN warehouse.quarantine_reason.action_vi IS 'vi: Cách xử lý, tiếng Việt / en: What to do, in Vietnamese';
COMMENT ON COLUMN warehouse.quarantine_reason.action_en IS 'vi: Cách xử lý, tiếng Anh / en: What to do, in English';
