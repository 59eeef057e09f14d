package vn.solieu.job.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {
  @Test
  void readsSeverityAndTitle() {
    Check check = Check.of("a_b", "-- severity: hold\n-- vi: X / en: Y\nselect 1\n");
    assertEquals(new Check("a_b", Severity.HOLD, "vi: X / en: Y", "select 1\n"), check);
    assertEquals("A_B", check.reason());
  }

  @Test
  void aFileWithoutSeverityIsRefusedByName() {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> Check.of("bad", "select 1"));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("db/check/bad.sql:1:"));
  }

  @Test
  void theShippedChecksAreSortedAndOfEverySeverity() {
    List<Check> checks = Check.ofClassPath();
    assertEquals(
        checks.stream().map(Check::name).sorted().toList(),
        checks.stream().map(Check::name).toList());
    for (Severity severity : Severity.values()) {
      assertTrue(checks.stream().anyMatch(check -> check.severity() == severity), severity.name());
    }
  }
}
