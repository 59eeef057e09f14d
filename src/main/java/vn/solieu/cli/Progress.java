package vn.solieu.cli;

import java.time.Duration;
import java.util.Locale;
import vn.solieu.job.ProgressDisplay;
import vn.solieu.job.Stage;

/**
 * Says how far long work is: on a terminal in one line that changes, elsewhere a log line now and
 * then.
 */
final class Progress implements ProgressDisplay {
  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration IN_LOG = Duration.ofSeconds(30);

  private final Console console;
  private final boolean terminal;
  private long lastNanos = System.nanoTime();
  private String lastWork = "";
  private long firstNanos = lastNanos;
  private long firstDone;

  /** {@code terminal}: whether standard error is one. */
  Progress(Console console, boolean terminal) {
    this.console = console;
    this.terminal = terminal;
  }

  /** Progress on this process's standard error; the launcher knows whether that is a terminal. */
  static Progress of(Console console) {
    return new Progress(console, Boolean.getBoolean("solieu.terminal"));
  }

  @Override
  public void show(Stage stage, long done, long total) {
    show(stage.label(), done, total);
  }

  /** {@code done} documents of {@code total} are done; 0 for a total that nobody knows. */
  void show(String work, long done, long total) {
    long now = System.nanoTime();
    if (!work.equals(lastWork)) {
      lastWork = work;
      firstNanos = now;
      firstDone = done;
    }
    if (now - lastNanos < (terminal ? ON_TERMINAL : IN_LOG).toNanos()) {
      return;
    }
    lastNanos = now;
    String line =
        work
            + ": "
            + done
            + (total > 0 ? " of " + total : "")
            + " documents"
            + rate(work, done, total);
    if (terminal) {
      // Clears the line before and goes back to its start after: a log line then takes its place.
      console.log().print("\033[K" + line + "\r");
      console.log().flush();
    } else {
      console.say(line);
    }
  }

  // From the first report of the work on, so that starting up does not count.
  private String rate(String work, long done, long total) {
    double seconds = (System.nanoTime() - firstNanos) / 1e9;
    if (!work.equals(lastWork) || done <= firstDone || seconds < 0.5) {
      return "";
    }
    double perSecond = (done - firstDone) / seconds;
    String rest =
        total > done ? String.format(Locale.ROOT, ", %.0f s left", (total - done) / perSecond) : "";
    return String.format(Locale.ROOT, ", %.0f/s", perSecond) + rest;
  }
}
