package vn.solieu.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.job.gate.CheckResult;
import vn.solieu.job.gate.Findings;

/**
 * All that is told of one run.
 *
 * @param run the run
 * @param steps its steps in their order
 * @param checks the checks that failed, each with its first findings
 * @param setAside how many documents and figures it set aside, by reason code
 */
public record RunSummary(
    RunRecord run, List<StepRecord> steps, List<CheckResult> checks, Map<String, Long> setAside) {
  private static final int FIRST = 5;

  public RunSummary {
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
  }

  /** The summary of {@code run}, from the database behind {@code dataSource}. */
  public static RunSummary of(RunRecord run, DataSource dataSource) {
    return of(run, dataSource, FIRST);
  }

  /** The same with every finding that is kept of its checks, not only the first few. */
  public static RunSummary withAllFindings(RunRecord run, DataSource dataSource) {
    return of(run, dataSource, Integer.MAX_VALUE);
  }

  private static RunSummary of(RunRecord run, DataSource dataSource, int findings) {
    Map<String, Long> setAside = new TreeMap<>();
    JdbcClient.create(dataSource)
        .sql(
            "select reason, count(*) as n from warehouse.quarantine"
                + " where last_run_id = ? and released_run_id is null group by reason")
        .param(run.runId())
        .query(
            row -> {
              setAside.put(row.getString("reason"), row.getLong("n"));
            });
    return new RunSummary(
        run,
        new RunLedger(dataSource).listSteps(run.runId()),
        new Findings(dataSource).list(run.runId(), findings),
        setAside);
  }

  /** How many documents and figures were set aside. */
  public long countSetAside() {
    return setAside.values().stream().mapToLong(Long::longValue).sum();
  }
}
