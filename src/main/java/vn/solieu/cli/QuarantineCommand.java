package vn.solieu.cli;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.job.JobRequest;
import vn.solieu.job.QuarantineEntries;
import vn.solieu.job.QuarantineEntry;
import vn.solieu.job.Selection;

/** {@code quarantine}: what was set aside, why, and again after a fix. */
@Command(
    name = "quarantine",
    description = "Documents and figures set aside: list them, show one, replay them after a fix.",
    synopsisSubcommandLabel = "[list | show | replay]")
final class QuarantineCommand implements Callable<Integer> {
  private final Console console;
  private final JobSession session;

  QuarantineCommand(Console console, JobSession session) {
    this.console = console;
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    return list(null, null, false, false);
  }

  /** Lists what is set aside now. */
  @Command(name = "list", description = "What is set aside now, newest first.")
  int list(
      @Option(names = "--reason", paramLabel = "CODE", description = "Only this reason.")
          @Nullable String reason,
      @Option(names = "--since", paramLabel = "D", description = "Met on or after this day.")
          @Nullable LocalDate since,
      @Option(names = "--all", description = "Also what a later run got through.") boolean all,
      @Option(names = "--json", description = "As JSON lines.") boolean json)
      throws SQLException {
    checkReason(reason);
    List<QuarantineEntry> entries =
        session.read(pool -> new QuarantineEntries(pool).list(reason, since, all));
    QuarantineReport report = new QuarantineReport(console);
    if (json) {
      report.printJson(entries);
    } else {
      report.printAll(entries);
    }
    return ExitCode.OK.code();
  }

  /** Shows one entry with what to do. */
  @Command(name = "show", description = "One entry: payload, place, reason and what to do.")
  int show(
      @Parameters(paramLabel = "ID", description = "Its number, as list shows it.") long id,
      @Option(names = "--json", description = "As JSON.") boolean json)
      throws SQLException {
    QuarantineEntry entry =
        session
            .read(pool -> new QuarantineEntries(pool).find(id))
            .orElseThrow(
                () -> new CommandFailed(ExitCode.USAGE, "there is no quarantine entry " + id));
    QuarantineReport report = new QuarantineReport(console);
    if (json) {
      report.printJson(List.of(entry));
    } else {
      report.print(entry);
    }
    return ExitCode.OK.code();
  }

  /** Reads again what is set aside; what gets through is linked to its document. */
  @Command(
      name = "replay",
      description = "Reads it again after a fix; what gets through is linked to its document.")
  int replay(
      @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these entries.")
          @Nullable List<Long> ids,
      @Option(names = "--reason", paramLabel = "CODE", description = "Only this reason.")
          @Nullable String reason,
      @Option(names = "--since", paramLabel = "D", description = "Met on or after this day.")
          @Nullable LocalDate since,
      @Mixin WindowArguments window,
      @Option(names = "--dry-run", description = "Print the plan and do nothing.") boolean dryRun)
      throws SQLException {
    checkReason(reason);
    List<Long> entries = since == null && ids != null ? ids : chosen(ids, reason, since);
    if (since != null && entries.isEmpty()) {
      console.say("nothing is set aside that was met on or after " + since);
      return ExitCode.OK.code();
    }
    Selection selection =
        new Selection(
            null,
            Selection.Only.QUARANTINED,
            window.from(),
            window.to(),
            window.sources(),
            reason,
            entries);
    return dryRun
        ? session.plan(selection).code()
        : session.start(JobRequest.ofArchive("replay", selection), false).code();
  }

  // A misspelt code would say that nothing is set aside.
  private void checkReason(@Nullable String reason) throws SQLException {
    if (reason != null && !session.read(pool -> new QuarantineEntries(pool).isReason(reason))) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "there is no reason "
              + reason
              + "; all of them: solieu sql \"select reason, action_en from quarantine_reason\"");
    }
  }

  private List<Long> chosen(
      @Nullable List<Long> ids, @Nullable String reason, @Nullable LocalDate since)
      throws SQLException {
    if (since == null) {
      return List.of();
    }
    return session.read(pool -> new QuarantineEntries(pool).list(reason, since, false)).stream()
        .map(QuarantineEntry::id)
        .filter(id -> ids == null || ids.isEmpty() || ids.contains(id))
        .toList();
  }
}
