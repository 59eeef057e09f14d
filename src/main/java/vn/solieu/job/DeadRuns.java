package vn.solieu.job;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the runs whose process died (kill -9, power, memory) and marks them as failed, so that they
 * can be restarted. Dead is a run that claims to be running while nobody has the lock of its job,
 * and whose process is gone from this machine or has said nothing for half a minute. A live run is
 * never touched.
 */
final class DeadRuns {
  /** Six missed heartbeats; a time in the future is that of a clock that was set back. */
  private static final String SILENT =
      "(heartbeat_at is null or heartbeat_at < now() - interval '30 seconds'"
          + " or heartbeat_at > now() + interval '30 seconds')";

  private final DataSource dataSource;
  private final JdbcClient jdbc;

  DeadRuns(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Marks the dead runs of all jobs; returns their numbers. */
  List<Long> mark() throws SQLException {
    List<Long> marked = new ArrayList<>();
    for (String job :
        jdbc.sql("select distinct job from warehouse.run where status = 'running'")
            .query(String.class)
            .list()) {
      Optional<JobLock> lock = JobLock.tryAcquire(dataSource, job);
      if (lock.isPresent()) {
        try (JobLock held = lock.get()) {
          marked.addAll(mark(job));
        }
      }
    }
    return marked;
  }

  /** Marks those of {@code job}; only the holder of its lock may. */
  List<Long> mark(String job) {
    List<Long> marked = new ArrayList<>();
    for (Suspect suspect : suspects(job)) {
      boolean gone =
          RunProcess.ofLabel(suspect.process()).map(RunProcess::isGone).orElse(suspect.silent());
      if (gone || suspect.silent()) {
        close(suspect.runId());
        marked.add(suspect.runId());
      }
    }
    return marked;
  }

  /** The runs of {@code job} that still claim to be running. */
  List<Long> listRunning(String job) {
    return suspects(job).stream().map(Suspect::runId).toList();
  }

  private List<Suspect> suspects(String job) {
    return jdbc.sql(
            "select run_id, coalesce(process, '') as process, "
                + SILENT
                + " as silent from warehouse.run"
                + " where status = 'running' and job = ? order by run_id")
        .param(job)
        .query(
            (row, n) ->
                new Suspect(
                    row.getLong("run_id"), row.getString("process"), row.getBoolean("silent")))
        .list();
  }

  private void close(long runId) {
    jdbc.sql(
            "update warehouse.run set status = 'failed', message = 'its process was killed',"
                + " ended_at = greatest(started_at, coalesce(heartbeat_at, started_at)),"
                + " exit_code = null where run_id = ?")
        .param(runId)
        .update();
    jdbc.sql(
            "update warehouse.step_balance set status = 'failed', ended_at = now()"
                + " where run_id = ? and status = 'running'")
        .param(runId)
        .update();
  }

  private record Suspect(long runId, String process, boolean silent) {}
}
