package vn.solieu.parse.document;

import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;

/** Thrown inside this package when a document cannot be read; ends as an issue of the result. */
public final class RejectedDocument extends Exception {
  private final IssueCode code;

  public RejectedDocument(IssueCode code, String message) {
    super(message);
    this.code = code;
  }

  public RejectedDocument(IssueCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The reason as the operator sees it, with the document's name before it. */
  public Issue asIssue(String document) {
    return Issue.ofDocument(code, document + ": " + getMessage());
  }
}
