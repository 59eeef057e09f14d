package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndicatorCatalogueTest {
  private static final RuleFiles FILES = RuleFiles.ofClassPath();
  private final IndicatorCatalogue catalogue =
      IndicatorCatalogue.read(FILES, UnitTable.read(FILES));

  @Test
  void readsEveryIndicator() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("data/catalogue/indicators.csv"));
    assertEquals(rows.size() - 1, catalogue.list().size());
    Indicator speed = catalogue.find("infra.mobile_download_speed").orElseThrow();
    assertEquals("Mbit/s", speed.unit());
    assertEquals(Indicator.Nature.LEVEL, speed.nature());
    assertEquals(Indicator.Direction.UP, speed.direction());
    assertEquals(Optional.empty(), catalogue.find("psp.no_such"));
  }

  @Test
  void hasEveryRowOfTheContract() throws IOException {
    Path contract = Path.of("../shared/contract/indicators.csv");
    assumeTrue(Files.exists(contract), "the contract is not beside this checkout");
    Set<String> missing = new LinkedHashSet<>(Files.readAllLines(contract));
    missing.removeAll(Files.readAllLines(Path.of("data/catalogue/indicators.csv")));
    assertEquals(Set.of(), missing, "the catalogue may have more, but no less");
  }
}
