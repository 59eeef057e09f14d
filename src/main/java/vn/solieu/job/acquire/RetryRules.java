package vn.solieu.job.acquire;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.http.FetchResult;
import vn.solieu.fetch.http.HttpAnswer;

/** When an address is asked for again after it could not be had. */
final class RetryRules {
  private static final Duration FIRST_RETRY = Duration.ofHours(1);
  private static final Duration LAST_RETRY = Duration.ofDays(7);
  private static final Duration BLOCKED_AGAIN = Duration.ofDays(1); // as long as robots.txt is kept
  private static final Duration GONE_AGAIN = Duration.ofDays(7);
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
  private static final int HTTP_GONE = 410;

  private RetryRules() {}

  /**
   * The earliest next try; {@code null} when the source's own rhythm says it.
   *
   * @param failures failures in a row, this one included
   */
  static @Nullable Instant nextTry(FetchResult result, int failures, Instant now) {
    return switch (result.state()) {
      case FETCHED, NOT_MODIFIED -> null;
      case BLOCKED -> now.plus(BLOCKED_AGAIN);
      case GONE -> {
        HttpAnswer answer = result.answer();
        boolean forEver = answer != null && answer.status() == HTTP_GONE;
        yield forEver ? NEVER : now.plus(GONE_AGAIN);
      }
      case FAILED -> {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
        Instant later = now.plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait);
        Instant asked = result.nextTry();
        yield asked == null ? later : asked;
      }
    };
  }
}
