package vn.solieu.report.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.solieu.report.store.Snapshot.Cursor;

/**
 * An answer about all indicators, in the order of their codes, handed out indicator by indicator: a
 * question that is asked once costs the database far less than one for each of them.
 *
 * @param <T> what a row says
 */
final class ByIndicator<T> implements AutoCloseable {
  private final Cursor<T> rows;
  private final Function<T, String> indicator;
  private @Nullable T waiting;

  /** The answer of {@code rows}, whose {@code indicator} only grows. */
  ByIndicator(Cursor<T> rows, Function<T, String> indicator) throws SQLException {
    this.rows = rows;
    this.indicator = indicator;
    this.waiting = rows.next();
  }

  /** Takes rows one by one. */
  interface Sink<T> {
    /** The next row, at which the answer stands. */
    void take(T row) throws SQLException, IOException;
  }

  /** Hands on the rows of {@code code}; codes are asked for in their order. */
  void each(String code, Sink<T> sink) throws SQLException, IOException {
    for (T row = waiting; row != null; row = rows.next()) {
      int order = indicator.apply(row).compareTo(code);
      if (order > 0) {
        waiting = row;
        return;
      }
      if (order == 0) {
        sink.take(row);
      }
    }
    waiting = null;
  }

  /** The first rows of {@code code}, at most {@code most}. */
  List<T> list(String code, int most) throws SQLException, IOException {
    List<T> list = new ArrayList<>();
    each(
        code,
        row -> {
          if (list.size() < most) {
            list.add(row);
          }
        });
    return list;
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
