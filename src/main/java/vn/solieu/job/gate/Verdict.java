package vn.solieu.job.gate;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the gate decided on a run.
 *
 * @param results what each check found
 * @param audited how many figures waited for publication
 * @param held how many of them are held back
 */
public record Verdict(List<CheckResult> results, long audited, long held) {
  public Verdict {
    results = List.copyOf(results);
  }

  /** Whether the run is published. */
  public boolean isOpen() {
    return results.stream().noneMatch(Verdict::stops);
  }

  /** Why the run is not published: the checks with their first finding. */
  public String reason() {
    return results.stream()
        .filter(Verdict::stops)
        .map(r -> r.check() + " (" + r.failed() + "): " + r.findings().get(0).message())
        .collect(Collectors.joining("; "));
  }

  private static boolean stops(CheckResult result) {
    return result.severity() == Severity.STOP && result.failed() > 0;
  }
}
