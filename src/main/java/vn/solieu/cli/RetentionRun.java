package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.solieu.job.Retention;
import vn.solieu.job.RetentionRules;

/** {@code run retention}: texts that may no longer be kept go. */
final class RetentionRun {
  /** Name of the job, whose file has rules instead of inputs. */
  static final String JOB = "retention";

  private final Console console;
  private final JobSession session;

  RetentionRun(Console console, JobSession session) {
    this.console = console;
    this.session = session;
  }

  /** Applies {@code file}; with {@code dryRun} prints how many texts would go. */
  ExitCode apply(Path file, boolean dryRun) throws IOException, SQLException {
    RetentionRules rules = RetentionRules.read(file);
    Path home = session.home();
    return session.read(pool -> apply(rules, home, pool, dryRun));
  }

  private ExitCode apply(RetentionRules rules, Path home, DataSource pool, boolean dryRun) {
    Retention retention = new Retention(pool, home);
    if (dryRun) {
      List<Retention.Due> due = retention.list(rules);
      due.forEach(this::print);
      console.say("would remove " + due.size() + " texts");
    } else {
      retention.alone(() -> apply(rules, retention));
    }
    return ExitCode.OK;
  }

  private void apply(RetentionRules rules, Retention retention) {
    List<Retention.Due> due = retention.list(rules);
    for (Retention.Due text : due) {
      retention.remove(text);
      print(text);
    }
    retention.block(rules);
    List<String> busy = retention.finish();
    console.say("removed " + due.size() + " texts; their digests and figures stay");
    busy.forEach(
        file ->
            console.say(
                "a run is writing "
                    + file
                    + ": its part of them goes with the next run retention"));
  }

  private void print(Retention.Due text) {
    Console.writer(console.results()).println(text.document() + ": " + text.reason());
  }
}
