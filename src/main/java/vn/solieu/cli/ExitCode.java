package vn.solieu.cli;

/** How a command ended, as the process's exit code. */
public enum ExitCode {
  /** All well. */
  OK(0),
  /** The command failed; what it had done stays. */
  FAILED(1),
  /** The command line or the configuration is wrong; nothing was done. */
  USAGE(2),
  /** Done, but documents or figures were quarantined. */
  QUARANTINED(3),
  /** A quality gate stopped publication. */
  GATE_CLOSED(4),
  /** A step's counts do not add up. */
  UNBALANCED(5),
  /** The same job is already running. */
  ALREADY_RUNNING(6),
  /** Verification found a difference. */
  DIFFERENT(7),
  /** Stopped by a signal; can be restarted. */
  STOPPED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the process ends with. */
  public int code() {
    return code;
  }
}
