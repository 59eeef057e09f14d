/* vi: Bài nào đã được sửa, con số nào đổi?
   en: What changed between two revisions of an article? */
SELECT series, revision, change, indicator, quote_before, quote_after
  FROM mart.revision_change
 ORDER BY series, revision, change;
