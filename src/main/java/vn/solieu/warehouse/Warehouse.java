package vn.solieu.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse while a command uses it: the named server, or the embedded one, which runs at least
 * until this is closed. Its schema is up to date once it is open.
 */
public final class Warehouse implements AutoCloseable {
  /** The role that jobs work as. */
  private static final String LOADER = "solieu_loader";

  private static final int POOL_SIZE = 8;
  private static final long CONNECTION_PATIENCE_MILLIS = 15_000;

  private final ConnectionSettings owner;
  private final EmbeddedServer.@Nullable Lease lease;

  private Warehouse(ConnectionSettings owner, EmbeddedServer.@Nullable Lease lease) {
    this.owner = owner;
    this.lease = lease;
  }

  /**
   * Connects to the named server or starts the embedded one, and brings the schema up to date.
   *
   * @throws WarehouseException when that fails, with one line that says why
   */
  public static Warehouse open(WarehouseSettings settings) {
    Warehouse warehouse =
        settings
            .named()
            .map(server -> new Warehouse(server, null))
            .orElseGet(() -> embedded(new EmbeddedServer(settings.home(), settings.port())));
    try {
      Schema.migrate(warehouse.owner);
    } catch (RuntimeException e) {
      warehouse.close();
      throw e;
    }
    return warehouse;
  }

  private static Warehouse embedded(EmbeddedServer server) {
    EmbeddedServer.Lease lease = server.use();
    return new Warehouse(lease.owner(), lease);
  }

  /** How to log in as the owner. */
  public ConnectionSettings owner() {
    return owner;
  }

  /**
   * A pool of connections as the owner, for a job; close it before this.
   *
   * @throws WarehouseException when the server cannot be reached
   */
  public HikariDataSource openPool() {
    return openPool(Optional.empty());
  }

  /**
   * A pool of connections that may write rows and nothing else, for a job; close it before this. On
   * a named server whose login could not make that role they may do what the login may.
   *
   * @throws WarehouseException when the server cannot be reached
   */
  public HikariDataSource openLoaderPool() {
    return openPool(
        Optional.of(
            "select set_config('role', '"
                + LOADER
                + "', false) from pg_roles"
                + " where rolname = '"
                + LOADER
                + "' and pg_has_role(current_user, oid, 'MEMBER')"));
  }

  private HikariDataSource openPool(Optional<String> first) {
    HikariConfig config = new HikariConfig();
    first.ifPresent(config::setConnectionInitSql);
    config.setPoolName("solieu");
    config.setJdbcUrl(owner.url());
    config.setDataSourceProperties(SqlConnections.properties(owner));
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_PATIENCE_MILLIS);
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw new WarehouseException("no connection to " + owner.url() + ": " + e.getMessage(), e);
    }
  }

  /** The login that may only read, for other programs such as psql. */
  public AnalystLogin analyst() {
    return lease == null
        ? new AnalystLogin(owner, Optional.of(EmbeddedServer.ANALYST))
        : new AnalystLogin(lease.analyst(), Optional.empty());
  }

  /** A connection that may only read. */
  public Connection connectAsAnalyst() throws SQLException {
    return analyst().connect();
  }

  /** Leaves the server; an embedded one that nobody else uses or holds stops. */
  @Override
  public void close() {
    if (lease != null) {
      lease.close();
    }
  }
}
