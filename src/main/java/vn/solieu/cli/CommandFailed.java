package vn.solieu.cli;

/** Ends a command with one line for the user and an exit code; details go to the log. */
public final class CommandFailed extends RuntimeException {
  private final ExitCode exitCode;

  /** {@code message} is one line: what is wrong and, where there is a way out, what to do. */
  public CommandFailed(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The same with the exception behind it, shown with {@code --verbose}. */
  public CommandFailed(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The code that the process ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
