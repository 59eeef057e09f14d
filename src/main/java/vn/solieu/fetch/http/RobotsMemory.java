package vn.solieu.fetch.http;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps the last robots.txt of each host, so that it is not asked for again within a day. */
public interface RobotsMemory {
  /** The copy of {@code authority} (host with port), if there is one. */
  Optional<Copy> find(String authority);

  /** Keeps {@code copy} in place of the one before. */
  void keep(Copy copy);

  /**
   * A robots.txt as it was answered.
   *
   * @param authority host with port
   * @param at when it was fetched or confirmed
   * @param status status code of the answer
   * @param body its text; empty unless the status was 200
   * @param etag its validator, if it had one
   * @param lastModified the same
   */
  record Copy(
      String authority,
      Instant at,
      int status,
      byte[] body,
      @Nullable String etag,
      @Nullable String lastModified) {}

  /** A memory for as long as the process lives. */
  static RobotsMemory ofThisProcess() {
    ConcurrentHashMap<String, Copy> copies = new ConcurrentHashMap<>();
    return new RobotsMemory() {
      @Override
      public Optional<Copy> find(String authority) {
        return Optional.ofNullable(copies.get(authority));
      }

      @Override
      public void keep(Copy copy) {
        copies.put(copy.authority(), copy);
      }
    };
  }
}
