package vn.solieu.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes extracted documents into staging by COPY, on the connection of the transaction under way.
 * Writing a document of the same run again replaces it, so that a chunk can be repeated.
 */
public final class StagingWriter {
  private static final String OF_DOCUMENTS =
      " s USING unnest(?, ?, ?) AS k (document, snapshot_sha256, part)"
          + " WHERE (s.document, s.snapshot_sha256, s.part) = (k.document, k.snapshot_sha256, k.part)"
          + " AND s.run_id = ?";

  private final JdbcTemplate jdbc;

  /** A writer to the database of {@code jdbc}. */
  public StagingWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes {@code documents} with their figures for {@code runId}.
   *
   * @throws IllegalArgumentException when a text has U+0000, which PostgreSQL cannot keep
   */
  public void write(long runId, List<? extends StagedDocument> documents) {
    List<StagedDocument> all = List.copyOf(documents);
    StagingRows rows = new StagingRows(runId);
    byte[] documentRows = rows.documents(all);
    byte[] observationRows = rows.observations(all);
    forget(runId, all);
    copy("staging.document (" + StagingRows.DOCUMENT_COLUMNS + ")", documentRows);
    copy("staging.observation (" + StagingRows.OBSERVATION_COLUMNS + ")", observationRows);
  }

  // Figures have no index to be found by: they are looked for only when their document was there.
  private void forget(long runId, List<StagedDocument> documents) {
    Object[] keys = {
      documents.stream().map(d -> d.article().document()).toArray(String[]::new),
      documents.stream().map(StagedDocument::snapshotSha256).toArray(String[]::new),
      documents.stream().map(StagedDocument::part).toArray(Integer[]::new),
      runId
    };
    if (jdbc.update("DELETE FROM staging.document" + OF_DOCUMENTS, keys) > 0) {
      jdbc.update("DELETE FROM staging.observation" + OF_DOCUMENTS, keys);
    }
  }

  private void copy(String target, byte[] rows) {
    if (rows.length == 0) {
      return;
    }
    jdbc.execute(
        (Connection connection) -> copy(connection, "COPY " + target + " FROM STDIN", rows));
  }

  private static Long copy(Connection connection, String command, byte[] rows) throws SQLException {
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(command, new ByteArrayInputStream(rows));
    } catch (IOException e) {
      throw new SQLException("COPY into staging failed: " + e.getMessage(), "08006", e);
    }
  }
}
