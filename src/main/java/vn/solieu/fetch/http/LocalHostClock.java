package vn.solieu.fetch.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** A clock for the workers of this process only. */
public final class LocalHostClock implements HostClock {
  private final ConcurrentHashMap<String, Instant> next = new ConcurrentHashMap<>();
  private final Clock clock;

  /** A clock on which every host is free. */
  public LocalHostClock(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Duration reserve(String host, Duration delay) {
    Instant now = clock.instant();
    Instant after =
        next.merge(host, now.plus(delay), (free, first) -> later(free, now).plus(delay));
    Duration wait = Duration.between(now, after.minus(delay));
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  @Override
  public void hold(String host, Instant moment) {
    next.merge(host, moment, LocalHostClock::later);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
