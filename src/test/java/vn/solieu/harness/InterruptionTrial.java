package vn.solieu.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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

  private static final Map<String, String> CHUNKS_OF_FIVE = Map.of("SOLIEU_CHUNK_SIZE", "5");

  private final Random random = new Random(SEED);
  private Map<String, String> environment = CHUNKS_OF_FIVE;
  private final Map<Integer, Integer> full = new TreeMap<>();
  private long longestStop;

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
  void sigtermAndSigint() throws Exception {
    trial(DISTURBANCES, this::stop);
  }

  /** At once, and while the server is unpacked, set up, started, and given its schema. */
  @Test
  void stoppedWhileTheWarehouseStarts() throws Exception {
    GeneratedDocuments.write(input(), 20, SEED);
    for (int i = 0; i < DISTURBANCES; i++) {
      // Every third has to unpack the server first.
      Path home = i % 3 == 0 ? folder.resolve("empty-" + i) : home("bare-" + i);
      Files.createDirectories(home);
      Process process = new Launcher(home, Map.of()).start("ingest", input().toString());
      if (!process.waitFor(50 + random.nextInt(6000), TimeUnit.MILLISECONDS)) {
        List<Integer> expected = stop(process, home);
        int exit = process.waitFor();
        assertTrue(expected.contains(exit) || exit == 3, "ended with " + exit);
      }
      assertTrue(TrialServer.of(home).isEmpty(), "a server was left behind in " + home);
      assertEquals(3, new Launcher(home, Map.of()).run("ingest", input().toString()));
    }
  }

  private List<Integer> stop(Process process, Path home) throws IOException, InterruptedException {
    long start = System.nanoTime();
    String signal = random.nextBoolean() || ignoresSigint() ? "-TERM" : "-INT";
    new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS), "not stopped within 10 s by " + signal);
    longestStop = Math.max(longestStop, System.nanoTime() - start);
    return List.of(130, 143); // 143: Java was loading and did not listen yet
  }

  /** A shell starts what it puts into the background so, and who is started by that inherits it. */
  private static boolean ignoresSigint() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1 << 1) != 0);
  }

  @Test
  void serverRestarted() throws Exception {
    trial(
        DISTURBANCES,
        (process, home) -> {
          Optional<TrialServer> server = TrialServer.of(home);
          if (server.isPresent()) {
            server.get().restart(random.nextBoolean() ? "fast" : "immediate");
          }
          return List.of(1);
        });
  }

  @Test
  void connectionsCut() throws Exception {
    trial(
        DISTURBANCES,
        (process, home) -> {
          if (TrialServer.of(home).isPresent()) {
            try (WarehouseRows rows = new WarehouseRows(home)) {
              rows.cutConnections();
            }
          }
          return List.of(1);
        });
  }

  /** The home is on a tmpfs that is full from one moment on, also for the first restart. */
  @Test
  void diskFull() throws Exception {
    List<String> expected = undisturbed();
    int done = 0;
    for (int round = 1; done < DISTURBANCES; round++) {
      try (SmallDisk disk = SmallDisk.mount(folder.resolve("small-" + round))) {
        Path home = disk.folder().resolve("home");
        ServerForTests.prepare(home);
        done +=
            disturb(
                home,
                DISTURBANCES - done,
                (process, same) -> {
                  disk.fill(random.nextInt(1 << 20));
                  assertTrue(process.waitFor(10, TimeUnit.MINUTES), "not ended");
                  if (process.exitValue() != 3) {
                    // 2: it had not come so far as to have a number.
                    int exit = new Launcher(same, environment).run("restart", "1");
                    assertTrue(Set.of(1, 2, 3).contains(exit), "with a full disk: " + exit);
                    full.merge(exit, 1, Integer::sum);
                  }
                  disk.empty();
                  return List.of(1);
                });
        assertEquals(expected, rowsOf(home), "round " + round);
      }
      say(done, expected, round);
      System.err.println("restarts while the disk was full, by exit code: " + full);
    }
  }

  /** Java and the server live by a clock that is set back under them; then they are killed. */
  @Test
  void clockSetBack() throws Exception {
    FalseClock clock = FalseClock.in(folder);
    environment = new HashMap<>(CHUNKS_OF_FIVE);
    environment.putAll(clock.environment());
    trial(
        DISTURBANCES,
        (process, home) -> {
          clock.setBack(Duration.ofMinutes(1 + random.nextInt(600)));
          // What is killed has heartbeats of the future for the next one.
          if (process.waitFor(random.nextInt(8), TimeUnit.SECONDS)) {
            return List.of(process.exitValue());
          }
          process.destroyForcibly();
          return List.of(137);
        });
  }

  /** Two start at the same moment, and more come while one works; the live one is not touched. */
  @Test
  void twoAtOnce() throws Exception {
    List<String> expected = undisturbed();
    for (int round = 1; round <= Math.max(2, DISTURBANCES / 10); round++) {
      Path home = home("twice-" + round);
      Launcher launcher = new Launcher(home, CHUNKS_OF_FIVE);
      List<Process> started = new ArrayList<>();
      for (int i = 0; i < 2 + round % 2; i++) {
        started.add(launcher.start("ingest", input().toString()));
      }
      Thread.sleep(random.nextInt(LONGEST_MILLIS));
      started.add(launcher.start("ingest", input().toString()));
      started.add(launcher.start("restart", "1"));
      List<Integer> exits = new ArrayList<>();
      for (Process process : started) {
        assertTrue(process.waitFor(20, TimeUnit.MINUTES), "not ended");
        exits.add(process.exitValue());
      }
      assertTrue(exits.contains(3), "one got through: " + exits);
      // 2: there was no run yet to restart, or it was through.
      assertTrue(Set.of(2, 3, 6).containsAll(exits), "others were refused: " + exits);
      assertEquals(expected, rowsOf(home), "round " + round);
      System.err.println("round " + round + ": exit codes " + exits);
    }
  }

  private Path input() {
    return folder.resolve("input");
  }

  private List<String> undisturbed() throws Exception {
    GeneratedDocuments.write(input(), DOCUMENTS, SEED);
    Path quiet = home("undisturbed");
    assertEquals(3, new Launcher(quiet, Map.of()).run("ingest", input().toString()));
    List<String> expected = rowsOf(quiet);
    assertTrue(expected.size() > DOCUMENTS, "there are rows to compare: " + expected.size());
    return expected;
  }

  private void trial(int disturbances, Disturbance disturbance) throws Exception {
    List<String> expected = undisturbed();
    int done = 0;
    for (int round = 1; done < disturbances; round++) {
      Path home = home("disturbed-" + round);
      done += disturb(home, disturbances - done, disturbance);
      assertEquals(expected, rowsOf(home), "round " + round);
      say(done, expected, round);
    }
  }

  private void say(int done, List<String> expected, int round) {
    System.err.printf(
        Locale.ROOT,
        "%d disturbances so far, %d rows equal after round %d; longest stop %d ms%n",
        done,
        expected.size(),
        round,
        TimeUnit.NANOSECONDS.toMillis(longestStop));
  }

  /** Runs to the end with at most {@code most} disturbances; returns how many there were. */
  private int disturb(Path home, int most, Disturbance disturbance) throws Exception {
    Launcher launcher = new Launcher(home, environment);
    String[] command = {"ingest", input().toString()};
    for (int done = 0; ; done++) {
      Process process = launcher.start(command);
      boolean ended =
          process.waitFor(
              done < most ? 300 + random.nextInt(LONGEST_MILLIS) : 1_800_000,
              TimeUnit.MILLISECONDS);
      if (ended) {
        assertEquals(
            3, process.exitValue(), () -> "through, with some set aside: " + Launcher.said(home));
        return done;
      }
      List<Integer> expected = disturbance.of(process, home);
      // One that had not come so far starts the server anew and gets through.
      assertTrue(process.waitFor(20, TimeUnit.MINUTES), "not ended");
      int exit = process.exitValue();
      if (exit == 3) {
        return done + 1; // it was through before it noticed
      }
      assertTrue(
          expected.contains(exit),
          () -> "ended with " + exit + ", expected " + expected + ": " + Launcher.said(home));
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
