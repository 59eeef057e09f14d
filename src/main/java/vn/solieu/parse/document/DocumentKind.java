package vn.solieu.parse.document;

/** What kind of file a document's bytes are. */
public enum DocumentKind {
  /** Plain text, in whatever character set. */
  TEXT,
  /** A web page. */
  HTML,
  /** RSS 0.9x, 1.0, 2.0 or Atom. */
  FEED,
  /** Portable document format. */
  PDF,
  /** Office Open XML word processing document. */
  DOCX,
  /** Known to be none of these: an image, a program, an archive of something else. */
  OTHER
}
