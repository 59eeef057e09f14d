package vn.solieu.warehouse;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query whose answer is handed on row by row, in constant memory.
 *
 * @param text SQL; of several statements each answer is handed on
 */
public record Query(String text) {
  private static final int ROWS_AT_ONCE = 1000;

  /** Runs the query on {@code connection} and rolls back whatever it might have done. */
  public void run(Connection connection, RowSink sink) throws SQLException, IOException {
    connection.setAutoCommit(false); // or the driver would fetch the whole answer at once
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      boolean isAnswer = statement.execute(text);
      while (isAnswer || statement.getUpdateCount() != -1) {
        if (isAnswer) {
          handOn(statement.getResultSet(), sink);
        }
        isAnswer = statement.getMoreResults();
      }
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    }
  }

  private static void handOn(ResultSet answer, RowSink sink) throws SQLException, IOException {
    List<Column> columns = columns(answer.getMetaData());
    sink.columns(columns);
    while (answer.next()) {
      List<@Nullable String> values = new ArrayList<>(columns.size());
      for (int i = 1; i <= columns.size(); i++) {
        values.add(answer.getString(i));
      }
      sink.row(values);
    }
    sink.end();
  }

  /** The columns of an answer. */
  public static List<Column> columns(ResultSetMetaData data) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      columns.add(new Column(data.getColumnLabel(i), form(data.getColumnType(i))));
    }
    return columns;
  }

  private static Column.Form form(int type) {
    return switch (type) {
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Column.Form.INTEGER;
      case Types.NUMERIC, Types.REAL, Types.DOUBLE -> Column.Form.NUMBER;
      case Types.DATE -> Column.Form.DATE;
      case Types.TIME, Types.TIMESTAMP, Types.BIT, Types.BOOLEAN -> Column.Form.OTHER;
      default -> Column.Form.TEXT;
    };
  }
}
