package vn.solieu.model;

/** Why a document or a figure was set aside or doubted. Each says what it means and what to do. */
public enum IssueCode {
  /** The file has no bytes. Nothing to do unless the source should have had a text. */
  EMPTY_DOCUMENT,
  /** The bytes are not a text of any accepted kind. Check the file; give the right extension. */
  NOT_TEXT,
  /**
   * The bytes are not valid in the character set that they claim or in any known. Convert the file.
   */
  BAD_ENCODING,
  /** Larger than {@code solieu.max-document-bytes}. Split the file or raise the limit. */
  TOO_LARGE,
  /** The file could not be read. Check its permissions. */
  UNREADABLE,
  /** No file stands at the path that was given. Check the path. */
  MISSING_FILE,
  /** A manifest, or a row of it, cannot be used. Mend the line that the message names. */
  BAD_MANIFEST,
  /** The parser failed on the structure of the document. Look at the payload; report a bug. */
  MALFORMED,
  /** A PDF page or image without a text layer. Run OCR outside and ingest its result. */
  NO_TEXT_LAYER,
  /** The document has no Vietnamese text. Kept, but not extracted. */
  NOT_VIETNAMESE,
  /** The page has no body text, perhaps because it needs JavaScript. Look for another address. */
  NO_BODY,
  /**
   * "lần lượt" with unequal counts of names and values. The figures are kept without an indicator.
   */
  MISALIGNED_LIST,
  /**
   * Archive, feed or package that exceeds its depth, count or ratio limits. Inspect before raising.
   */
  UNSAFE_ARCHIVE,
  /** The archived bytes are missing or changed. Restore them from a backup and reprocess. */
  ARCHIVE_DAMAGED,
  /**
   * No usable answer came from an address. Nothing to do at first: the ledger {@code batch.address}
   * says why and when it is tried again; look at the source when it lasts.
   */
  FETCH_FAILED,
  /**
   * A feed, sitemap or listing of a source could not be read. Check its address and rules in {@code
   * data/sources}.
   */
  SOURCE_UNREADABLE,
  /** The extraction failed on the document. Report a bug with the document's digest. */
  EXTRACTION_FAILED
}
