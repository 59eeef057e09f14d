package vn.solieu.model;

import java.io.Serializable;

/**
 * What is wrong with a document or a part of it.
 *
 * @param code the reason
 * @param message one line for the operator: what and where
 * @param start offset in the article's text in code points, or -1 when the whole document is meant
 * @param end offset after it, or -1
 */
public record Issue(IssueCode code, String message, int start, int end) implements Serializable {
  /** An issue with the document as a whole. */
  public static Issue ofDocument(IssueCode code, String message) {
    return new Issue(code, message, -1, -1);
  }
}
