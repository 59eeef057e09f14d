package vn.solieu.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import vn.solieu.archive.ArchiveException;
import vn.solieu.archive.Capture;
import vn.solieu.archive.PageArchive;
import vn.solieu.archive.Stored;
import vn.solieu.fetch.Delivery;
import vn.solieu.fetch.LocalReader;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;

/** Reads a document's bytes and keeps them; makes their digest. */
final class ArchiveProcessor implements ItemProcessor<RunItem, ItemResult<String>> {
  private final LocalReader reader;
  private final int maxBytes;
  private final PageArchive archive;
  private final Clock clock;

  ArchiveProcessor(LocalReader reader, int maxBytes, PageArchive archive, Clock clock) {
    this.maxBytes = maxBytes;
    this.reader = reader;
    this.archive = archive;
    this.clock = clock;
  }

  @Override
  public ItemResult<String> process(RunItem item) {
    try {
      Optional<byte[]> page = WarcPages.read(item.path(), maxBytes);
      if (page.isPresent()) {
        return keep(item, page.get());
      }
    } catch (ArchiveException e) {
      String reason = String.valueOf(e.getMessage());
      return ItemResult.quarantined(item, List.of(Issue.ofDocument(IssueCode.UNREADABLE, reason)));
    }
    Delivery delivery = reader.read(item.file());
    if (delivery instanceof Delivery.Delivered delivered) {
      return keep(item, delivered.raw().bytes());
    }
    return ItemResult.quarantined(item, List.of(((Delivery.Refused) delivery).issue()));
  }

  private ItemResult<String> keep(RunItem item, byte[] bytes) {
    Capture capture = new Capture(clock.instant(), item.path(), item.described().url(), null);
    Stored stored = archive.store(bytes, capture);
    Outcome outcome = stored.isNew() ? Outcome.LOADED : Outcome.UNCHANGED;
    return new ItemResult<>(item, outcome, List.of(), List.of(stored.sha256()));
  }
}
