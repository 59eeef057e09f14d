package vn.solieu.load;

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

  /** Loads what {@code runId} staged, applies the corrections and empties its staging. */
  public LoadResult load(long runId) {
    // Without it the planner knows nothing of rows that were copied a moment ago.
    jdbc.sql("ANALYZE staging.document, staging.observation").update();
    jdbc.sql(SqlFile.read("publishers")).param("run", runId).update();
    LoadCounts documents = count("documents", runId);
    jdbc.sql(SqlFile.read("adopt_documents")).param("run", runId).update();
    jdbc.sql(SqlFile.read("current_documents")).param("run", runId).update();
    jdbc.sql(SqlFile.read("supersede")).param("run", runId).update();
    LoadCounts observations = count("observations", runId);
    jdbc.sql(SqlFile.read("corrections_withdrawn")).param("run", runId).update();
    jdbc.sql(SqlFile.read("corrections_applied")).param("run", runId).update();
    empty("staging.observation", runId);
    empty("staging.document", runId);
    return new LoadResult(documents, observations);
  }

  private void empty(String table, long runId) {
    jdbc.sql("DELETE FROM " + table + " WHERE run_id = :run").param("run", runId).update();
  }

  private LoadCounts count(String statement, long runId) {
    return jdbc.sql(SqlFile.read(statement))
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
}
