package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the catalogue is told to readers: in Vietnamese, themes by importance. */
class CatalogueWordsTest {
  private final RuleFiles files = RuleFiles.ofClassPath();
  private final RuleBook rules = RuleBook.read(files);

  @Test
  void everyIndicatorSystemAndThemeHasVietnameseWords() {
    WarehouseTables tables = WarehouseTables.read(files, rules);
    Map<String, Set<String>> missing = new TreeMap<>();
    rules
        .indicators()
        .list()
        .forEach(
            indicator -> {
              note(missing, "definition", indicator.code(), tables.definitions(), "indicator");
              note(missing, "system", indicator.system(), tables.systems(), "system");
              note(missing, "theme", indicator.theme(), tables.themes(), "theme");
            });
    assertEquals(Map.of(), missing);
  }

  private static void note(
      Map<String, Set<String>> missing, String what, String key, List<CsvRow> rows, String column) {
    if (rows.stream().noneMatch(row -> row.text(column).equals(key))) {
      missing.computeIfAbsent(what, w -> new TreeSet<>()).add(key);
    }
  }

  @Test
  void noTwoThemesHaveOnePlace() {
    List<CsvRow> themes = WarehouseTables.read(files, rules).themes();
    Set<String> places = themes.stream().map(r -> r.text("position")).collect(Collectors.toSet());
    assertEquals(themes.size(), places.size());
  }

  @Test
  void aRowThatNamesNothingIsRefusedWithItsLine() {
    assertRefused("catalogue/definitions.csv", "zz.none,Định nghĩa,kiểm thử", "zz.none");
    assertRefused("catalogue/systems.csv", "Zz none,Tên,kiểm thử", "Zz none");
    assertRefused("catalogue/themes.csv", "zz,99,Tên,Name,rank.gii,kiểm thử", "zz");
  }

  @Test
  void anIndicatorOfAnUnknownThemeIsRefusedWithItsLine() {
    String row = "zz.new,publik_service,Test,Tên,Name,count,stock,up,What is counted";
    RuleFiles misspelt = new WithRow(files, "catalogue/indicators.csv", row);
    RuleException refused = assertThrows(RuleException.class, () -> RuleBook.read(misspelt));
    String message = String.valueOf(refused.getMessage());
    assertTrue(
        message.contains("catalogue/indicators.csv:")
            && message.contains("'theme' names publik_service")
            && message.contains("catalogue/themes.csv"),
        message);
  }

  private void assertRefused(String path, String row, String named) {
    RuleException refused =
        assertThrows(
            RuleException.class, () -> WarehouseTables.read(new WithRow(files, path, row), rules));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(path + ":") && message.contains(named), message);
  }

  /** The files of {@code base} with one more row at the end of one. */
  private record WithRow(RuleFiles base, String changed, String row) implements RuleFiles {
    @Override
    public byte[] read(String path) throws IOException {
      String text = new String(base.read(path), StandardCharsets.UTF_8);
      return (path.equals(changed) ? text + row + "\n" : text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> list(String folder) throws IOException {
      return base.list(folder);
    }

    @Override
    public String display(String path) {
      return base.display(path);
    }
  }
}
