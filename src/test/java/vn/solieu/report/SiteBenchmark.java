package vn.solieu.report;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.rules.RuleBook;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * How long the site takes to write, in time and in processor time, and how much memory. Not a test:
 * run it by name, {@code mvn failsafe:integration-test -Dit.test=SiteBenchmark -Ddocuments=10000
 * -DargLine=-Xmx512m}; each document has ten figures. With {@code -Dbenchmark.home=FOLDER} the
 * warehouse stays there, and later runs only write.
 */
class SiteBenchmark {
  @TempDir static Path temporary;

  private final RuleBook rules = RuleBook.ofClassPath();
  private final PrintStream out = System.out;

  @Test
  void write() throws IOException, SQLException {
    Path home =
        Optional.ofNullable(System.getProperty("benchmark.home")).map(Path::of).orElse(temporary);
    boolean isLoaded = Files.exists(home.resolve("postgres"));
    if (!isLoaded) {
      ServerForTests.prepare(home);
    }
    try (Warehouse warehouse =
        Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()))) {
      if (!isLoaded) {
        try (HikariDataSource pool = warehouse.openPool()) {
          int documents = Integer.getInteger("documents", 10_000);
          new FilledWarehouse(List.copyOf(rules.indicators().list())).load(pool, documents);
          say("%d documents loaded", documents);
        }
      }
      write(warehouse, home);
    }
  }

  private void write(Warehouse warehouse, Path home) throws IOException, SQLException {
    Path site = home.resolve("site");
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    double javaBefore = javaSeconds();
    double serverBefore = serverSeconds(home);
    long pages;
    double server;
    try (Connection connection = warehouse.connectAsAnalyst()) {
      pages = StaticSite.write(connection, site, LocalDate.of(2026, 11, 22));
      server = serverSeconds(home) - serverBefore;
    }
    double java = javaSeconds() - javaBefore;
    say("%d pages in %.1f s", pages, (System.nanoTime() - start) / 1e9);
    say("processor time: Java %.1f s, PostgreSQL %.1f s", java, server);
    say(
        "heap at most %d MB of %d (all collectors' pools)",
        peak() >> 20, Runtime.getRuntime().maxMemory() >> 20);
    say("largest page %d KB, all files %d MB", largest(site) >> 10, size(site) >> 20);
  }

  private static double javaSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** Processor time of the server, of processes that have ended too; Linux tells that alone. */
  private static double serverSeconds(Path home) throws IOException {
    long ticks = 0;
    try (Stream<Path> files = Files.walk(home.resolve("postgres"), 3)) {
      for (Path file : files.filter(f -> f.endsWith("postmaster.pid")).toList()) {
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        ticks += ticks(pid, 4);
        for (ProcessHandle child : ProcessHandle.of(pid).orElseThrow().children().toList()) {
          ticks += ticks(child.pid(), 2);
        }
      }
    }
    return ticks / 100.0;
  }

  // Fields 14 to 17 of proc(5): own time, that of the kernel for it, both of children that ended.
  private static long ticks(long pid, int fields) throws IOException {
    String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
    return Stream.of(line.substring(line.lastIndexOf(')') + 2).split(" "))
        .skip(11)
        .limit(fields)
        .mapToLong(Long::parseLong)
        .sum();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static long largest(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .mapToLong(file -> file.toFile().length())
          .max()
          .orElse(0);
    }
  }

  private static long size(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
