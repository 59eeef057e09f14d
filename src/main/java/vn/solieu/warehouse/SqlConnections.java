package vn.solieu.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens single connections. */
final class SqlConnections {
  private SqlConnections() {}

  /** A connection by {@code settings}; gives up after ten seconds without an answer. */
  static Connection open(ConnectionSettings settings) throws SQLException {
    return DriverManager.getConnection(settings.url(), properties(settings));
  }

  /** What the driver is told besides the address. */
  static Properties properties(ConnectionSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("user", settings.username());
    properties.setProperty("password", settings.password());
    properties.setProperty("ApplicationName", "solieu");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }
}
