package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.harness.ProcessorTime;
import vn.solieu.harness.SiteProcess;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * How fast 2,000 pages of one host without delay go through a whole {@code run daily}, from
 * discovery to loaded figures, in time and in processor time; {@code FetchBenchmark} leaves the
 * figures out. Not part of the build: {@code mvn -B -ntp test-compile surefire:test
 * -Dtest=RunDailyBenchmark}, with {@code -Dsolieu.benchmark.pages=N} for another number and {@code
 * -DargLine=-Xmx512m} for another heap. The site is a process of its own, whose processor time is
 * told beside the others'.
 */
class RunDailyBenchmark {
  private static final int PAGES = Integer.getInteger("solieu.benchmark.pages", 2_000);

  @TempDir private Path folder;

  @Test
  void pages() throws IOException {
    Path home = folder.resolve("home");
    ServerForTests.prepare(home);
    try (SiteProcess site = SiteProcess.start(PAGES);
        Warehouse warehouse =
            Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
        HikariDataSource pool = warehouse.openPool();
        ProcessorTime time = ProcessorTime.watch(home.resolve("postgres"), site.process())) {
      Path sources = Files.createDirectory(folder.resolve("sources"));
      Files.writeString(sources.resolve("mau.yml"), site.definition());
      String config = CommandLineForTests.configOf(home, "solieu.sources=" + sources);
      ProcessorTime.forgetHeap();
      CommandLineForTests run = CommandLineForTests.run("run", "daily", "--config", config);
      assertEquals(0, run.exitCode(), run.log());
      report(new JdbcTemplate(pool), time);
    }
  }

  private static void report(JdbcTemplate jdbc, ProcessorTime time) {
    jdbc.query(
        "select step, read_count, started_at, ended_at from warehouse.step_balance"
            + " where step in ('discover', 'fetch', 'parse', 'load') order by position",
        row -> {
          Instant from = instant(row.getTimestamp(3));
          Instant to = instant(row.getTimestamp(4));
          time.tell(row.getString(1), row.getLong(2), from, to);
        });
    jdbc.query(
        "select min(started_at), max(ended_at), max(read_count) from warehouse.step_balance"
            + " where step in ('fetch', 'parse', 'extract')",
        row -> {
          Instant from = instant(row.getTimestamp(1));
          Instant to = instant(row.getTimestamp(2));
          time.tell("fetch, archive, parse, extract", row.getLong(3), from, to);
        });
    ProcessorTime.tellHeap();
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp.toInstant();
  }
}
