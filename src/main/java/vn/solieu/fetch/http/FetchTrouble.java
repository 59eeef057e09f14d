package vn.solieu.fetch.http;

import java.io.IOException;

/** A request without a usable answer; the message says why in a few words. */
public final class FetchTrouble extends IOException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What stood in the way. */
  public enum Kind {
    /** No answer: refused, reset, stalled, cut off. May pass. */
    NO_ANSWER,
    /** The address may not be asked: private network, another scheme. Stays so. */
    FORBIDDEN,
    /** Larger than the limit, also when unpacked. Stays so. */
    TOO_LARGE,
    /** The body is not what its headers say. May pass. */
    BROKEN
  }

  FetchTrouble(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What stood in the way. */
  public Kind kind() {
    return kind;
  }

  /** Whether asking again makes sense. */
  public boolean mayPass() {
    return kind == Kind.NO_ANSWER || kind == Kind.BROKEN;
  }
}
