package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTableTest {
  private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST_OF_34 = LocalDate.of(2025, 7, 1);
  private static final String AREAS =
      "code,kind,statistics_code,name,full_name,name_en,valid_from,valid_to,merged_into,source\n";

  private final AreaTable areas = AreaTable.read(RuleFiles.ofClassPath());

  @Test
  void has63ProvincesBeforeTheMergersAnd34After() {
    assertEquals(63, areas.provincesOn(LAST_OF_63).size());
    assertEquals(34, areas.provincesOn(FIRST_OF_34).size());
    assertEquals(6, citiesOn(FIRST_OF_34));
    assertEquals(5, citiesOn(LocalDate.of(2024, 12, 31)));
  }

  private long citiesOn(LocalDate day) {
    return areas.provincesOn(day).stream().filter(a -> a.kind() == AreaKind.CITY).count();
  }

  @Test
  void statisticsCodesTellTheProvincesOfADayApart() {
    for (LocalDate day : List.of(LAST_OF_63, FIRST_OF_34)) {
      Set<String> codes = new HashSet<>();
      areas.provincesOn(day).forEach(area -> codes.add(String.valueOf(area.statisticsCode())));
      assertEquals(areas.provincesOn(day).size(), codes.size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "VN-54, VN-56",
    "VN-40, VN-35",
    "VN-72, VN-35",
    "VN-27, VN-DN",
    "VN-57, VN-SG",
    "VN-31, VN-30"
  })
  void knowsWhichProvinceBecamePartOfWhich(String merged, String successor) {
    assertEquals(successor, areas.successor(merged).orElseThrow().code());
    assertTrue(areas.predecessors(successor).stream().anyMatch(a -> a.code().equals(merged)));
    assertEquals(Optional.empty(), areas.find(merged, FIRST_OF_34));
  }

  @Test
  void aProvinceThatGrewIsAnotherVersionOfTheSameCode() {
    assertEquals("27", areas.find("VN-56", LAST_OF_63).orElseThrow().statisticsCode());
    assertEquals("24", areas.find("VN-56", FIRST_OF_34).orElseThrow().statisticsCode());
    assertEquals("Huế", areas.find("VN-26").orElseThrow().name());
    assertEquals(
        "Thừa Thiên Huế", areas.find("VN-26", LocalDate.of(2024, 12, 31)).orElseThrow().name());
  }

  @Test
  void everyNameThatAnAreaEverHadCanBeFoundInTexts() {
    Set<String> forms = new HashSet<>();
    areas.names().forEach(name -> forms.add(name.area() + " " + name.form()));
    for (Area area : areas.list()) {
      boolean named =
          forms.contains(area.code() + " " + area.name())
              || forms.contains(area.code() + " " + area.name().toLowerCase(Locale.ROOT));
      assertTrue(named, () -> "no alias has the name of " + area);
    }
  }

  @Test
  void everyExampleHasItsName() {
    for (AreaName name : areas.names()) {
      assertTrue(name.example().contains(name.form()), name::toString);
    }
  }

  @Test
  void hasEveryCountryOfIso3166() {
    for (String code : Locale.getISOCountries()) {
      assertTrue(areas.find(code).isPresent(), code);
    }
  }

  @Test
  void hasTheCodesAndMergersOfTheContract() throws IOException {
    Path contract = Path.of("../shared/contract/areas.csv");
    assumeTrue(Files.exists(contract), "the contract is not beside this checkout");
    CsvColumns columns =
        CsvColumns.filled("code", "name")
            .optional("statistics_code", "merged_into_on_2025_07_01")
            .key("code");
    for (CsvRow row : CsvTable.read("areas.csv", Files.readAllBytes(contract), columns).rows()) {
      Area first = areas.versions(row.text("code")).get(0);
      assertEquals(row.text("name"), first.name());
      assertEquals(row.find("statistics_code"), Optional.ofNullable(first.statisticsCode()));
      assertEquals(row.find("merged_into_on_2025_07_01"), Optional.ofNullable(first.mergedInto()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "VN-1,province,1,A,A,A,,2025-06-30,VN-9,x;"
            + " 'merged_into' names VN-9, which areas/areas.csv does not have",
        "VN-1,province,1,A,A,A,,,VN-1,x; 'merged_into' needs a 'valid_to'",
        "VN-1,province,1,A,A,A,2025-07-01,2025-06-30,,x; 'valid_to' is before 'valid_from'",
        "VN-1,town,1,A,A,A,,,,x;"
            + " 'kind' is not one of [world, nation, country, province, city]: town",
      })
  void stopsAtAWrongRow(String row, String problem, @TempDir Path data) throws IOException {
    assertEquals(":2: " + problem, problemOf(data, AREAS + row + "\n"));
  }

  @Test
  void stopsAtVersionsThatOverlap(@TempDir Path data) throws IOException {
    String text =
        AREAS
            + "VN-1,province,1,A,A,A,2008-08-01,2025-06-30,,x\n"
            + "VN-1,province,1,A,A,A,2025-06-30,,,x\n";
    assertEquals(":3: does not follow the row before of VN-1 day by day", problemOf(data, text));
  }

  private static String problemOf(Path data, String text) throws IOException {
    Path file = Files.createDirectories(data.resolve("areas")).resolve("areas.csv");
    Files.writeString(file, text);
    RuleException e =
        assertThrows(RuleException.class, () -> AreaTable.read(RuleFiles.ofDirectory(data)));
    return String.valueOf(e.getMessage()).substring(file.toString().length());
  }
}
