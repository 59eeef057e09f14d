package vn.solieu.fetch.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Asks hosts at the moments that their clock gives, and never too many requests at once. */
final class PoliteConnection {
  private final HttpConnection connection;
  private final HostClock clock;
  private final Duration patience;
  private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();

  /** {@code patience} is the longest wait for a host's next free moment. */
  PoliteConnection(HttpConnection connection, HostClock clock, Duration patience) {
    this.connection = connection;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * How a host is asked.
   *
   * @param delay least time between two requests
   * @param concurrency most requests at once
   * @param mayBePrivate whether it may be in a private network
   */
  record Manner(Duration delay, int concurrency, boolean mayBePrivate) {}

  /** The host's moment is farther away than the patience reaches. */
  static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Duration wait;

    Busy(Duration wait) {
      super("the host is to be left alone for " + wait.toSeconds() + " s");
      this.wait = wait;
    }

    Duration waitTime() {
      return wait;
    }
  }

  /** Waits for the host's moment and asks. */
  HttpAnswer ask(URI uri, List<HttpAnswer.Field> fields, Manner manner)
      throws FetchTrouble, Busy, InterruptedException {
    String host = uri.getRawAuthority();
    Lane lane = lanes.computeIfAbsent(host, name -> new Lane(manner.concurrency()));
    lane.enter();
    try {
      Duration wait = clock.reserve(host, manner.delay());
      if (wait.compareTo(patience) > 0) {
        throw new Busy(wait);
      }
      Thread.sleep(wait.toMillis());
      lane.keepApart(manner.delay());
      return connection.get(uri, fields, manner.mayBePrivate());
    } finally {
      lane.leave();
    }
  }

  HostClock clock() {
    return clock;
  }

  Duration patience() {
    return patience;
  }
}
