package vn.solieu.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * A way into the warehouse that may only read. The embedded server has a login of its own for it;
 * on a named server the given login takes on the read-only role.
 *
 * @param settings the login
 * @param role the role to take on; empty when the login itself may only read
 */
public record AnalystLogin(ConnectionSettings settings, Optional<String> role) {
  /** Not a member of the role; no such role. */
  private static final Set<String> ROLE_REFUSED = Set.of("42501", "22023");

  /** A connection; names without a schema are looked for in {@code mart} first. */
  public Connection connect() throws SQLException {
    Properties properties = SqlConnections.properties(settings);
    properties.setProperty("options", options());
    try {
      return SqlConnections.open(settings.url(), properties);
    } catch (SQLException e) {
      if (role.isPresent() && ROLE_REFUSED.contains(String.valueOf(e.getSQLState()))) {
        throw new WarehouseException(refusal(role.get()), e);
      }
      throw e;
    }
  }

  private String refusal(String name) {
    return settings.username()
        + " may not take on the read-only role; let the owner of the server run: CREATE ROLE "
        + name
        + "; GRANT "
        + name
        + " TO "
        + settings.username();
  }

  /** What psql needs in its environment to log in; nothing of it shows in a list of processes. */
  public Map<String, String> psqlEnvironment() {
    Properties address = Driver.parseURL(settings.url(), new Properties());
    if (address == null) {
      throw new WarehouseException(settings.url() + " is not an address of a PostgreSQL server");
    }
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PGHOST", address.getProperty(PGProperty.PG_HOST.getName()));
    environment.put("PGPORT", address.getProperty(PGProperty.PG_PORT.getName()));
    environment.put("PGDATABASE", address.getProperty(PGProperty.PG_DBNAME.getName()));
    environment.put("PGUSER", settings.username());
    environment.put("PGPASSWORD", settings.password());
    environment.put("PGOPTIONS", options());
    return environment;
  }

  private String options() {
    return "-c default_transaction_read_only=on -c search_path=mart,warehouse,public"
        + role.map(name -> " -c role=" + name).orElse("");
  }
}
