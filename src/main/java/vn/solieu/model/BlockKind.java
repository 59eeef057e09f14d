package vn.solieu.model;

/** What part of an article a block of text is. */
public enum BlockKind {
  TITLE,
  LEAD,
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  TABLE_ROW,
  CAPTION
}
