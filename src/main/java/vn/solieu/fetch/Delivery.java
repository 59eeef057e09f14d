package vn.solieu.fetch;

import vn.solieu.model.Issue;
import vn.solieu.model.RawDocument;

/** What came of reading one document. */
public sealed interface Delivery {

  /** Its bytes, as {@code raw}. */
  record Delivered(RawDocument raw) implements Delivery {}

  /** Nothing, for the reason that {@code issue} gives. */
  record Refused(Issue issue) implements Delivery {}
}
