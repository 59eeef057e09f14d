package vn.solieu.job;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.solieu.archive.HandedBytes;
import vn.solieu.archive.PageArchive;
import vn.solieu.model.Article;

/**
 * Takes a document from its bytes to its figures in one go, so that no step reads again what the
 * one before had in hand. Several threads use it at once.
 */
final class DocumentFlow {
  private final ArchiveProcessor archiver;
  private final ParseProcessor parser;
  private final ExtractProcessor extractor;
  private final PageArchive archive;
  private final HandedBytes handed;

  /** {@code handed} has bytes that were fetched a moment ago; all others are in the archive. */
  DocumentFlow(
      ArchiveProcessor archiver,
      ParseProcessor parser,
      ExtractProcessor extractor,
      PageArchive archive,
      HandedBytes handed) {
    this.archiver = archiver;
    this.parser = parser;
    this.extractor = extractor;
    this.archive = archive;
    this.handed = handed;
  }

  /** Reads the bytes of {@code item} from where they lie, keeps them, and goes on with them. */
  Reading fromSource(RunItem item) {
    ArchiveProcessor.Kept kept = archiver.keep(item);
    byte[] bytes = kept.bytes();
    return bytes == null
        ? new Reading(item, kept.result(), null, null)
        : read(kept.item(), kept.result(), () -> bytes);
  }

  /** Goes on with the archived bytes of {@code item}. */
  Reading fromArchive(RunItem item) {
    return read(item, null, () -> bytesOf(item));
  }

  private byte[] bytesOf(RunItem item) {
    return handed.take(item.archived()).orElseGet(() -> archive.read(item.archived()));
  }

  private Reading read(
      RunItem item, @Nullable ItemResult<String> archived, Supplier<byte[]> bytes) {
    ItemResult<Article> parsed = parser.process(item, bytes);
    return new Reading(
        item,
        archived,
        parsed,
        parsed.outcome() == Outcome.LOADED ? extractor.process(item, parsed.made()) : null);
  }
}
