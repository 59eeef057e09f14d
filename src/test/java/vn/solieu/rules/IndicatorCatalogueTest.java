package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndicatorCatalogueTest {
  private static final RuleFiles FILES = RuleFiles.ofClassPath();
  private final IndicatorCatalogue catalogue =
      IndicatorCatalogue.read(FILES, UnitTable.read(FILES));

  @Test
  void readsEveryIndicator() {
    assertEquals(145, catalogue.list().size());
    Indicator speed = catalogue.find("infra.mobile_download_speed").orElseThrow();
    assertEquals("Mbit/s", speed.unit());
    assertEquals(Indicator.Nature.LEVEL, speed.nature());
    assertEquals(Indicator.Direction.UP, speed.direction());
    assertEquals(Optional.empty(), catalogue.find("psp.no_such"));
  }

  @Test
  void hasExactlyTheRowsOfTheContract() throws IOException {
    Path contract = Path.of("../shared/contract/indicators.csv");
    assumeTrue(Files.exists(contract), "the contract is not beside this checkout");
    assertEquals(
        Files.readString(contract), Files.readString(Path.of("data/catalogue/indicators.csv")));
    assertTrue(catalogue.codes().contains("rank.egdi"));
  }
}
