package vn.solieu.job;

/** A run that did not start; the message says why in one line. */
public final class RunRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why a run does not start. */
  public enum Reason {
    /** Another process has the warehouse's job lock. */
    ALREADY_RUNNING,
    /** There is no such run, or it is complete. */
    NOTHING_TO_RESTART
  }

  RunRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why it did not start. */
  public Reason reason() {
    return reason;
  }
}
