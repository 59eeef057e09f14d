package vn.solieu.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.warehouse.ServerForTests;

/**
 * Disturbs an ingest in every way at random moments, restarts it by the documented command until it
 * is through, and compares the warehouse row for row with that of an undisturbed run.
 *
 * <pre>
 * mvn -B -ntp test-compile failsafe:integration-test -Dit.test=InterruptionTrial \
 *     -Dsolieu.trial.documents=2000 -Dsolieu.trial.disturbances=30
 * </pre>
 */
class InterruptionTrial {
  private static final int DOCUMENTS = Integer.getInteger("solieu.trial.documents", 2000);
  private static final int DISTURBANCES = Integer.getInteger("solieu.trial.disturbances", 30);
  private static final long SEED = Long.getLong("solieu.trial.seed", 20251122);

  /** A run and its restarts last about so long; disturbances fall anywhere into it. */
  private static final int LONGEST_MILLIS = Integer.getInteger("solieu.trial.longest", 9000);

  private final Random random = new Random(SEED);

  @TempDir Path folder;

  /** What is done to a process under way; returns the exit codes that it may end with. */
  private interface Disturbance {
    List<Integer> of(Process process, Path home) throws IOException, InterruptedException;
  }

  @Test
  void sigkill() throws Exception {
    trial(
        DISTURBANCES,
        (process, home) -> {
          process.destroyForcibly();
          return List.of(137);
        });
  }

  @Test
  void sigterm() throws Exception {
    trial(
        DISTURBANCES,
        (process, home) -> {
          process.destroy();
          assertTrue(process.waitFor(10, TimeUnit.SECONDS), "not stopped within 10 s");
          return List.of(130, 143); // 143: the launcher or the JVM had not come up yet
        });
  }

  @Test
  void serverRestarted() throws Exception {
    trial(
        Math.max(2, DISTURBANCES / 5),
        (process, home) -> {
          Path file = home.resolve("postgres/data/postmaster.pid");
          if (Files.exists(file)) {
            long server = Long.parseLong(Files.readAllLines(file).get(0).strip());
            ProcessHandle.of(server).ifPresent(ProcessHandle::destroy);
            new ProcessBuilder("kill", "-INT", String.valueOf(server)).start().waitFor();
          }
          return List.of(1);
        });
  }

  @Test
  void connectionsCut() throws Exception {
    trial(
        Math.max(2, DISTURBANCES / 5),
        (process, home) -> {
          if (Files.exists(home.resolve("postgres/data/postmaster.pid"))) {
            try (WarehouseRows rows = new WarehouseRows(home)) {
              rows.cutConnections();
            }
          }
          return List.of(1);
        });
  }

  @Test
  void twoAtOnce() throws Exception {
    trial(
        2,
        (process, home) -> {
          int second = new Launcher(home, Map.of()).run("ingest", input().toString());
          assertTrue(List.of(6, 0, 3).contains(second), "the second ended with " + second);
          process.destroyForcibly();
          return List.of(137, 6); // 6: the second was first to take the lock
        });
  }

  private Path input() {
    return folder.resolve("input");
  }

  private void trial(int disturbances, Disturbance disturbance) throws Exception {
    GeneratedDocuments.write(input(), DOCUMENTS, SEED);
    Path quiet = home("undisturbed");
    assertEquals(3, new Launcher(quiet, Map.of()).run("ingest", input().toString()));
    List<String> expected = rowsOf(quiet);
    assertTrue(expected.size() > DOCUMENTS, "there are rows to compare: " + expected.size());

    int done = 0;
    for (int round = 1; done < disturbances; round++) {
      Path home = home("disturbed-" + round);
      done += disturb(home, disturbances - done, disturbance);
      assertEquals(expected, rowsOf(home), "round " + round);
      System.err.printf(
          Locale.ROOT,
          "%d disturbances so far, %d rows equal after round %d%n",
          done,
          expected.size(),
          round);
    }
  }

  /** Runs to the end with at most {@code most} disturbances; returns how many there were. */
  private int disturb(Path home, int most, Disturbance disturbance) throws Exception {
    Launcher launcher = new Launcher(home, Map.of("SOLIEU_CHUNK_SIZE", "5"));
    String[] command = {"ingest", input().toString()};
    for (int done = 0; ; done++) {
      Process process = launcher.start(command);
      boolean ended =
          process.waitFor(
              done < most ? 300 + random.nextInt(LONGEST_MILLIS) : 1_800_000,
              TimeUnit.MILLISECONDS);
      if (ended) {
        assertEquals(3, process.exitValue(), "through, with some set aside");
        return done;
      }
      List<Integer> expected = disturbance.of(process, home);
      // One that had not come so far starts the server anew and gets through.
      assertTrue(process.waitFor(20, TimeUnit.MINUTES), "not ended");
      int exit = process.exitValue();
      if (exit == 3) {
        return done + 1; // it was through before it noticed
      }
      assertTrue(expected.contains(exit), "ended with " + exit + ", expected " + expected);
      command = next(home, new String[] {"ingest", input().toString()});
    }
  }

  private static String[] next(Path home, String[] ingest) {
    if (!Files.isDirectory(home.resolve("postgres/data"))) {
      return ingest;
    }
    try (WarehouseRows rows = new WarehouseRows(home)) {
      List<String> broken =
          rows.query("select max(run_id)::text from warehouse.run where status <> 'completed'");
      return broken.get(0) == null ? ingest : new String[] {"restart", broken.get(0)};
    }
  }

  private static List<String> rowsOf(Path home) {
    try (WarehouseRows rows = new WarehouseRows(home)) {
      assertEquals(List.of(), rows.unbalanced());
      return rows.all();
    }
  }

  private Path home(String name) throws IOException {
    Path home = folder.resolve(name);
    ServerForTests.prepare(home);
    return home;
  }
}
