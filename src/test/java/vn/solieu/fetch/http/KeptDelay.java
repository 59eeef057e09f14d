package vn.solieu.fetch.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Whether requests kept the delay of their host, as the host itself measured them. */
public final class KeptDelay {
  /** What a request may lose on its way from a busy machine to a busy server, of the delay. */
  private static final double TOLERANCE = 0.2;

  /** Between the moment that is taken and the server's own lies the way of the request. */
  private static final Duration WAY = Duration.ofMillis(120);

  /** A machine that stalls holds up one request and not the next: so many gaps may be short. */
  private static final int SHORT_ONE_IN = 10;

  private KeptDelay() {}

  /**
   * Fails if more than one gap in ten is shorter than the delay, or all requests together came
   * sooner than the delays between them allow.
   */
  public static void check(List<Instant> moments, Duration delay) {
    List<Instant> asked = moments.stream().sorted().toList();
    long least = Math.round(delay.toMillis() * (1 - TOLERANCE));
    List<Long> tooShort =
        IntStream.range(1, asked.size())
            .mapToObj(i -> Duration.between(asked.get(i - 1), asked.get(i)).toMillis())
            .filter(gap -> gap < least)
            .toList();
    assertTrue(
        tooShort.size() * SHORT_ONE_IN <= asked.size() - 1,
        tooShort + " ms between some of " + asked.size() + " requests");
    Duration all = Duration.between(asked.get(0), asked.get(asked.size() - 1));
    Duration sum = delay.multipliedBy(asked.size() - 1).minus(WAY);
    assertTrue(all.compareTo(sum) >= 0, asked.size() + " requests within " + all);
  }
}
