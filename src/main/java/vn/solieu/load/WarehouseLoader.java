package vn.solieu.load;

import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves a run's documents and figures from staging into the warehouse, one SQL statement each. Call
 * it within one transaction: then a run is loaded as a whole or not at all. Loading the same again
 * changes no row.
 */
public final class WarehouseLoader {
  private final JdbcClient jdbc;

  /** A loader in the database of {@code jdbc}. */
  public WarehouseLoader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Loads what {@code runId} staged, applies the corrections and empties its staging.
   *
   * @throws FiguresLost when a staged figure came to nothing; roll back then, so that it stays
   *     staged
   */
  public LoadResult load(long runId) {
    // Sorts and hashes of a million rows would go to disk with the few megabytes of the default.
    jdbc.sql("SET LOCAL work_mem = '64MB'").update();
    // Without it the planner knows nothing of rows that were copied a moment ago.
    jdbc.sql(
            "ANALYZE staging.document (run_id, staged_id, document, snapshot_sha256, part),"
                + " staging.observation (run_id, staged_id)")
        .update();
    update("publishers", runId);
    LoadCounts documents = documents(runId);
    update("adopt_documents", runId);
    update("current_documents", runId);
    update("supersede", runId);
    LoadCounts observations = observations(runId);
    update("corrections_withdrawn", runId);
    update("corrections_applied", runId);
    empty("staging.observation", runId);
    empty("staging.document", runId);
    return new LoadResult(documents, observations);
  }

  private void empty(String table, long runId) {
    jdbc.sql("DELETE FROM " + table + " WHERE run_id = :run").param("run", runId).update();
  }

  private LoadCounts documents(long runId) {
    return jdbc.sql(SqlFile.read("documents"))
        .param("run", runId)
        .query(
            (row, number) ->
                new LoadCounts(
                    row.getLong("read_count"),
                    row.getLong("loaded_count"),
                    row.getLong("unchanged_count"),
                    0,
                    row.getLong("quarantined_count")))
        .single();
  }

  private LoadCounts observations(long runId) {
    long read = ask("SELECT count(*) FROM staging.observation WHERE run_id = :run", runId);
    long loaded = claims(runId) + update("former_observations", runId);
    if (loaded == read) {
      return new LoadCounts(read, loaded, 0, 0, 0);
    }
    // Faults are looked for only when a figure is missing: nearly every new text has none.
    long faulty = ask(SqlFile.read("set_aside"), runId);
    requireAll(runId);
    return new LoadCounts(read, loaded, read - loaded - faulty, 0, faulty);
  }

  // What is not new is held already: seen, not inferred from the counts, which would always add up.
  private void requireAll(long runId) {
    List<String> lost =
        jdbc.sql(proven(SqlFile.read("lost"))).param("run", runId).query(String.class).list();
    if (!lost.isEmpty()) {
      throw new FiguresLost(lost);
    }
  }

  private static String proven(String statement) {
    return statement.replace("{proven}", SqlFile.read("observations_proven"));
  }

  // The facts prove the words of what is put into them, so to prove them beforehand as well is
  // worth it only when one is wrong: then all is done again without it. Nearly no run has one.
  private long claims(long runId) {
    String insert = SqlFile.read("observations");
    String held = hasClaims(runId) ? SqlFile.read("observations_held") : "";
    jdbc.sql("SAVEPOINT claims").update();
    try {
      return run(insert.replace("{proven}", "has_keys") + held, runId);
    } catch (DataIntegrityViolationException e) {
      jdbc.sql("ROLLBACK TO SAVEPOINT claims").update();
      return run(proven(insert) + held, runId);
    }
  }

  private boolean hasClaims(long runId) {
    return jdbc.sql(SqlFile.read("has_claims")).param("run", runId).query(Boolean.class).single();
  }

  private long ask(String query, long runId) {
    return jdbc.sql(query).param("run", runId).query(Long.class).single();
  }

  private long update(String statement, long runId) {
    return run(SqlFile.read(statement), runId);
  }

  private long run(String command, long runId) {
    return jdbc.sql(command).param("run", runId).update();
  }
}
