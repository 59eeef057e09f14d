package vn.solieu.job;

import java.sql.SQLException;
import vn.solieu.warehouse.SqlFailures;

/** Says in one line, to somebody who did not write the program, why a run failed. */
final class Failures {
  private Failures() {}

  /** The reason behind {@code failure}. */
  static String describe(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof SQLException)) {
      root = root.getCause();
    }
    return root instanceof SQLException sql
        ? SqlFailures.describe(sql, "the database")
        : firstLine(root);
  }

  private static String firstLine(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
