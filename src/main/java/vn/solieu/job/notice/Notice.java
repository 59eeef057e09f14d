package vn.solieu.job.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.solieu.job.RunRecord;
import vn.solieu.job.RunSummary;
import vn.solieu.job.gate.CheckResult;

/**
 * What people are told of a run that needs them: one digest, however much went wrong.
 *
 * @param subject one line
 * @param problems what went wrong, a line each
 * @param report the run as text
 */
public record Notice(String subject, List<String> problems, String report) {
  /** Exit codes that call for nobody: all well, and done with something set aside. */
  private static final Set<Integer> QUIET = Set.of(0, 3);

  private static final String DRIFT = "drift_";

  public Notice {
    problems = List.copyOf(problems);
  }

  /**
   * The notice that {@code summary} calls for: when the run did not end well, when it set aside
   * more than {@code quarantineLimit}, and when a source drifts.
   *
   * @param report the run as text, for the digest
   */
  public static Optional<Notice> of(
      RunSummary summary, int exitCode, long quarantineLimit, String report) {
    RunRecord run = summary.run();
    List<String> problems = new ArrayList<>();
    if (!QUIET.contains(exitCode)) {
      String why = run.message() == null ? "" : ": " + run.message();
      problems.add("exit code " + exitCode + why);
    }
    if (summary.countSetAside() > quarantineLimit) {
      problems.add(
          summary.countSetAside()
              + " set aside, more than "
              + quarantineLimit
              + ": "
              + summary.setAside());
    }
    summary.checks().stream()
        .filter(check -> check.check().startsWith(DRIFT))
        .map(Notice::drift)
        .forEach(problems::add);
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                "solieu: run " + run.runId() + " (" + run.job() + "): " + problems.get(0),
                problems,
                report));
  }

  /** The notice of a run, or of the start of one, of which only the reason of its end is known. */
  public static Notice ofFailure(String what, String reason) {
    return new Notice("solieu: " + what + " failed: " + reason, List.of(reason), "");
  }

  /** The whole digest as text. */
  public String text() {
    return String.join("\n", problems) + "\n\n" + report;
  }

  private static String drift(CheckResult check) {
    String first = check.findings().isEmpty() ? "" : ": " + check.findings().get(0).message();
    return check.check() + " (" + check.failed() + ")" + first;
  }
}
