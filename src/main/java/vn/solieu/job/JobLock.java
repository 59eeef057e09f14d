package vn.solieu.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/**
 * Lets one run of a job at a time work in a warehouse; runs of other jobs may go on beside it.
 * PostgreSQL holds the lock for as long as this connection lives, so that of a killed process is
 * free at once.
 */
final class JobLock implements AutoCloseable {
  /** "soli" in ASCII: any number will do that no other program takes. */
  private static final int SPACE = 0x736F6C69;

  private static final int ANSWER_MILLIS = 10_000;

  private final Connection connection;
  private final String job;

  private JobLock(Connection connection, String job) {
    this.connection = connection;
    this.job = job;
  }

  /** Takes the lock of {@code job}; empty when another process has it. */
  static Optional<JobLock> tryAcquire(DataSource dataSource, String job) throws SQLException {
    Connection connection = dataSource.getConnection();
    JobLock lock = new JobLock(connection, job);
    if (lock.call("select pg_try_advisory_lock(?, hashtext(?))")) {
      return Optional.of(lock);
    }
    connection.close();
    return Optional.empty();
  }

  /**
   * Says on the lock's own connection that the run's process lives.
   *
   * @throws SQLException when the connection, and with it the lock, is lost
   */
  void beat(long runId, Executor executor) throws SQLException {
    connection.setNetworkTimeout(executor, ANSWER_MILLIS);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update warehouse.run set heartbeat_at = now() where run_id = ?")) {
      statement.setLong(1, runId);
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) { // a pool would keep the session, and the lock with it
      if (!connection.isClosed() && connection.isValid(1)) {
        call("select pg_advisory_unlock(?, hashtext(?))");
      }
    }
  }

  private boolean call(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, SPACE);
      statement.setString(2, job);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
