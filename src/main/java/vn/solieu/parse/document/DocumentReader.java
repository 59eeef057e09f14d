package vn.solieu.parse.document;

import vn.solieu.model.RawDocument;

/** Reads documents of one kind. */
public interface DocumentReader {
  /**
   * The articles of {@code raw}.
   *
   * @throws RejectedDocument when there is none to be had, with the reason
   */
  ParseResult read(RawDocument raw) throws RejectedDocument;
}
