package vn.solieu.job;

import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param runId its number
 * @param end how it ended
 * @param message why it did not complete, in one line
 */
public record RunOutcome(long runId, End end, @Nullable String message) {

  /** The ways in which a run ends. */
  public enum End {
    /** All is loaded. */
    COMPLETED,
    /** Done, but something was set aside. */
    QUARANTINED,
    /** Loaded, but a quality gate stopped publication. */
    GATE_CLOSED,
    /** A step's counts do not add up. */
    UNBALANCED,
    /** A step failed. */
    FAILED,
    /** Stopped by a signal. */
    STOPPED
  }
}
