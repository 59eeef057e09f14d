package vn.solieu.load;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

  /** The first column of what {@code query} answers. */
  List<String> list(String query) {
    return jdbc().sql(query).query((row, number) -> row.getString(1)).list();
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  /** Takes all figures out again; returns what states new ones. */
  StatedFigures empty() {
    jdbc()
        .sql(
            "TRUNCATE warehouse.run, warehouse.fact_observation, warehouse.dim_document,"
                + " warehouse.applied_correction, warehouse.text_print, staging.document,"
                + " staging.observation CASCADE")
        .update();
    return new StatedFigures(jdbc());
  }

  /** Stages {@code documents} for a run of their own; returns its number. */
  long stage(List<StagedDocument> documents) {
    long run =
        jdbc()
            .sql("INSERT INTO warehouse.run (job, rule_set) VALUES ('test', 'r') RETURNING run_id")
            .query(Long.class)
            .single();
    new StagingWriter(new JdbcTemplate(pool)).write(run, documents);
    return run;
  }

  /** Loads and publishes {@code documents} as a job does. */
  void publish(List<StagedDocument> documents) {
    long run = stage(documents);
    transaction().executeWithoutResult(status -> load(run));
    jdbc()
        .sql("UPDATE warehouse.run SET published_at = now() WHERE run_id = ?")
        .param(run)
        .update();
  }

  /** Loads what {@code run} staged, within a transaction. */
  void load(long run) {
    new WarehouseLoader(jdbc()).load(run);
    new CopyGroups(new JdbcTemplate(pool)).update();
  }

  @Override
  public void close() {
    pool.close();
    warehouse.close();
  }
}
