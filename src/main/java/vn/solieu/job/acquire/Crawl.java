package vn.solieu.job.acquire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.http.Fetcher;
import vn.solieu.rules.source.SourceDefinition;

/**
 * Asks for the due addresses of all sources at once: as many workers for each source as it allows,
 * each waiting for its host by itself. Results wait in a short queue of bounded weight, so that
 * memory does not grow with the number of pages or their size.
 *
 * @param <R> what reading a page makes
 */
final class Crawl<R> implements AutoCloseable {
  private static final int MOST_WORKERS = 64;
  private static final int MOST_WAITING = 64;

  private final Fetcher fetcher;
  private final Intake<R> intake;
  private final BlockingQueue<Crawled<R>> results = new ArrayBlockingQueue<>(MOST_WAITING);
  private final WeightLimit room = WeightLimit.ofHeap();
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final ExecutorService workers;
  private List<Crawled<R>> taken = List.of();

  /** Starts asking for {@code due}; {@code intake} looks at what comes. */
  Crawl(Fetcher fetcher, Intake<R> intake, Map<SourceDefinition, List<DueAddress>> due) {
    this.fetcher = fetcher;
    this.intake = intake;
    List<Runnable> lanes = new ArrayList<>();
    due.forEach(
        (source, addresses) -> {
          Queue<DueAddress> queue = new ConcurrentLinkedQueue<>(addresses);
          int count = Math.min(source.fetch().concurrency(), addresses.size());
          for (int i = 0; i < count; i++) {
            lanes.add(() -> work(source, queue));
          }
        });
    working.set(lanes.size());
    workers = Executors.newFixedThreadPool(Math.max(1, Math.min(MOST_WORKERS, lanes.size())));
    lanes.forEach(workers::execute);
    workers.shutdown();
  }

  private void work(SourceDefinition source, Queue<DueAddress> queue) {
    try {
      for (DueAddress due = queue.poll(); due != null; due = queue.poll()) {
        Crawled<R> crawled =
            intake.take(source, due, fetcher.fetch(due.url(), source, due.validators()));
        room.take(crawled.weight());
        results.put(crawled);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the run is to stop; what was not asked stays due
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    } finally {
      working.decrementAndGet();
    }
  }

  /**
   * The next results, at most {@code most}; none when there are none within {@code millis}. Those
   * taken before are done with.
   *
   * @throws RuntimeException when a worker met a fault of the program or the database
   */
  List<Crawled<R>> take(int most, long millis) throws InterruptedException {
    taken.forEach(crawled -> room.give(crawled.weight()));
    taken = List.of();
    RuntimeException fault = failure.get();
    if (fault != null) {
      throw fault;
    }
    List<Crawled<R>> next = new ArrayList<>();
    Crawled<R> first = results.poll(millis, TimeUnit.MILLISECONDS);
    if (first != null) {
      next.add(first);
      results.drainTo(next, most - 1);
    }
    taken = next;
    return next;
  }

  /** Whether every address was asked for and every result taken. */
  boolean isDone() {
    return working.get() == 0 && results.isEmpty() && failure.get() == null;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    for (Crawled<R> crawled : results) {
      Future<R> reading = crawled.reading();
      if (reading != null) {
        reading.cancel(false); // it was not written: its address stays due
      }
    }
  }
}
