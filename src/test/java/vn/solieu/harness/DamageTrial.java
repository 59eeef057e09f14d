package vn.solieu.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.warehouse.ServerForTests;

/**
 * Thousands of damaged documents in a small heap: none stops the run, each has its row.
 *
 * <pre>
 * mvn -B -ntp test-compile failsafe:integration-test -Dit.test=DamageTrial \
 *     -Dsolieu.trial.documents=10000
 * </pre>
 */
class DamageTrial {
  private static final int DOCUMENTS = Integer.getInteger("solieu.trial.documents", 10_000);
  private static final long SEED = Long.getLong("solieu.trial.seed", 20251122);
  private static final String HEAP =
      "-Xmx512m -XX:+CrashOnOutOfMemoryError -XX:-CreateCoredumpOnCrash";

  @TempDir Path folder;

  @Test
  void noneStopsTheRunAndEachHasItsRow() throws Exception {
    Path input = folder.resolve("input");
    new DamagedDocuments(SEED, Path.of("data/sample")).write(input, DOCUMENTS);
    Path home = folder.resolve("home");
    ServerForTests.prepare(home);
    long start = System.nanoTime();
    int exit = new Launcher(home, Map.of("SOLIEU_JAVA_OPTS", HEAP)).run("ingest", input.toString());
    assertEquals(3, exit, "done, with some set aside");
    try (WarehouseRows rows = new WarehouseRows(home)) {
      // A WARC file is opened, and set aside, when the documents are listed.
      assertEquals(
          List.of(String.valueOf(DOCUMENTS)),
          rows.query(
              "select count(*)::text from batch.run_item where extract is not null"
                  + " or parse in ('rejected', 'quarantined')"
                  + " or archive in ('rejected', 'quarantined') or parse = 'unchanged'"
                  + " or list = 'quarantined'"));
      assertEquals(List.of(), rows.unbalanced());
      System.err.printf(
          Locale.ROOT,
          "%d documents in %d s within %s: %s%n",
          DOCUMENTS,
          Duration.ofNanos(System.nanoTime() - start).toSeconds(),
          HEAP,
          rows.query(
              "select reason || ' ' || count(*) from warehouse.quarantine group by reason"
                  + " order by 1"));
    }
  }
}
