/* vi: Bài nào đã được sửa, con số nào đổi?
   en: What changed between two revisions of an article? */
SELECT document, revision, change, indicator, old_quote, new_quote
  FROM mart.revision_change
 ORDER BY document, revision, change;
