package vn.solieu.job.acquire;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.discover.Announcement;
import vn.solieu.fetch.discover.Discovery;
import vn.solieu.fetch.discover.Findings;
import vn.solieu.fetch.http.Fetcher;
import vn.solieu.rules.source.SourceDefinition;

/** Reads the announcements of all sources, each source by a worker of its own. */
public final class DiscoverWork implements AutoCloseable {
  private static final int MOST_WORKERS = 32;

  private final Fetcher fetcher;
  private final LedgerFindings findings;
  private final ExecutorService workers;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  /** Starts reading for {@code acquirer}, noting what is found as that of the run. */
  public DiscoverWork(Acquirer acquirer, long runId) {
    this.fetcher = acquirer.openFetcher();
    this.findings =
        new LedgerFindings(
            new AddressLedger(acquirer.dataSource(), runId),
            new AnnouncementLedger(acquirer.dataSource(), runId, acquirer.clock()));
    this.workers = start(acquirer, fetcher, findings, failure);
  }

  static ExecutorService start(
      Acquirer acquirer,
      Fetcher fetcher,
      Findings findings,
      AtomicReference<@Nullable RuntimeException> failure) {
    int count = Math.max(1, Math.min(MOST_WORKERS, acquirer.sources().size()));
    ExecutorService workers = Executors.newFixedThreadPool(count);
    for (SourceDefinition source : acquirer.sources()) {
      Discovery discovery =
          new Discovery(
              fetcher, source, acquirer.window(source), findings, acquirer.settings().maxBytes());
      workers.execute(
          () -> {
            try {
              discovery.run();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt(); // the run is to stop
            } catch (RuntimeException e) {
              failure.compareAndSet(null, e);
            }
          });
    }
    workers.shutdown();
    return workers;
  }

  /**
   * Waits for at most {@code millis}.
   *
   * @return whether all is read
   * @throws RuntimeException when a worker met a fault of the program or the database
   */
  public boolean await(long millis) throws InterruptedException {
    boolean done = workers.awaitTermination(millis, TimeUnit.MILLISECONDS);
    RuntimeException fault = failure.get();
    if (fault != null) {
      throw fault;
    }
    return done;
  }

  /** The announcements that could not be read, as address and reason, since this was last asked. */
  public List<Trouble> takeTroubles() {
    return findings.takeFailed().stream().map(DiscoverWork::trouble).toList();
  }

  /** An address and why it was set aside. */
  public record Trouble(String url, String reason) {}

  private static Trouble trouble(Announcement announcement) {
    return new Trouble(
        announcement.address().toString(),
        announcement.source()
            + ": "
            + announcement.kind().label()
            + " "
            + announcement.address()
            + ": "
            + AnnouncementLedger.reason(announcement));
  }

  /** What was found, as read, loaded, unchanged, rejected, quarantined. */
  public long[] balance() {
    LedgerFindings.Counts counts = findings.counts();
    return new long[] {
      counts.taken() + counts.left() + counts.unread(),
      counts.fresh(),
      counts.taken() - counts.fresh(),
      counts.left(),
      counts.unread()
    };
  }

  @Override
  public void close() throws IOException {
    workers.shutdownNow();
    fetcher.close();
  }
}
