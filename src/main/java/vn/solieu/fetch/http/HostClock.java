package vn.solieu.fetch.http;

import java.time.Duration;
import java.time.Instant;

/**
 * When a host may be asked next. One clock serves all workers, and where it is kept in the
 * warehouse all jobs, so that a host never sees two requests nearer than its delay.
 */
public interface HostClock {
  /**
   * Takes the next free moment of {@code host} and keeps the {@code delay} after it free.
   *
   * @return how long to wait for that moment; never negative
   */
  Duration reserve(String host, Duration delay);

  /** Keeps {@code host} free of requests until {@code moment}: it asked for that. */
  void hold(String host, Instant moment);
}
