package vn.solieu.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.solieu.job.Balance;
import vn.solieu.job.RunRecord;
import vn.solieu.job.RunState;
import vn.solieu.job.RunSummary;
import vn.solieu.job.StepRecord;
import vn.solieu.job.gate.CheckResult;

/** Runs and their steps as text for people. */
final class RunReport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private final PrintWriter out;

  RunReport(Console console) {
    this.out = Console.writer(console.results());
  }

  /** One line for each run. */
  void printAll(Iterable<RunRecord> runs) {
    out.printf(
        "%5s  %-12s %-10s %4s  %-19s %9s%n", "run", "job", "state", "exit", "started", "time");
    for (RunRecord run : runs) {
      out.printf(
          "%5d  %-12s %-10s %4s  %-19s %9s%n",
          run.runId(),
          run.job(),
          run.state().label(),
          run.exitCode() == null ? "" : run.exitCode().toString(),
          TIME.format(run.startedAt()),
          time(run.startedAt(), Optional.ofNullable(run.endedAt())));
    }
  }

  /** One run with its steps and what to do next. */
  void print(RunSummary summary) {
    RunRecord run = summary.run();
    out.printf("run %d: %s, %s%n", run.runId(), run.job(), run.state().label());
    out.printf(
        "  started %s, took %s, rules %s%n",
        TIME.format(run.startedAt()),
        time(run.startedAt(), Optional.ofNullable(run.endedAt())),
        run.ruleSet());
    if (run.message() != null) {
      out.printf("  %s%n", run.message());
    }
    out.printf(
        "  %-9s %9s %9s %9s %9s %11s  %s%n",
        "step", "read", "loaded", "unchanged", "rejected", "quarantined", "time");
    summary.steps().forEach(this::printStep);
    summary.setAside().forEach((reason, n) -> out.printf("  set aside: %d %s%n", n, reason));
    summary.checks().forEach(this::printCheck);
    out.printf("  %s%n", published(run));
    out.printf("  next: %s%n", next(run));
  }

  private void printStep(StepRecord step) {
    Balance balance = step.balance();
    out.printf(
        "  %-9s %9d %9d %9d %9d %11d  %s%s%n",
        step.step(),
        balance.read(),
        balance.loaded(),
        balance.unchanged(),
        balance.rejected(),
        balance.quarantined(),
        time(step.startedAt(), Optional.ofNullable(step.endedAt())),
        step.state() == RunState.COMPLETED ? "" : "  " + step.state().label());
  }

  private void printCheck(CheckResult check) {
    out.printf("  check %s (%s): %d%n", check.check(), check.severity().label(), check.failed());
    check
        .findings()
        .forEach(
            finding ->
                out.printf(
                    "    %s%s%n",
                    finding.document() == null ? "" : finding.document() + ": ",
                    finding.message()));
  }

  private static String published(RunRecord run) {
    if (run.state() == RunState.RUNNING) {
      return run.heartbeatAt() == null
          ? "running"
          : "running; last sign of life " + TIME.format(run.heartbeatAt());
    }
    return run.publishedAt() == null
        ? "not published"
        : "published " + TIME.format(run.publishedAt());
  }

  /** What an operator does after {@code run}. */
  static String next(RunRecord run) {
    if (run.state() == RunState.RUNNING) {
      return "wait; solieu status " + run.runId() + " shows how far it is";
    }
    if (ended(run, ExitCode.GATE_CLOSED)) {
      return "look at solieu status %1$d --findings, mend the cause, then solieu restart %1$d"
          .formatted(run.runId());
    }
    if (ended(run, ExitCode.UNBALANCED)) {
      return "keep solieu status %1$d --json and report it; once that is mended, solieu restart %1$d"
          .formatted(run.runId());
    }
    if (run.state().canRestart()) {
      return "solieu restart " + run.runId();
    }
    return ended(run, ExitCode.QUARANTINED)
        ? "see what was set aside and why: solieu quarantine list"
        : "nothing to do";
  }

  private static boolean ended(RunRecord run, ExitCode with) {
    return run.exitCode() != null && run.exitCode() == with.code();
  }

  private static String time(Instant start, Optional<Instant> end) {
    Duration duration = Duration.between(start, end.orElseGet(Instant::now));
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
