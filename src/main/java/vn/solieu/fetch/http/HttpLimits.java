package vn.solieu.fetch.http;

import java.time.Duration;

/**
 * What an answer may cost.
 *
 * @param connect time until a connection stands
 * @param idle longest silence of a server that was asked
 * @param whole time for one request with its answer
 * @param bytes most bytes of a body, before and after unpacking
 * @param redirects most redirects to one answer
 */
public record HttpLimits(
    Duration connect, Duration idle, Duration whole, int bytes, int redirects) {

  /** The limits that hold when nothing else is set; {@code bytes} for one document. */
  public static HttpLimits ofBytes(int bytes) {
    return new HttpLimits(
        Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(120), bytes, 5);
  }
}
