package vn.solieu.spark;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.SparkSession;
import org.springframework.core.env.StandardEnvironment;
import vn.solieu.job.JobRunner;
import vn.solieu.job.JobSettings;
import vn.solieu.job.RunOutcome;
import vn.solieu.job.StopSwitch;
import vn.solieu.warehouse.ConnectionSettings;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * {@code spark-submit … OUTPUT INPUT…}: reads the inputs into Parquet below OUTPUT, then loads that
 * into the warehouse that {@code SPRING_DATASOURCE_URL} names, if it names one. Settings are those
 * of the daily job, from the environment.
 */
public final class SparkMain {
  private static final int MAX_BYTES = 64 << 20;
  private static final int CHUNK = 200;
  private static final int RECORDS = 100;

  private SparkMain() {}

  /** Runs the backfill. */
  public static void main(String[] args) throws Exception {
    if (args.length < 2) {
      System.err.println("usage: spark-submit --class vn.solieu.spark.SparkMain … OUTPUT INPUT…");
      System.exit(2);
    }
    StandardEnvironment settings = new StandardEnvironment();
    try (SparkSession spark = SparkSession.builder().appName("solieu").getOrCreate()) {
      int maxBytes = settings.getProperty("solieu.max-document-bytes", Integer.class, MAX_BYTES);
      // Version 2 moves files as tasks end: a driver that dies leaves rows of half a table.
      spark
          .sparkContext()
          .hadoopConfiguration()
          .set("mapreduce.fileoutputcommitter.algorithm.version", "1");
      Backfill backfill = new Backfill(spark, args[0], new Backfill.Pieces(RECORDS, maxBytes));
      List<String> inputs = List.of(args).subList(1, args.length);
      backfill.read(inputs);
      Optional<ConnectionSettings> server = server(settings);
      if (server.isPresent()) {
        RunOutcome outcome = load(backfill, inputs, server.get(), settings);
        System.err.println("run " + outcome.runId() + ": " + outcome.end());
      }
    }
  }

  private static Optional<ConnectionSettings> server(StandardEnvironment settings) {
    return Optional.ofNullable(settings.getProperty("spring.datasource.url"))
        .map(
            url ->
                new ConnectionSettings(
                    url,
                    settings.getProperty("spring.datasource.username", ""),
                    settings.getProperty("spring.datasource.password", "")));
  }

  /** Loads what {@code backfill} has read from {@code inputs} as a run of its own. */
  static RunOutcome load(
      Backfill backfill,
      List<String> inputs,
      ConnectionSettings server,
      StandardEnvironment settings)
      throws Exception {
    Path home = Path.of(settings.getProperty("solieu.home", "var")).toAbsolutePath();
    WarehouseSettings place =
        new WarehouseSettings(home, OptionalInt.empty(), Optional.of(server));
    try (Warehouse warehouse = Warehouse.open(place);
        HikariDataSource pool = warehouse.openLoaderPool()) {
      JobRunner runner =
          new JobRunner(
              pool,
              settings,
              new JobSettings(home, MAX_BYTES, CHUNK),
              new StopSwitch(),
              (stage, done, total) -> {},
              (job, run) -> {});
      return runner.load(new ArrayList<>(inputs), backfill.ordered());
    }
  }
}
