package vn.solieu.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.job.JobRequest;
import vn.solieu.job.JobRunner;
import vn.solieu.job.JobSettings;
import vn.solieu.job.RunOutcome;
import vn.solieu.job.StopSwitch;
import vn.solieu.job.Verification;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** The backfill's tables and warehouse against those of the daily job over the same documents. */
class BackfillIT {
  private static final Path SAMPLE = Path.of("data", "sample").toAbsolutePath();
  private static final int MAX_BYTES = 64 << 20;
  private static final Backfill.Pieces PIECES = new Backfill.Pieces(3, MAX_BYTES);

  @TempDir static Path folder;
  private static Path made;
  private static SparkSession spark;

  @BeforeAll
  static void start() throws Exception {
    made = Files.createDirectories(folder.resolve("in"));
    Inputs.write(made);
    spark =
        SparkSession.builder()
            .master("local[2,3]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.hadoop.fs.flaky.impl", FlakyFiles.class.getName())
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void itsRowsAreThoseOfTheDailyJobAndTheSameAgainChangesNone() throws Exception {
    List<Path> inputs = List.of(SAMPLE, made);
    Path home = folder.resolve("batch");
    ServerForTests.prepare(home);
    RunOutcome.End end;
    List<String> rows;
    List<String> setAside;
    try (Warehouse warehouse = open(home);
        HikariDataSource pool = warehouse.openLoaderPool()) {
      JobRequest request = JobRequest.ofFiles("ingest", inputs, Optional.empty());
      end = runner(pool, home).start(request).end();
      rows = rows(pool);
      setAside = setAside(pool);
    }
    assertEquals(RunOutcome.End.QUARANTINED, end);
    assertTrue(rows.size() > 500, "rows to compare: " + rows.size());
    assertEquals(5, setAside.size(), setAside.toString());

    Path other = folder.resolve("spark");
    ServerForTests.prepare(other);
    Backfill backfill = new Backfill(spark, uri(folder.resolve("out")), PIECES);
    try (Warehouse warehouse = open(other);
        HikariDataSource pool = warehouse.openLoaderPool()) {
      for (int time = 0; time < 2; time++) {
        backfill.read(inputs.stream().map(BackfillIT::uri).toList());
        RunOutcome outcome =
            SparkMain.load(
                backfill,
                inputs.stream().map(Path::toString).toList(),
                warehouse.owner(),
                new StandardEnvironment());
        assertEquals(end, outcome.end(), String.valueOf(outcome.message()));
        assertEquals(rows, rows(pool), "time " + time);
        assertEquals(setAside, setAside(pool), "time " + time);
      }
      assertNothingDiffers(new Verification(pool, other));
      assertTheParquetSaysTheSame(pool);
    }
  }

  private static void assertNothingDiffers(Verification verification) {
    List<String> differences = new ArrayList<>();
    assertEquals(0, verification.hashAgain(differences::add));
    verification.cutAgain(differences::add);
    assertEquals(List.of(), differences);
    assertTrue(verification.countElsewhere() > Inputs.PAGES);
  }

  private static void assertTheParquetSaysTheSame(HikariDataSource pool) throws Exception {
    List<String> loaded =
        new JdbcTemplate(pool)
            .queryForList(
                """
                select concat_ws('|', d.snapshot_sha256, d.part, f.start_offset, f.end_offset,
                         f.ordinal, f.quote, trim_scale(f.value),
                         coalesce(extract(year from d.published_on)::int, 0))
                  from warehouse.fact_observation f join warehouse.dim_document d using (document_id)
                 where f.corrects_id is null -- corrections are the warehouse's
                """,
                String.class);
    List<String> written =
        spark
            .read()
            .parquet(uri(folder.resolve("out/observations")))
            .selectExpr(
                "concat_ws('|', snapshot_sha256, part, start, end, ordinal, quote, value, year)")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();
    assertEquals(loaded.stream().sorted().toList(), written.stream().sorted().toList());
    try (Stream<Path> years = Files.list(folder.resolve("out/observations"))) {
      assertTrue(years.filter(path -> path.toString().contains("/year=20")).count() > 1);
    }
  }

  @Test
  void attemptsThatBreakOffLeaveNothingBehind() throws Exception {
    Path steady = folder.resolve("steady");
    Path broken = folder.resolve("broken");
    new Backfill(spark, uri(steady), PIECES).read(List.of(uri(SAMPLE), uri(made)));
    new Backfill(spark, uri(broken), PIECES)
        .read(List.of("flaky://" + SAMPLE, "flaky://" + made));
    assertTrue(FlakyFiles.failures() > 5, "attempts that broke off: " + FlakyFiles.failures());
    assertEquals(written(steady, "observations"), written(broken, "observations"));
    assertEquals(
        written(steady, "quarantine").stream().map(row -> row.replace("file:", "flaky:")).toList(),
        written(broken, "quarantine"));
  }

  @Test
  void textsInParquetGiveTheRowsOfTheSameTextsInFiles() throws Exception {
    List<String> names =
        List.of("12-kinh-te-so-qua-cac-nam.txt", "16-mobile-money-vung-cao.txt");
    StructType type =
        new StructType()
            .add("document", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("published_on", DataTypes.DateType);
    List<Row> rows = new ArrayList<>();
    Path texts = Files.createDirectories(folder.resolve("texts"));
    for (String name : names) {
      String text = Files.readString(SAMPLE.resolve(name), StandardCharsets.UTF_8);
      rows.add(RowFactory.create(name, text, LocalDate.of(2025, 11, 3)));
      Files.writeString(texts.resolve(name), text);
    }
    Files.write(
        texts.resolve("manifest.csv"),
        Stream.concat(
                Stream.of("file,url,publisher,title,published_on"),
                names.stream().map(name -> name + ",,,,2025-11-03"))
            .toList());
    rows.add(RowFactory.create("none", null, null));
    spark.createDataFrame(rows, type).write().parquet(uri(folder.resolve("table.parquet")));

    Path ofTable = folder.resolve("of-table");
    Path ofFiles = folder.resolve("of-files");
    new Backfill(spark, uri(ofTable), PIECES).read(List.of(uri(folder.resolve("table.*"))));
    new Backfill(spark, uri(ofFiles), PIECES).read(List.of(uri(texts)));
    assertTrue(written(ofFiles, "observations").size() > 10);
    assertEquals(written(ofFiles, "observations"), written(ofTable, "observations"));
    assertTrue(written(ofTable, "quarantine").get(0).contains("EMPTY_DOCUMENT"));
  }

  private static List<String> written(Path output, String table) {
    return spark.read().parquet(uri(output.resolve(table))).collectAsList().stream()
        .map(Row::json)
        .sorted()
        .toList();
  }

  private static String uri(Path path) {
    return path.toUri().toString();
  }

  private static Warehouse open(Path home) {
    return Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
  }

  private static JobRunner runner(HikariDataSource pool, Path home) {
    return new JobRunner(
        pool,
        new StandardEnvironment(),
        new JobSettings(home, MAX_BYTES, 20),
        new StopSwitch(),
        (stage, done, total) -> {},
        (job, run) -> {});
  }

  private static List<String> rows(HikariDataSource pool) {
    return new JdbcTemplate(pool)
        .queryForList(
            """
            select to_jsonb(o)::text from (
              select d.document, d.snapshot_sha256, d.part, d.url, d.title, d.published_on,
                     d.language, d.text_sha256, f.start_offset, f.end_offset, f.ordinal, f.quote,
                     f.sentence, f.value, f.value_high, f.out_of, f.unit_id, f.indicator_id,
                     f.area_id, f.locality, f.status, f.kind, f.comparator, f.period_start,
                     f.period_end, f.period_basis, f.attributed_to, f.confidence, f.cell, f.trace
                from warehouse.dim_document d
                left join warehouse.fact_observation f using (document_id)) o order by 1
            """,
            String.class);
  }

  // A file that holds no page is found out while listing there, while reading here.
  private static List<String> setAside(HikariDataSource pool) {
    return new JdbcTemplate(pool)
        .queryForList(
            """
            select concat_ws('|', reason, regexp_replace(document, '^.*/', ''), snapshot_sha256,
                     start_offset, end_offset)
              from warehouse.quarantine where released_run_id is null order by 1
            """,
            String.class);
  }
}
