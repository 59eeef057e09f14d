package vn.solieu.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/** Brings the schema up to date by the numbered files of {@code db/migration}. */
final class Schema {
  private Schema() {}

  /**
   * Applies what is missing.
   *
   * @throws WarehouseException when the server cannot be reached or the schema is not ours
   */
  static void migrate(ConnectionSettings settings) {
    Optional<SchemaMark> mark = SchemaMark.ofThisProgram();
    if (isUpToDate(settings, mark)) {
      return;
    }
    compare(settings);
    mark.ifPresent(made -> put(made, settings));
  }

  private static void compare(ConnectionSettings settings) {
    try {
      Flyway.configure()
          .dataSource(settings.url(), settings.username(), settings.password())
          .defaultSchema("warehouse")
          .createSchemas(true)
          .sqlMigrationPrefix("V")
          .locations("classpath:db/migration")
          // Features number their files in ranges of their own and arrive in any order.
          .outOfOrder(true)
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new WarehouseException(
          "the schema at "
              + settings.url()
              + " was made by another version of Solieu: "
              + firstLine(e),
          e);
    } catch (FlywaySqlException e) {
      throw new WarehouseException(
          e.getCause() instanceof SQLException cause
              ? SqlFailures.describe(cause, settings.url())
              : firstLine(e),
          e);
    } catch (FlywayException e) {
      throw new WarehouseException(
          "the schema at " + settings.url() + " cannot be brought up to date: " + firstLine(e), e);
    }
  }

  // Flyway wraps and retries: a first connection of our own says at once what is wrong.
  private static boolean isUpToDate(ConnectionSettings settings, Optional<SchemaMark> mark) {
    try (Connection connection = SqlConnections.open(settings)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < 15) {
        throw new WarehouseException(
            settings.url() + " is PostgreSQL " + version + "; Solieu needs 15 or newer");
      }
      return mark.isPresent() && mark.get().stands(connection);
    } catch (SQLException e) {
      throw new WarehouseException(SqlFailures.describe(e, settings.url()), e);
    }
  }

  private static void put(SchemaMark mark, ConnectionSettings settings) {
    try (Connection connection = SqlConnections.open(settings)) {
      mark.put(connection);
    } catch (SQLException e) {
      throw new WarehouseException(SqlFailures.describe(e, settings.url()), e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
