package vn.solieu.job;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.solieu.archive.PageArchive;
import vn.solieu.job.acquire.FetchedPage;
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

  DocumentFlow(
      ArchiveProcessor archiver,
      ParseProcessor parser,
      ExtractProcessor extractor,
      PageArchive archive) {
    this.archiver = archiver;
    this.parser = parser;
    this.extractor = extractor;
    this.archive = archive;
  }

  /** Reads the bytes of {@code item} from where they lie, keeps them, and goes on with them. */
  Reading fromSource(RunItem item) {
    ArchiveProcessor.Kept kept = archiver.keep(item);
    byte[] bytes = kept.bytes();
    return bytes == null
        ? new Reading(item, kept.result(), null, null)
        : read(kept.item(), kept.result(), () -> bytes);
  }

  /** Goes on with the bytes of {@code page}, which came a moment ago. */
  Reading fromFetched(FetchedPage page) {
    return read(RunItem.of(page), null, page::body);
  }

  /** Goes on with the archived bytes of {@code item}. */
  Reading fromArchive(RunItem item) {
    return read(item, null, () -> archive.read(item.archived()));
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
