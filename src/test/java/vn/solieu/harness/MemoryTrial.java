package vn.solieu.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.warehouse.ServerForTests;

/**
 * Large inputs in a small heap, through the launcher into a warehouse: many documents, one large
 * WARC file, one long report.
 *
 * <pre>
 * mvn -B -ntp test-compile failsafe:integration-test -Dit.test=MemoryTrial
 * </pre>
 *
 * {@code -Dsolieu.trial.documents}, {@code .megabytes} and {@code .pages} make them smaller.
 */
class MemoryTrial {
  private static final int DOCUMENTS = Integer.getInteger("solieu.trial.documents", 100_000);
  private static final long MEGABYTES = Long.getLong("solieu.trial.megabytes", 5_000);
  private static final int PAGES = Integer.getInteger("solieu.trial.pages", 1_000);
  private static final String HEAP =
      "-Xmx512m -XX:+CrashOnOutOfMemoryError -XX:-CreateCoredumpOnCrash";

  @TempDir Path folder;

  @Test
  void manyDocuments() throws Exception {
    Path input = Files.createDirectories(folder.resolve("input"));
    for (int i = 0; i < DOCUMENTS; i++) {
      Path below = input.resolve(String.valueOf(i / 1_000));
      if (i % 1_000 == 0) {
        Files.createDirectory(below);
      }
      Files.writeString(below.resolve("d%06d.txt".formatted(i)), text(i));
    }
    assertEquals(DOCUMENTS, ingest(input));
  }

  @Test
  void aLargeWarcFile() throws Exception {
    Path input = folder.resolve("large.warc");
    int pages = LargeInputs.writeWarc(input, MEGABYTES << 20);
    assertTrue(Files.size(input) >= MEGABYTES << 20, "bytes: " + Files.size(input));
    assertEquals(pages, ingest(input));
  }

  @Test
  void aLongReport() throws Exception {
    Path input = folder.resolve("long.pdf");
    LargeInputs.writePdf(input, PAGES);
    assertEquals(1, ingest(input));
  }

  /** Loads {@code input}; tells how many documents the warehouse then holds. */
  private int ingest(Path input) throws Exception {
    Path home = folder.resolve("home");
    ServerForTests.prepare(home);
    long start = System.nanoTime();
    int exit = new Launcher(home, Map.of("SOLIEU_JAVA_OPTS", HEAP)).run("ingest", input.toString());
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    assertEquals(0, exit, () -> log(home));
    try (WarehouseRows rows = new WarehouseRows(home)) {
      assertEquals(List.of(), rows.unbalanced());
      String documents = one(rows, "select count(*)::text from warehouse.dim_document");
      String figures = one(rows, "select count(*)::text from warehouse.fact_observation");
      System.err.printf(
          Locale.ROOT,
          "%s: %s documents, %s figures in %d s within %s%n",
          input.getFileName(),
          documents,
          figures,
          seconds,
          HEAP);
      assertTrue(Integer.parseInt(figures) >= Integer.parseInt(documents), figures + " figures");
      return Integer.parseInt(documents);
    }
  }

  private static String one(WarehouseRows rows, String query) {
    return rows.query(query).get(0);
  }

  private static String log(Path home) {
    try {
      return Files.readString(home.resolveSibling(home.getFileName() + ".log"));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }

  private static String text(int number) {
    return String.format(
        Locale.ROOT,
        "Chuyển đổi số, bài số %d%n%nĐến hết năm %d, cả nước có %d,%d nghìn tài khoản định danh"
            + " điện tử. Tỷ lệ hồ sơ trực tuyến toàn trình đạt %d,%d%%.%n",
        number,
        2019 + number % 6,
        1 + number % 977,
        number % 10,
        number % 97,
        number % 7);
  }
}
