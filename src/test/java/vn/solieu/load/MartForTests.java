package vn.solieu.load;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.rules.RuleBook;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** A warehouse with the declared rows, for tests of what the mart answers from given figures. */
final class MartForTests implements AutoCloseable {
  private final Warehouse warehouse;
  private final HikariDataSource pool;

  private MartForTests(Warehouse warehouse) {
    this.warehouse = warehouse;
    pool = warehouse.openPool();
  }

  /** Opens one in {@code home}, which is empty. */
  static MartForTests open(Path home) throws Exception {
    ServerForTests.prepare(home);
    MartForTests mart =
        new MartForTests(
            Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty())));
    DeclaredRows.load(mart.jdbc(), RuleBook.ofClassPath());
    return mart;
  }

  JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  /** Takes all figures out again; returns what states new ones. */
  StatedFigures empty() {
    jdbc()
        .sql(
            "TRUNCATE warehouse.run, warehouse.fact_observation, warehouse.dim_document,"
                + " warehouse.applied_correction CASCADE")
        .update();
    return new StatedFigures(jdbc());
  }

  @Override
  public void close() {
    pool.close();
    warehouse.close();
  }
}
