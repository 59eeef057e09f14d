package vn.solieu.job.acquire;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.solieu.archive.WarcArchive;
import vn.solieu.archive.WarcSession;
import vn.solieu.fetch.http.Fetcher;
import vn.solieu.rules.source.SourceDefinition;

/**
 * Asks for the addresses that are due, has what came read ahead, and writes it down, some at a
 * time.
 *
 * @param <R> what reading a page makes
 */
public final class FetchWork<R> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FetchWork.class);
  private static final int BATCH = 64;

  private final Fetcher fetcher;
  private final Crawl<R> crawl;
  private final WarcSession warc;
  private final FetchRecorder recorder;
  private final long due;

  /**
   * Starts asking for {@code acquirer} as the run {@code runId}; bodies go below {@code archive},
   * and {@code reader} starts to read those that are new.
   */
  public FetchWork(
      Acquirer acquirer, long runId, Path archive, Function<FetchedPage, Future<R>> reader) {
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
    FetchedDocuments documents = new FetchedDocuments(acquirer.dataSource(), runId);
    ArchiveIndex index = new ArchiveIndex(acquirer.dataSource(), runId);
    VisitLedger visits = new VisitLedger(acquirer.dataSource(), runId);
    this.recorder = new FetchRecorder(warc, index, visits, documents, acquirer.clock());
    this.fetcher = acquirer.openFetcher();
    this.crawl = new Crawl<>(fetcher, new Intake<>(reader, documents.lastSeq()), addresses);
  }

  /** How many addresses were due at the start. */
  public long countDue() {
    return due;
  }

  /** An address that could not be fetched, and why. */
  public record Failed(URI url, String reason) {}

  /** What a batch came to: how many addresses, which of them failed, what was read ahead. */
  public record Batch<R>(int count, List<Failed> failed, List<R> read) {}

  /**
   * Writes the next results down, in the transaction under way. What was read ahead of them is for
   * the caller to write, in the same.
   *
   * @param millis how long to wait for the first
   */
  public Batch<R> writeNext(long millis) throws InterruptedException {
    List<Crawled<R>> next = crawl.take(BATCH, millis);
    if (next.isEmpty()) {
      return new Batch<>(0, List.of(), List.of());
    }
    List<Failed> failed = new ArrayList<>();
    for (FetchOutcome outcome : recorder.record(next)) {
      if (outcome.count() == FetchOutcome.Count.QUARANTINED) {
        failed.add(new Failed(outcome.url(), outcome.reason()));
      }
    }
    warc.force();
    List<R> read = new ArrayList<>();
    for (Crawled<R> crawled : next) {
      Future<R> reading = crawled.reading();
      if (reading != null) {
        read.add(await(reading));
      }
    }
    return new Batch<>(next.size(), failed, read);
  }

  private static <R> R await(Future<R> reading) throws InterruptedException {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a page could not be read", e);
    }
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
