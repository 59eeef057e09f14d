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
    return open(settings.url(), properties(settings));
  }

  /**
   * A connection to {@code url} with {@code properties} of the driver.
   *
   * @throws WarehouseException when the address is none of PostgreSQL
   */
  static Connection open(String url, Properties properties) throws SQLException {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new WarehouseException(
          url + " is not an address like jdbc:postgresql://host:5432/name");
    }
    return DriverManager.getConnection(url, properties);
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
