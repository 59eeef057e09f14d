package vn.solieu.job.gate;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the checks of a run found. */
public final class Findings {
  private final JdbcClient jdbc;

  /** The findings in the database behind {@code dataSource}. */
  public Findings(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * The checks that failed in the run {@code runId}, each with its first {@code shown} findings.
   */
  public List<CheckResult> list(long runId, int shown) {
    return jdbc.sql(
            "select check_name, severity, failed_count from warehouse.check_result"
                + " where run_id = ? and failed_count > 0 order by check_name")
        .param(runId)
        .query(
            (row, n) ->
                new CheckResult(
                    row.getString("check_name"),
                    Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                    row.getLong("failed_count"),
                    findings(runId, row.getString("check_name"), shown)))
        .list();
  }

  private List<Finding> findings(long runId, String check, int shown) {
    return jdbc.sql(
            "select observation_id, document, message from warehouse.check_finding"
                + " where run_id = ? and check_name = ? order by position limit ?")
        .params(runId, check, shown)
        .query(
            (row, n) ->
                new Finding(
                    row.getObject("observation_id", Long.class),
                    row.getString("document"),
                    row.getString("message")))
        .list();
  }
}
