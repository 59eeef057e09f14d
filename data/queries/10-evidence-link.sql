/* vi: (Nhà báo) Mở đúng câu nói về thứ hạng EGDI?
   en: (Journalist) An address that opens at the sentence on the EGDI rank? */
SELECT value, quote, link, left(snapshot_sha256, 12) AS snapshot, start, "end", is_proven
  FROM mart.evidence
 WHERE indicator = 'rank.egdi' ORDER BY start;
