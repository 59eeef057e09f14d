package vn.solieu.fetch.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The requests of this process to one host: so many at once, and none too soon after another. */
final class Lane {
  private final Semaphore places;
  private long lastNanos;
  private boolean isFresh = true;

  /** A lane for so many requests at once. */
  Lane(int concurrency) {
    this.places = new Semaphore(concurrency, true);
  }

  void enter() throws InterruptedException {
    places.acquire();
  }

  void leave() {
    places.release();
  }

  /**
   * Waits until {@code delay} has passed since the request before went out, and takes the moment.
   *
   * <p>The clock gives moments some way ahead. A thread that is held up between its moment and its
   * request, by a slow commit or a busy machine, would else be followed at once by the next one,
   * whose moment was counted from the first's and not from when it came.
   */
  synchronized void keepApart(Duration delay) throws InterruptedException {
    long left = isFresh ? 0 : lastNanos + delay.toNanos() - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
    isFresh = false;
    lastNanos = System.nanoTime();
  }
}
