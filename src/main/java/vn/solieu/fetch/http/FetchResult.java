package vn.solieu.fetch.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the fetching of an address ended.
 *
 * @param state the state that the address is in now
 * @param reason why, in a few words
 * @param answer the last answer; {@code null} when none came
 * @param redirects the addresses on the way to it, the first being the one that was asked for
 * @param robots what robots.txt said
 * @param attempts how often the host was asked
 * @param nextTry when to ask again at the earliest; {@code null} when that is for others to say
 */
public record FetchResult(
    State state,
    String reason,
    @Nullable HttpAnswer answer,
    List<URI> redirects,
    String robots,
    int attempts,
    @Nullable Instant nextTry) {
  public FetchResult {
    redirects = List.copyOf(redirects);
  }

  /** The states that an address can be in after a request. */
  public enum State {
    /** A body came. */
    FETCHED,
    /** The server says that it is as before. */
    NOT_MODIFIED,
    /** There is no such page (404, 410). */
    GONE,
    /** It may not be fetched: robots.txt, or a private address. */
    BLOCKED,
    /** No usable answer came. */
    FAILED
  }
}
