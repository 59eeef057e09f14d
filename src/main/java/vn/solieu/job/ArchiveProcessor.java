package vn.solieu.job;

import java.time.Clock;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import vn.solieu.archive.Capture;
import vn.solieu.archive.PageArchive;
import vn.solieu.archive.Stored;
import vn.solieu.fetch.Delivery;
import vn.solieu.model.RawDocument;

/** Reads a document's bytes and keeps them; makes their digest. */
final class ArchiveProcessor implements ItemProcessor<RunItem, ItemResult<String>> {
  private final LocalDocuments documents;
  private final PageArchive archive;
  private final Clock clock;

  ArchiveProcessor(LocalDocuments documents, PageArchive archive, Clock clock) {
    this.documents = documents;
    this.archive = archive;
    this.clock = clock;
  }

  @Override
  public ItemResult<String> process(RunItem item) {
    Delivery delivery = documents.read(item.file());
    if (delivery instanceof Delivery.Delivered delivered) {
      return keep(item, delivered.raw());
    }
    return ItemResult.quarantined(item, List.of(((Delivery.Refused) delivery).issue()));
  }

  private ItemResult<String> keep(RunItem item, RawDocument raw) {
    Capture capture =
        new Capture(clock.instant(), item.path(), item.described().url(), raw.contentType());
    Stored stored = archive.store(raw.bytes(), capture);
    Outcome outcome = stored.isNew() ? Outcome.LOADED : Outcome.UNCHANGED;
    return new ItemResult<>(item, outcome, List.of(), List.of(stored.sha256()));
  }
}
