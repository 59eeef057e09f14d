package vn.solieu.job.gate;

import java.util.List;

/**
 * What a check found in a run.
 *
 * @param check name of the check
 * @param severity what a failing row means
 * @param failed how many rows failed
 * @param findings the failing rows, at most the first thousand
 */
public record CheckResult(String check, Severity severity, long failed, List<Finding> findings) {
  public CheckResult {
    findings = List.copyOf(findings);
  }
}
