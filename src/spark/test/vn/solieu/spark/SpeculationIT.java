package vn.solieu.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Slow tasks that Spark runs a second time beside the first, in processes of their own: two workers
 * under two addresses of this machine, for Spark does so only on another host. What is written is
 * what tasks that ran once write.
 */
class SpeculationIT {
  private static final Path SAMPLE = Path.of("data", "sample").toAbsolutePath();
  private static final Backfill.Pieces PIECES = new Backfill.Pieces(2, 64 << 20);
  private static final List<String> TABLES = List.of("documents", "observations", "quarantine");

  @TempDir Path folder;

  @Test
  void tasksThatRunTwiceAtOnceLeaveTheirRowsOnce() throws Exception {
    Path made = Files.createDirectories(folder.resolve("in"));
    Inputs.write(made);
    Path once = folder.resolve("once");
    List<List<String>> expected;
    try (SparkSession spark = session("local[2]", Map.of())) {
      new Backfill(spark, uri(once), PIECES).read(List.of(uri(SAMPLE), uri(made)));
      expected = TABLES.stream().map(table -> written(spark, once, table)).toList();
    }
    Path twice = folder.resolve("twice");
    Attempts attempts = new Attempts();
    try (Workers workers = new Workers(folder.resolve("spark"), List.of("127.0.0.2", "127.0.0.3"));
        SparkSession spark = session(workers.master(), hasty())) {
      spark.sparkContext().addSparkListener(attempts);
      new Backfill(spark, uri(twice), PIECES).read(List.of("slow://" + SAMPLE, "slow://" + made));
      assertEquals(
          expected, TABLES.stream().map(table -> written(spark, twice, table)).toList());
    }
    System.err.printf("%s%n", attempts);
    assertTrue(attempts.speculative.get() > 0, "no task was run twice");
    assertTrue(attempts.overtaken.get() > 0, "no second attempt came first");
  }

  /** A second attempt of whatever takes longer than the others, at once. */
  private static Map<String, String> hasty() {
    return Map.of(
        "spark.speculation", "true",
        "spark.speculation.interval", "50ms",
        "spark.speculation.quantile", "0.1",
        "spark.speculation.multiplier", "1.1",
        "spark.speculation.minTaskRuntime", "100ms",
        "spark.executor.memory", "768m");
  }

  private static SparkSession session(String master, Map<String, String> more) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .master(master)
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.default.parallelism", "6")
            .config("spark.hadoop.fs.slow.impl", SlowFiles.class.getName());
    more.forEach(builder::config);
    return builder.getOrCreate();
  }

  // The path tells by which file system a document was read.
  private static List<String> written(SparkSession spark, Path output, String table) {
    return spark
        .read()
        .parquet(uri(output.resolve(table)))
        .drop("path", "record")
        .collectAsList()
        .stream()
        .map(Row::json)
        .map(row -> row.replace("slow:", "file:").replace("file://", "file:"))
        .sorted()
        .toList();
  }

  private static String uri(Path path) {
    return path.toUri().toString();
  }

  /** Counts the attempts that tasks had. */
  private static final class Attempts extends SparkListener {
    private final AtomicInteger speculative = new AtomicInteger();
    private final AtomicInteger overtaken = new AtomicInteger();
    private final Map<String, Integer> ends = new ConcurrentHashMap<>();

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
      if (start.taskInfo().speculative()) {
        speculative.incrementAndGet();
      }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (end.taskInfo().speculative() && end.taskInfo().successful()) {
        overtaken.incrementAndGet();
      }
      ends.merge(end.reason().getClass().getSimpleName(), 1, Integer::sum);
    }

    @Override
    public String toString() {
      return speculative + " second attempts, " + overtaken + " came first; ends: " + ends;
    }
  }
}
