package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.warehouse.ServerForTests;

/** The commands {@code warehouse}, {@code sql} and {@code export} as a user meets them. */
class WarehouseCommandsIT {
  @TempDir static Path home;
  @TempDir static Path other;

  @BeforeAll
  static void holdAServer() throws Exception {
    ServerForTests.prepare(home);
    Outcome started = run(home, "warehouse", "start");
    assertEquals(0, started.exitCode(), started.said());
  }

  @AfterAll
  static void letItGo() {
    assertEquals(0, run(home, "warehouse", "stop").exitCode());
    assertTrue(run(home, "warehouse", "status").results().startsWith("stopped"));
  }

  @Test
  void saysHowToConnect() {
    Outcome status = run(home, "warehouse", "status");
    assertEquals(0, status.exitCode());
    assertTrue(
        status
            .results()
            .matches("(?s)running\nJDBC URL: +jdbc:postgresql://127.0.0.1:\\d+/solieu\n.*"));
    assertTrue(status.results().contains(home + "/postgres/solieu_analyst.password"));
  }

  @Test
  void answersAQueryAsCsv() {
    Outcome answer = run(home, "sql", "SELECT 'Hà Nội' AS name, 1.50 AS n, NULL AS nothing");
    assertEquals(new Outcome(0, "name,n,nothing\nHà Nội,1.50,\n", ""), answer);
  }

  @Test
  void aWrongQueryIsOneLine() {
    assertEquals(
        new Outcome(1, "", "solieu: ERROR: relation \"nope\" does not exist\n"),
        run(home, "sql", "SELECT * FROM nope"));
  }

  @Test
  void mayOnlyRead() {
    assertEquals(
        new Outcome(1, "", "solieu: ERROR: cannot execute DELETE in a read-only transaction\n"),
        run(home, "sql", "DELETE FROM warehouse.run"));
  }

  @Test
  void exportsTheContractsColumnsFirst() throws Exception {
    Path file = home.resolve("observations.csv");
    assertEquals(new Outcome(0, "", ""), run(home, "export", "-o", file.toString()));
    String header = Files.readString(file, StandardCharsets.UTF_8);
    assertTrue(header.startsWith("document,published_on,start,end,quote,value,"), header);
  }

  @Test
  void anUnknownFormatIsAUsageError() {
    Outcome outcome = run(home, "export", "--format", "xls");
    assertEquals(2, outcome.exitCode());
    assertEquals(1, outcome.said().lines().count(), outcome.said());
  }

  @Test
  void aFullPortIsOneLine() throws Exception {
    ServerForTests.prepare(other);
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = full.getLocalPort();
      assertEquals(
          new Outcome(
              1,
              "",
              "solieu: port "
                  + port
                  + " on 127.0.0.1 is taken by another program; free it or set"
                  + " solieu.warehouse.port to another\n"),
          run(other, List.of("solieu.warehouse.port=" + port), "sql", "SELECT 1"));
    }
  }

  @Test
  void aWrongPasswordIsOneLine() {
    String url = run(home, "warehouse", "status").results().replaceAll("(?s).*(jdbc:\\S+).*", "$1");
    Outcome refused =
        run(
            home,
            List.of(
                "spring.datasource.url=" + url,
                "spring.datasource.username=solieu",
                "spring.datasource.password=wrong"),
            "sql",
            "SELECT 1");
    assertEquals(
        new Outcome(
            1,
            "",
            "solieu: "
                + url
                + " refused the login (FATAL: password authentication failed for user"
                + " \"solieu\"); check the user name and password\n"),
        refused);
  }

  @Test
  void aNamedServerIsNeitherStartedNorStopped() {
    List<String> named = List.of("spring.datasource.url=jdbc:postgresql://127.0.0.1:9/x");
    for (String action : List.of("start", "stop")) {
      Outcome refused = run(home, named, "warehouse", action);
      assertEquals(2, refused.exitCode());
      assertTrue(refused.said().startsWith("solieu: spring.datasource.url names a server"));
    }
  }

  private record Outcome(int exitCode, String results, String said) {}

  private static Outcome run(Path of, String... arguments) {
    return run(of, List.of(), arguments);
  }

  private static Outcome run(Path of, List<String> settings, String... arguments) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--config", configuration(of, settings).toString()));
    int exitCode =
        new Main(new Console(results, new PrintStream(said, true, StandardCharsets.UTF_8)))
            .run(all.toArray(String[]::new));
    return new Outcome(
        exitCode, results.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
  }

  private static Path configuration(Path of, List<String> settings) {
    List<String> lines = new ArrayList<>(settings);
    lines.add("solieu.home=" + of);
    try {
      return Files.write(Files.createTempFile(of, "settings", ".properties"), lines);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
