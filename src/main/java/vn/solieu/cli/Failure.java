package vn.solieu.cli;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import vn.solieu.job.JobDefinition;
import vn.solieu.job.RunRefused;
import vn.solieu.warehouse.SqlFailures;
import vn.solieu.warehouse.WarehouseException;

/** What the user is told of an exception, and the exit code that goes with it. */
final class Failure {
  private Failure() {}

  /** What went wrong, as far as the user can do something about it. */
  static String describe(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CommandFailed || cause instanceof WarehouseException) {
        return message(cause);
      }
      if (cause instanceof SQLTransientConnectionException) { // the pool's, with words of its own
        return "no connection to the database; is it still running?";
      }
      if (cause instanceof SQLException sql) {
        return SqlFailures.describe(sql, "the database");
      }
    }
    return message(failure);
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  /** How the process ends. */
  static ExitCode exitCode(Throwable failure) {
    if (failure instanceof CommandFailed failed) {
      return failed.exitCode();
    }
    if (failure instanceof JobDefinition.Invalid) {
      return ExitCode.USAGE;
    }
    if (failure instanceof RunRefused refused) {
      return switch (refused.reason()) {
        case ALREADY_RUNNING -> ExitCode.ALREADY_RUNNING;
        case NOTHING_TO_RESTART -> ExitCode.USAGE;
      };
    }
    return ExitCode.FAILED;
  }
}
