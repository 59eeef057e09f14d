package vn.solieu.job;

import java.util.Locale;

/** Where a run stands. */
public enum RunState {
  /** A process works on it. */
  RUNNING,
  /** All its steps are done. */
  COMPLETED,
  /** A step failed or the process was killed; can be restarted. */
  FAILED,
  /** Stopped by a signal; can be restarted. */
  STOPPED;

  /** As it is stored: {@code completed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RunState ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Whether {@code restart} continues it. */
  public boolean canRestart() {
    return this == FAILED || this == STOPPED;
  }
}
