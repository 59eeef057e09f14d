package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
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
 * How fast 2,000 pages of one host without delay go through fetch, archive and parse, in time and
 * in processor time. Not part of the build: {@code mvn -B -ntp test-compile surefire:test
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
      Files.writeString(sources.resolve("mau.yml"), source(site));
      String config = CommandLineForTests.configOf(home, "solieu.sources=" + sources);
      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
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
          say(row.getString(1), row.getLong(2), from, to, time);
        });
    jdbc.query(
        "select min(started_at), max(ended_at), max(read_count) from warehouse.step_balance"
            + " where step in ('fetch', 'parse', 'extract')",
        row -> {
          Instant from = instant(row.getTimestamp(1));
          Instant to = instant(row.getTimestamp(2));
          say("fetch, archive, parse, extract", row.getLong(3), from, to, time);
        });
    System.out.printf(
        Locale.ROOT,
        "heap at most %d MB of %d (all collectors' pools)%n",
        peak() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp.toInstant();
  }

  private static void say(String what, long pages, Instant from, Instant to, ProcessorTime time) {
    ProcessorTime.Spent spent = time.between(from, to);
    double seconds = (to.toEpochMilli() - from.toEpochMilli()) / 1e3;
    System.out.printf(
        Locale.ROOT,
        "%s: %d in %.1f s, %.0f a second; processor seconds for 1,000:"
            + " Java %.2f (compiling %.2f), PostgreSQL %.2f, site %.2f%n",
        what,
        pages,
        seconds,
        pages / seconds,
        spent.java() * 1_000 / pages,
        spent.compiling() * 1_000 / pages,
        spent.server() * 1_000 / pages,
        spent.other() * 1_000 / pages);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static String source(SiteProcess site) {
    return """
        publisher: press.vnexpress
        home: %s
        authority: press
        time_zone: Asia/Ho_Chi_Minh
        source: written for this measurement
        sitemaps: [%s]
        addresses:
          hosts: [127.0.0.1]
          take: ['/tin/[a-z0-9-]+\\.html']
        fetch: {delay_millis: 0, concurrency: 2, budget: 100000, private_addresses: yes}
        """
        .formatted(site.url("/"), site.url("/sitemap.xml"));
  }
}
