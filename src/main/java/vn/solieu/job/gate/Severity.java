package vn.solieu.job.gate;

import java.util.Locale;

/** What a failing row of a check means for the run. */
public enum Severity {
  /** The run is not published. */
  STOP,
  /** The figure is held back and quarantined; the others are published. */
  HOLD,
  /** The finding is kept and said; nothing is held back. */
  WARN;

  /** As it is stored and written in the file: {@code hold}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
