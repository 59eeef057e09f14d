package vn.solieu.fetch.http;

import java.time.Duration;

/**
 * How patient the fetching is.
 *
 * @param userAgent what requests say they come from: name, version and how to reach the operator
 * @param limits what an answer may cost
 * @param attempts how often an address is asked for in one run
 * @param backOff wait before the second attempt; doubled for each further one, with jitter
 * @param patience longest wait for a host's next free moment, also one that Retry-After asks for
 * @param deadAfter how many requests without answer make a host count as down for this run
 */
public record FetchSettings(
    String userAgent,
    HttpLimits limits,
    int attempts,
    Duration backOff,
    Duration patience,
    int deadAfter) {

  /** The settings that hold when nothing else is set. */
  public static FetchSettings of(String userAgent, int maxBytes) {
    return new FetchSettings(
        userAgent,
        HttpLimits.ofBytes(maxBytes),
        3,
        Duration.ofSeconds(2),
        Duration.ofSeconds(90),
        6);
  }

  /** The product token that robots.txt files know the program by: {@code solieu}. */
  public static String robotsToken() {
    return "solieu";
  }
}
