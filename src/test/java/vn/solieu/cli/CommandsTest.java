package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that the arguments do not name are only described. */
class CommandsTest {
  @TempDir Path folder;

  @Test
  void theHelpNamesAndDescribesEveryCommand() {
    CommandLineForTests run = CommandLineForTests.run("--help");
    assertEquals(0, run.exitCode(), run.log());
    for (String command :
        List.of(
            "run",
            "ingest",
            "extract",
            "parse",
            "status",
            "restart",
            "reprocess",
            "quarantine",
            "verify",
            "export",
            "sql",
            "warehouse",
            "catalogue")) {
      assertTrue(
          run.lines().stream().anyMatch(line -> line.matches("  " + command + " +[A-Z].*")),
          command + " in " + run.results());
    }
  }

  @Test
  void anOptionBeforeTheCommandChangesNothing() {
    assertTrue(CommandLineForTests.run("--verbose", "status", "--help").results().contains("RUN"));
  }

  @Test
  void aCommandInAnArgumentFileIsFound() throws IOException {
    Path arguments = Files.writeString(folder.resolve("arguments"), "extract --help");
    assertTrue(CommandLineForTests.run("@" + arguments).results().contains("--format"));
  }

  @Test
  void aMistypedCommandIsCorrected() {
    CommandLineForTests run = CommandLineForTests.run("statsu");
    assertEquals(2, run.exitCode());
    assertTrue(run.log().contains("did you mean"), run.log());
  }

  @Test
  void textsOfOneNameAreNotMixedUp() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one"));
    Path two = Files.createDirectories(folder.resolve("two"));
    for (Path each : List.of(one, two)) {
      Files.writeString(each.resolve("e01.txt"), "Năm 2024, tỉnh có 120 tổ công nghệ số.");
      Files.writeString(each.resolve("e01.jsonl"), "");
    }
    String target = folder.resolve("out").toString();
    CommandLineForTests run =
        CommandLineForTests.run("catalogue", "learn", one.toString(), two.toString(), "-o", target);
    assertEquals(2, run.exitCode(), run.log());
    assertTrue(run.log().contains("two texts have one name"), run.log());
  }
}
