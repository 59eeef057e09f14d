package vn.solieu.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, as bytes of HTTP/1.1.
 *
 * @param target the address that was asked for
 * @param at when
 * @param request the request with its headers
 * @param responseHead status line and headers of the answer, with the empty line after them
 * @param body the body as it is kept, without transfer coding
 * @param sha256 SHA-256 of the body without content coding, by which it is found again
 * @param original where the same body was kept before; {@code null} for a new one
 */
public record HttpCapture(
    String target,
    Instant at,
    byte[] request,
    byte[] responseHead,
    byte[] body,
    String sha256,
    @Nullable Original original) {

  /**
   * An earlier capture with the same body.
   *
   * @param target its address
   * @param at its time
   * @param notModified whether the server said so (304) and sent no body
   */
  public record Original(String target, Instant at, boolean notModified) {}
}
