package vn.solieu.job;

import org.jspecify.annotations.Nullable;
import vn.solieu.load.StagedDocument;
import vn.solieu.model.Article;

/**
 * What became of one document on its way from bytes to figures, in one go.
 *
 * @param item the document, with its digest if that is known
 * @param archived what archiving made of it; {@code null} when it was archived before
 * @param parsed what parsing made of it; {@code null} when there was nothing to parse
 * @param extracted what extraction made of its articles; {@code null} when there were none
 */
record Reading(
    RunItem item,
    @Nullable ItemResult<String> archived,
    @Nullable ItemResult<Article> parsed,
    @Nullable ItemResult<StagedDocument> extracted) {

  /** The same for a document whose bytes came earlier in the run: there is nothing to do. */
  Reading asTwin() {
    return new Reading(item, archived, ItemResult.unchanged(item), null);
  }
}
