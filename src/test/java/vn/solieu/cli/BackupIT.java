package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.warehouse.ServerForTests;

/** A backup is written, restored into an empty place and verified there. */
class BackupIT {
  @TempDir Path folder;

  @Test
  void aBackupComesBackWhole() throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    Files.writeString(
        input.resolve("a.txt"), "Năm 2024, tỷ lệ hồ sơ trực tuyến của tỉnh Bắc Giang đạt 60,5%.\n");
    Files.writeString(input.resolve("empty.txt"), "");
    String from = home("from");
    String to = home("to");
    String backup = folder.resolve("backup").toString();
    command("warehouse", "start", "--config", from);
    command("warehouse", "start", "--config", to);
    try {
      command("ingest", input.toString(), "--config", from);
      String before = command("export", "--config", from).results();
      assertTrue(before.contains("60,5%"), before);
      CommandLineForTests written = command("warehouse", "backup", backup, "--config", from);
      assertEquals(0, written.exitCode(), written.log());
      assertEquals(2, command("warehouse", "backup", backup, "--config", from).exitCode());

      CommandLineForTests plan =
          command("warehouse", "restore", backup, "--dry-run", "--config", to);
      CommandLineForTests restored = command("warehouse", "restore", backup, "--config", to);
      assertEquals(0, restored.exitCode(), restored.log());
      assertEquals(tables(written), tables(plan));
      assertEquals(tables(written), tables(restored));
      assertEquals(before, command("export", "--config", to).results());
      assertEquals(
          command("quarantine", "--config", from).results(),
          command("quarantine", "--config", to).results());
      assertEquals(0, command("verify", "--config", to).exitCode());
      CommandLineForTests again = command("ingest", input.toString(), "--config", to);
      assertEquals(3, again.exitCode(), again.log());
      assertTrue(again.results().contains("run 2"), "numbers go on where they were");
      assertEquals(before, command("export", "--config", to).results());

      assertEquals(2, command("warehouse", "restore", backup, "--config", to).exitCode());
    } finally {
      command("warehouse", "stop", "--config", from);
      command("warehouse", "stop", "--config", to);
    }
    Path damaged = folder.resolve("backup/tables/warehouse.run.copy.gz");
    Files.write(damaged, new byte[] {1, 2, 3});
    CommandLineForTests refused =
        command("warehouse", "restore", backup, "--config", home("third"));
    assertEquals(1, refused.exitCode());
    assertTrue(refused.log().contains("warehouse.run.copy.gz is missing or was changed"));
  }

  /** How many tables a command says that there are. */
  private static String tables(CommandLineForTests command) {
    return command
        .log()
        .lines()
        .flatMap(line -> Pattern.compile("\\d+ tables").matcher(line).results())
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow();
  }

  private String home(String name) throws IOException {
    ServerForTests.prepare(folder.resolve(name));
    return CommandLineForTests.configOf(folder.resolve(name));
  }

  private static CommandLineForTests command(String... args) {
    return CommandLineForTests.run(args);
  }
}
