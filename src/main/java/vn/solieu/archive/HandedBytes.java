package vn.solieu.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes that one step hands to the next, by their digest, as many as there is room for; the rest is
 * read from the archive. Thread safe.
 */
public final class HandedBytes {
  private final long room;
  private final Map<String, byte[]> bytes = new HashMap<>();
  private long held;

  /** Room for {@code room} bytes. */
  public HandedBytes(long room) {
    this.room = room;
  }

  /** Hands {@code body} on if there is room. */
  public synchronized void offer(String sha256, byte[] body) {
    if (held + body.length <= room && bytes.putIfAbsent(sha256, body) == null) {
      held += body.length;
    }
  }

  /** The bytes of {@code sha256}, which are not held any longer; empty when they were not. */
  public synchronized Optional<byte[]> take(String sha256) {
    Optional<byte[]> found = Optional.ofNullable(bytes.remove(sha256));
    found.ifPresent(body -> held -= body.length);
    return found;
  }
}
