package vn.solieu.job.gate;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Audits what a run loaded and publishes it when no check forbids that. Call it within one
 * transaction. Auditing a run again replaces what was found before.
 */
public final class Gate {
  private static final int KEPT_FINDINGS = 1000;

  private final long runId;
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  /** The gate of the run {@code runId}. */
  public Gate(long runId, DataSource dataSource) {
    this.runId = runId;
    this.template = new JdbcTemplate(dataSource);
    this.jdbc = JdbcClient.create(template);
  }

  /** Runs {@code checks}; keeps their findings, holds figures back, and publishes the rest. */
  public Verdict audit(List<Check> checks) {
    update(
        "update warehouse.fact_observation set held_by = null"
            + " where run_id = :run and held_by is not null");
    update("delete from warehouse.check_result where run_id = :run");
    List<CheckResult> results = new ArrayList<>();
    for (Check check : checks) {
      CheckResult result = run(check);
      keep(result);
      results.add(result);
    }
    Verdict verdict =
        new Verdict(results, countStanding(""), countStanding("and held_by is not null"));
    if (verdict.isOpen()) {
      update("update warehouse.run set published_at = now() where run_id = :run");
    }
    return verdict;
  }

  private CheckResult run(Check check) {
    List<Finding> findings =
        jdbc.sql(check.sql())
            .param("run", runId)
            .query(
                (row, n) ->
                    new Finding(
                        row.getObject("observation_id", Long.class),
                        row.getString("document"),
                        row.getString("message")))
            .list();
    if (check.severity() == Severity.HOLD) {
      findings.forEach(finding -> hold(check, finding));
    }
    List<Finding> kept = findings.subList(0, Math.min(KEPT_FINDINGS, findings.size()));
    return new CheckResult(check.name(), check.severity(), findings.size(), kept);
  }

  private void keep(CheckResult result) {
    jdbc.sql(
            "insert into warehouse.check_result (run_id, check_name, severity, failed_count)"
                + " values (?, ?, ?, ?)")
        .params(runId, result.check(), result.severity().label(), result.failed())
        .update();
    List<Object[]> rows = new ArrayList<>();
    for (Finding finding : result.findings()) {
      rows.add(
          new Object[] {
            runId,
            result.check(),
            rows.size() + 1,
            finding.observationId(),
            finding.document(),
            finding.message()
          });
    }
    template.batchUpdate(
        "insert into warehouse.check_finding (run_id, check_name, position, observation_id,"
            + " document, message) values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  // The first check that fails a figure holds it; the others keep their finding.
  private void hold(Check check, Finding finding) {
    jdbc.sql(
            """
            with held as (
              update warehouse.fact_observation f set held_by = :check
               where f.observation_id = :observation and f.held_by is null
              returning f.*)
            insert into warehouse.quarantine (stage, reason, message, document, snapshot_sha256,
                start_offset, end_offset, payload, first_run_id, last_run_id)
            select 'check', :reason, :message, d.document, h.snapshot_sha256, h.start_offset,
                   h.end_offset, jsonb_build_object('observation', h.observation_id,
                     'quote', h.quote, 'sentence', h.sentence, 'value', h.value, 'path', (
                     select i.path from batch.run_item i
                      where i.run_id = h.run_id and i.sha256 = h.snapshot_sha256
                      order by i.seq limit 1)), h.run_id, h.run_id
              from held h join warehouse.dim_document d using (document_id)
            on conflict on constraint quarantine_key do update
               set payload = excluded.payload, last_run_id = excluded.last_run_id,
                   last_seen = now(), released_run_id = null
            """)
        .param("check", check.name())
        .param("reason", check.reason())
        .param("observation", finding.observationId())
        .param("message", finding.message())
        .update();
  }

  private long countStanding(String condition) {
    return jdbc.sql(
            "select count(*) from warehouse.fact_observation"
                + " where run_id = :run and superseded_run_id is null "
                + condition)
        .param("run", runId)
        .query(Long.class)
        .single();
  }

  private void update(String sql) {
    jdbc.sql(sql).param("run", runId).update();
  }
}
