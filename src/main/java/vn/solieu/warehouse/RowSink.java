package vn.solieu.warehouse;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a query's answer one by one. */
public interface RowSink {

  /** Comes once, before the rows. */
  void columns(List<Column> columns) throws IOException;

  /** A row: a value for each column, {@code null} for the database's null. */
  void row(List<@Nullable String> values) throws IOException;

  /** Comes once, after the rows. */
  void end() throws IOException;
}
