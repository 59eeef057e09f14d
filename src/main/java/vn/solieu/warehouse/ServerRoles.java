package vn.solieu.warehouse;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database and the read-only login of the embedded server. */
final class ServerRoles {
  private ServerRoles() {}

  /** Makes them if they are missing; the login gets the password that stands in its file. */
  static void prepare(Connector connector, int port, String analystPassword) throws IOException {
    try (Connection connection = connector.connect(port, "postgres");
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "pg_database WHERE datname = '" + EmbeddedServer.NAME + "'")) {
        statement.execute("CREATE DATABASE " + EmbeddedServer.NAME);
      }
      if (!exists(statement, "pg_roles WHERE rolname = '" + EmbeddedServer.ANALYST + "'")) {
        statement.execute("CREATE ROLE " + EmbeddedServer.ANALYST);
      }
      // Nobody but the owner may make functions of his own, which could look at rows before a view
      // does.
      statement.execute("REVOKE TEMPORARY ON DATABASE " + EmbeddedServer.NAME + " FROM PUBLIC");
      // The server writes statements that fail into its log, this one with the password.
      statement.execute("SET log_min_error_statement TO panic");
      statement.execute(
          "ALTER ROLE " + EmbeddedServer.ANALYST + " LOGIN PASSWORD '" + analystPassword + "'");
    } catch (SQLException e) {
      throw new WarehouseException(SqlFailures.describe(e, "the embedded PostgreSQL"), e);
    }
  }

  /** Whether the database is there, and the role with a password. */
  static boolean arePrepared(Connector connector, int port) throws IOException {
    try (Connection connection = connector.connect(port, "postgres");
        Statement statement = connection.createStatement()) {
      return exists(statement, "pg_database WHERE datname = '" + EmbeddedServer.NAME + "'")
          && exists(
              statement,
              "pg_authid WHERE rolpassword IS NOT NULL AND rolname = '"
                  + EmbeddedServer.ANALYST
                  + "' AND NOT has_database_privilege(oid, '"
                  + EmbeddedServer.NAME
                  + "', 'TEMPORARY')");
    } catch (SQLException e) {
      throw new WarehouseException(SqlFailures.describe(e, "the embedded PostgreSQL"), e);
    }
  }

  private static boolean exists(Statement statement, String what) throws SQLException {
    try (ResultSet found = statement.executeQuery("SELECT 1 FROM " + what)) {
      return found.next();
    }
  }

  /** Connects to a database of the server at a port as its owner. */
  interface Connector {
    Connection connect(int port, String database) throws SQLException, IOException;
  }
}
