package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every file of {@code data/} as it stands in the repository. */
class DataFilesTest {
  private static final Path DATA = Path.of("data");
  private static final CsvColumns MANIFEST =
      CsvColumns.filled("file", "url", "publisher").optional("title", "published_on").key("file");

  @Test
  void theRuleBookReadsEveryTable() {
    RuleBook rules = assertDoesNotThrow(() -> RuleBook.read(RuleFiles.ofDirectory(DATA)));
    assertTrue(rules.indicators().list().size() >= 145);
    assertEquals(34 + 29 + 2 + 248, rules.areas().codes().size());
    assertTrue(rules.organisations().list().size() > 150);
    assertTrue(rules.publishers().list().size() > 150);
    assertTrue(rules.places().localities().size() > 700);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableIsWellFormed(Path table) throws IOException {
    String header = Files.readAllLines(table).get(0);
    CsvColumns columns = new CsvColumns(List.of(), List.of(header.split(",", -1)), List.of());
    CsvTable read = CsvTable.read(table.toString(), Files.readAllBytes(table), columns);
    assertTrue(!read.rows().isEmpty(), "has no rows");
    assertTrue(Files.readString(table).endsWith("\n"), "does not end with a line feed");
  }

  static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.walk(DATA)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "areas/aliases.csv, alias, area",
    "areas/areas.csv, code, valid_from",
    "areas/countries.csv, code, code",
    "areas/districts.csv, area, kind",
    "areas/exclusions.csv, phrase, phrase",
    "areas/markers.csv, id, id",
    "areas/regions.csv, id, id",
    "organisations/organisations.csv, id, id",
    "organisations/prefixes.csv, id, id",
    "publishers/publishers.csv, id, id",
    "sample/manifest.csv, file, file",
    "units/currencies.csv, code, code",
    "units/forms.csv, id, id",
    "units/scales.csv, id, id",
    "units/units.csv, code, code"
  })
  void rowsStandInTheOrderOfTheirKeys(String path, String first, String second) throws IOException {
    Path file = DATA.resolve(path);
    String header = Files.readAllLines(file).get(0);
    CsvColumns columns = new CsvColumns(List.of(), List.of(header.split(",", -1)), List.of());
    List<String> keys = new ArrayList<>();
    for (CsvRow row : CsvTable.read(path, Files.readAllBytes(file), columns).rows()) {
      keys.add(row.text(first) + "\u0000" + row.text(second));
    }
    assertEquals(keys.stream().sorted().toList(), keys);
  }

  @Test
  void theManifestNamesEverySampleAndNothingElse() throws IOException {
    Path samples = DATA.resolve("sample");
    Set<String> named = new TreeSet<>();
    RuleBook rules = RuleBook.read(RuleFiles.ofDirectory(DATA));
    Path manifest = samples.resolve("manifest.csv");
    for (CsvRow row :
        CsvTable.read(manifest.toString(), Files.readAllBytes(manifest), MANIFEST).rows()) {
      named.add(row.text("file"));
      row.findDate("published_on");
      assertTrue(
          rules.publishers().findByName(row.text("publisher")).isPresent(),
          () -> "no such publisher: " + row.text("publisher"));
    }
    try (Stream<Path> files = Files.list(samples)) {
      Set<String> found = new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
      found.remove("manifest.csv");
      assertEquals(found, named);
    }
    assertTrue(named.size() >= 15);
  }
}
