package vn.solieu.job.acquire;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.solieu.archive.WarcArchive;
import vn.solieu.archive.WarcSession;
import vn.solieu.fetch.http.Fetcher;
import vn.solieu.rules.source.SourceDefinition;

/** Asks for the addresses that are due and writes down what came, some at a time. */
public final class FetchWork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FetchWork.class);
  private static final int BATCH = 50;

  private final Fetcher fetcher;
  private final Crawl crawl;
  private final WarcSession warc;
  private final FetchRecorder recorder;
  private final long due;

  /**
   * Starts asking for {@code acquirer} as the run {@code runId}; bodies go below {@code archive}.
   */
  public FetchWork(Acquirer acquirer, long runId, Path archive) {
    Path folder = archive.resolve(ArchiveIndex.FOLDER);
    new WarcArchive(folder, acquirer.settings().maxBytes())
        .repair()
        .forEach(line -> LOG.warn("archive repaired: {}", line));
    AddressLedger ledger = new AddressLedger(acquirer.dataSource(), runId);
    Map<SourceDefinition, List<DueAddress>> addresses = new LinkedHashMap<>();
    for (SourceDefinition source : acquirer.sources()) {
      addresses.put(source, ledger.listDue(source, acquirer.window(source), acquirer.hasWindow()));
    }
    this.due = addresses.values().stream().mapToLong(List::size).sum();
    this.warc =
        new WarcSession(folder, acquirer.settings().userAgent(), acquirer.settings().warcBytes());
    this.recorder =
        new FetchRecorder(
            warc,
            new ArchiveIndex(acquirer.dataSource()),
            ledger,
            new FetchedDocuments(acquirer.dataSource(), runId),
            acquirer.handed(),
            runId,
            acquirer.clock());
    this.fetcher = acquirer.openFetcher();
    this.crawl = new Crawl(fetcher, addresses);
  }

  /** How many addresses were due at the start. */
  public long countDue() {
    return due;
  }

  /** An address that could not be fetched, and why. */
  public record Failed(URI url, String reason) {}

  /** What a batch came to: how many addresses, and which of them failed. */
  public record Batch(int count, List<Failed> failed) {}

  /**
   * Writes the next results down, in the transaction under way.
   *
   * @param millis how long to wait for the first
   */
  public Batch writeNext(long millis) throws InterruptedException {
    List<Failed> failed = new ArrayList<>();
    List<Crawled> next = crawl.take(BATCH, millis);
    for (Crawled crawled : next) {
      FetchOutcome outcome = recorder.record(crawled);
      if (outcome.count() == FetchOutcome.Count.QUARANTINED) {
        failed.add(new Failed(outcome.url(), outcome.reason()));
      }
    }
    if (!next.isEmpty()) {
      warc.force();
    }
    return new Batch(next.size(), failed);
  }

  /** Whether all is done. */
  public boolean isDone() {
    return crawl.isDone();
  }

  @Override
  public void close() throws IOException {
    crawl.close();
    warc.close();
    fetcher.close();
  }
}
