package vn.solieu.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Lets one run at a time write into a warehouse. PostgreSQL holds the lock for as long as this
 * connection lives, so that of a killed process is free at once.
 */
final class JobLock implements AutoCloseable {
  /** "solieu" in ASCII: any number will do that no other program takes. */
  private static final long KEY = 0x736F6C696575L;

  private final Connection connection;

  private JobLock(Connection connection) {
    this.connection = connection;
  }

  /** Takes the lock; empty when another process has it. */
  static Optional<JobLock> tryAcquire(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    if (call(connection, "select pg_try_advisory_lock(?)")) {
      return Optional.of(new JobLock(connection));
    }
    connection.close();
    return Optional.empty();
  }

  @Override
  public void close() throws SQLException {
    try (connection) { // a pool would keep the session, and the lock with it
      call(connection, "select pg_advisory_unlock(?)");
    }
  }

  private static boolean call(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
