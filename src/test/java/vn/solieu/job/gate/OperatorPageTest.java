package vn.solieu.job.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the operator's page lists is what the program has. */
class OperatorPageTest {
  private static final Pattern REASON =
      Pattern.compile(
          "^  \\('(?<code>[A-Z_]+)', '[^']*', '[^']*', '(?<vi>[^']*)', '(?<en>[^']*)'\\)",
          Pattern.MULTILINE);

  private final String page;

  OperatorPageTest() throws IOException {
    page = Files.readString(Path.of("jobs/README.md"));
  }

  @Test
  void everyReasonOfTheQuarantineStandsThereWithWhatToDo() throws IOException {
    String reasons =
        Files.readString(Path.of("src/main/resources/db/migration/R__quarantine_reasons.sql"));
    List<String> missing = new ArrayList<>();
    List<MatchResult> found = REASON.matcher(reasons).results().toList();
    for (MatchResult reason : found) {
      String row = "| `" + reason.group(1) + "` | ";
      String action = " | " + reason.group(2) + ". *" + reason.group(3) + ".* |";
      if (page.lines().noneMatch(line -> line.startsWith(row) && line.endsWith(action))) {
        missing.add(row + action);
      }
    }
    assertEquals(List.of(), missing);
    assertEquals(reasons.lines().filter(line -> line.startsWith("  ('")).count(), found.size());
  }

  @Test
  void everyCheckStandsThereWithItsSeverity() {
    for (Check check : Check.ofClassPath()) {
      String row = "| `" + check.name() + "` | " + check.severity().label() + " | ";
      assertTrue(page.contains(row), row);
    }
  }
}
