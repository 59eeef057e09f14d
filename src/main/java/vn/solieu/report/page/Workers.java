package vn.solieu.report.page;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Renders pages on all cores while the next ones are still read. What waits is bounded: when enough
 * does, the reader renders too. The first failure is thrown at the end, or when more is given.
 */
final class Workers implements AutoCloseable {
  private static final int WAITING = 16;

  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          Runtime.getRuntime().availableProcessors(),
          Runtime.getRuntime().availableProcessors(),
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          new ThreadPoolExecutor.CallerRunsPolicy());

  /** Does {@code work} soon, here or on another thread. */
  void give(Runnable work) {
    rethrow();
    pool.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          }
        });
  }

  /** Waits until all is done. */
  @Override
  public void close() {
    pool.shutdown();
    try {
      boolean isDone = false;
      while (!isDone) {
        isDone = pool.awaitTermination(1, TimeUnit.HOURS);
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
    rethrow();
  }

  private void rethrow() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }
}
