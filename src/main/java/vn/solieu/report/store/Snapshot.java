package vn.solieu.report.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse as it is at one moment: every question is answered in one transaction that only
 * reads. The questions are the files of {@code report/sql/}.
 */
public final class Snapshot implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 500;

  private final Connection connection;

  /** What holds at this moment behind {@code connection}, which stays open when this is closed. */
  public Snapshot(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false); // or the driver would fetch whole answers at once
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql("session"));
    }
  }

  /** Makes a value of a row. */
  interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  /** The whole answer, for questions whose answers are bounded by the catalogue or a limit. */
  <T> List<T> list(String question, Reader<T> reader, Object... values) throws SQLException {
    List<T> all = new ArrayList<>();
    try (Cursor<T> cursor = open(question, reader, values)) {
      for (T next = cursor.next(); next != null; next = cursor.next()) {
        all.add(next);
      }
    }
    return all;
  }

  /** The answer row by row; several may be open at once. */
  <T> Cursor<T> open(String question, Reader<T> reader, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql(question));
    statement.setFetchSize(ROWS_AT_ONCE);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return new Cursor<>(statement, statement.executeQuery(), reader);
  }

  private static String sql(String question) {
    String path = "/report/sql/" + question + ".sql";
    try (InputStream file = Snapshot.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new FileNotFoundException("missing from the class path: " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
  }

  /** An open answer. */
  public static final class Cursor<T> implements AutoCloseable {
    private final PreparedStatement statement;
    private final ResultSet answer;
    private final Reader<T> reader;

    private Cursor(PreparedStatement statement, ResultSet answer, Reader<T> reader) {
      this.statement = statement;
      this.answer = answer;
      this.reader = reader;
    }

    /** The next value; {@code null} after the last. */
    public @Nullable T next() throws SQLException {
      return answer.next() ? reader.read(new Row(answer)) : null;
    }

    /** The names of the columns and the answer itself, for those who copy all columns. */
    ResultSet answer() {
      return answer;
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
