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
}
