package vn.solieu.job;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.archive.Capture;
import vn.solieu.archive.PageArchive;
import vn.solieu.archive.Stored;
import vn.solieu.fetch.Delivery;
import vn.solieu.model.Issue;
import vn.solieu.model.RawDocument;

/** Reads a document's bytes and keeps them; makes their digest. */
final class ArchiveProcessor {
  private final LocalDocuments documents;
  private final PageArchive archive;
  private final Clock clock;

  ArchiveProcessor(LocalDocuments documents, PageArchive archive, Clock clock) {
    this.documents = documents;
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * What became of a document's bytes.
   *
   * @param item the document, with its digest when it was kept
   * @param result how it counts
   * @param bytes what was kept; {@code null} when nothing was
   */
  record Kept(RunItem item, ItemResult<String> result, byte @Nullable [] bytes) {}

  /** Reads and keeps the bytes of {@code item}. */
  Kept keep(RunItem item) {
    Delivery delivery = documents.read(item.file());
    if (delivery instanceof Delivery.Delivered delivered) {
      return keep(item, delivered.raw());
    }
    List<Issue> why = List.of(((Delivery.Refused) delivery).issue());
    return new Kept(item, ItemResult.quarantined(item, why), null);
  }

  private Kept keep(RunItem item, RawDocument raw) {
    Capture capture =
        new Capture(clock.instant(), item.path(), item.described().url(), raw.contentType());
    Stored stored = archive.store(raw.bytes(), capture);
    Outcome outcome = stored.isNew() ? Outcome.LOADED : Outcome.UNCHANGED;
    RunItem kept = item.withDigest(stored.sha256());
    return new Kept(
        kept, new ItemResult<>(kept, outcome, List.of(), List.of(stored.sha256())), raw.bytes());
  }
}
