package vn.solieu.load;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes extracted documents into staging by COPY, on the connection of the transaction under way.
 * Writing a document of the same run again replaces it, so that a chunk can be repeated.
 */
public final class StagingWriter {
  // Key by key: a plain join, planned without statistics of what the run has staged until now,
  // would go through all of it for each chunk.
  private static final String FORGET =
      "DELETE FROM staging.document WHERE ctid = ANY (ARRAY("
          + "SELECT s.place FROM unnest(?, ?, ?) AS k (document, snapshot_sha256, part)"
          + " CROSS JOIN LATERAL (SELECT x.ctid AS place FROM staging.document x"
          + " WHERE (x.run_id, x.document, x.snapshot_sha256, x.part)"
          + " = (?, k.document, k.snapshot_sha256, k.part) OFFSET 0) AS s)) RETURNING staged_id";

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
    List<StagingRows.Numbered> all = numbered(documents);
    StagingRows rows = new StagingRows(runId);
    ByteArrayOutputStream documentRows = new ByteArrayOutputStream(1 << 16);
    CopyText text = new CopyText(documentRows::write);
    rows.addDocuments(text, all);
    text.flush();
    forget(runId, documents);
    copy(
        "staging.document (" + StagingRows.DOCUMENT_COLUMNS + ")",
        sink -> sink.take(documentRows.toByteArray(), 0, documentRows.size()));
    copy(
        "staging.observation (" + StagingRows.OBSERVATION_COLUMNS + ")",
        sink -> {
          CopyText figures = new CopyText(sink);
          rows.addObservations(figures, all);
          figures.flush();
        });
  }

  private List<StagingRows.Numbered> numbered(List<? extends StagedDocument> documents) {
    List<Long> numbers =
        jdbc.queryForList(
            "SELECT nextval('staging.document_staged_id_seq') FROM generate_series(1, ?)",
            Long.class,
            documents.size());
    return IntStream.range(0, documents.size())
        .mapToObj(i -> new StagingRows.Numbered(numbers.get(i), documents.get(i)))
        .toList();
  }

  // Figures have no index to be found by: they are looked for only when their document was there.
  private void forget(long runId, List<? extends StagedDocument> documents) {
    List<Long> gone =
        jdbc.queryForList(
            FORGET,
            Long.class,
            documents.stream().map(d -> d.article().document()).toArray(String[]::new),
            documents.stream().map(StagedDocument::snapshotSha256).toArray(String[]::new),
            documents.stream().map(StagedDocument::part).toArray(Integer[]::new),
            runId);
    if (!gone.isEmpty()) {
      jdbc.update(
          "DELETE FROM staging.observation WHERE run_id = ? AND staged_id = ANY (?)",
          runId,
          gone.toArray(Long[]::new));
    }
  }

  private void copy(String target, Consumer<CopyText.Sink> rows) {
    jdbc.execute(
        (Connection connection) -> copy(connection, "COPY " + target + " FROM STDIN", rows));
  }

  // The server reads the first rows while the next ones are written here.
  private static Long copy(Connection connection, String command, Consumer<CopyText.Sink> rows)
      throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
    try {
      rows.accept((bytes, from, count) -> send(copy, bytes, from, count));
      return copy.endCopy();
    } catch (SendException e) {
      throw e.reason;
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, byte[] bytes, int from, int count) {
    try {
      copy.writeToCopy(bytes, from, count);
    } catch (SQLException e) {
      throw new SendException(e);
    }
  }

  /** Carries what the server said out of the writing of rows. */
  private static final class SendException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final SQLException reason;

    SendException(SQLException reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
