package vn.solieu.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of this warehouse and the balances of their steps. */
public final class RunLedger {
  private static final String RUNS =
      "select run_id, job, status, rule_set, started_at, ended_at, exit_code, message,"
          + " published_at, heartbeat_at, starts"
          + " from warehouse.run ";

  private final JdbcClient jdbc;

  /** The ledger in the database behind {@code dataSource}. */
  public RunLedger(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Opens a run by the rules of {@code ruleSet}; returns its number. */
  long open(JobRequest request, String ruleSet) {
    return jdbc.sql(
            "insert into warehouse.run (job, parameters, rule_set, process, heartbeat_at)"
                + " values (?, ?::jsonb, ?, ?, now()) returning run_id")
        .params(request.job(), request.parametersAsJson(), ruleSet, RunProcess.current().label())
        .query(Long.class)
        .single();
  }

  /** Opens the run {@code runId} once more, by the rules of {@code ruleSet}. */
  void reopen(long runId, String ruleSet) {
    jdbc.sql(
            "update warehouse.run set status = 'running', ended_at = null, exit_code = null,"
                + " message = null, rule_set = ?, process = ?, heartbeat_at = now(),"
                + " starts = starts + 1 where run_id = ?")
        .params(ruleSet, RunProcess.current().label(), runId)
        .update();
  }

  /** Closes a run as {@code state}; a message says why it is not completed. */
  void close(long runId, RunState state, @Nullable String message) {
    jdbc.sql("update warehouse.run set status = ?, ended_at = now(), message = ? where run_id = ?")
        .params(Arrays.asList(state.label(), message, runId))
        .update();
  }

  /** Notes what the process of a run ended with. */
  public void noteExitCode(long runId, int exitCode) {
    jdbc.sql("update warehouse.run set exit_code = ? where run_id = ?")
        .params(exitCode, runId)
        .update();
  }

  /** Whether the run {@code runId} claims to be running. */
  boolean isRunning(long runId) {
    return find(runId).filter(run -> run.state() == RunState.RUNNING).isPresent();
  }

  /** How often the run {@code runId} was started. */
  int countStarts(long runId) {
    return jdbc.sql("select starts from warehouse.run where run_id = ?")
        .param(runId)
        .query(Integer.class)
        .single();
  }

  /** Waits until no other job loads or publishes; holds until the transaction ends. */
  void takeTurn() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('solieu load'), 0)::text")
        .query(String.class)
        .single();
  }

  /** What the run {@code runId} was started with. */
  Optional<JobRequest> findRequest(long runId) {
    return jdbc.sql("select job, parameters from warehouse.run where run_id = ?")
        .param(runId)
        .query((row, n) -> JobRequest.ofJson(row.getString("job"), row.getString("parameters")))
        .optional();
  }

  /** The run {@code runId}, if there is one. */
  public Optional<RunRecord> find(long runId) {
    return jdbc.sql(RUNS + "where run_id = ?").param(runId).query(RunLedger::toRun).optional();
  }

  /** The newest {@code limit} runs, newest first. */
  public List<RunRecord> list(int limit) {
    return jdbc.sql(RUNS + "order by run_id desc limit ?")
        .param(limit)
        .query(RunLedger::toRun)
        .list();
  }

  /** Notes that a step has started. */
  void openStep(long runId, Stage stage) {
    jdbc.sql(
            """
            insert into warehouse.step_balance (run_id, step, position) values (?, ?, ?)
            on conflict (run_id, step) do update
            set status = 'running', started_at = now(), ended_at = null
            """)
        .params(runId, stage.label(), stage.position())
        .update();
  }

  /** Stores the balance of a step at its end. */
  void closeStep(long runId, Stage stage, RunState state, Balance balance) {
    jdbc.sql(
            """
            update warehouse.step_balance
            set status = ?, read_count = ?, loaded_count = ?, unchanged_count = ?,
                rejected_count = ?, quarantined_count = ?, ended_at = now()
            where run_id = ? and step = ?
            """)
        .params(state.label(), balance.read(), balance.loaded(), balance.unchanged())
        .params(balance.rejected(), balance.quarantined(), runId, stage.label())
        .update();
  }

  /** The steps that the run has been through, in their order. */
  public List<StepRecord> listSteps(long runId) {
    return jdbc.sql("select * from warehouse.step_balance where run_id = ? order by position")
        .param(runId)
        .query(RunLedger::toStep)
        .list();
  }

  private static RunRecord toRun(ResultSet row, int number) throws SQLException {
    return new RunRecord(
        row.getLong("run_id"),
        row.getString("job"),
        RunState.ofLabel(row.getString("status")),
        row.getString("rule_set"),
        row.getTimestamp("started_at").toInstant(),
        instant(row.getTimestamp("ended_at")),
        row.getObject("exit_code", Integer.class),
        row.getString("message"),
        instant(row.getTimestamp("published_at")),
        instant(row.getTimestamp("heartbeat_at")),
        row.getInt("starts"));
  }

  private static StepRecord toStep(ResultSet row, int number) throws SQLException {
    Balance balance =
        new Balance(
            row.getLong("read_count"),
            row.getLong("loaded_count"),
            row.getLong("unchanged_count"),
            row.getLong("rejected_count"),
            row.getLong("quarantined_count"));
    return new StepRecord(
        row.getString("step"),
        RunState.ofLabel(row.getString("status")),
        balance,
        row.getTimestamp("started_at").toInstant(),
        instant(row.getTimestamp("ended_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
