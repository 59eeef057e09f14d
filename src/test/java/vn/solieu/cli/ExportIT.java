package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import vn.solieu.export.CsvCells;

/** What goes out in each format comes back the same. */
class ExportIT {
  @TempDir static Path folder;
  private static String config = "";

  @BeforeAll
  static void load() throws IOException {
    config = SampleWarehouse.load(folder);
  }

  @Test
  void csvAndParquetHoldTheSameRows() throws IOException {
    List<CSVRecord> csv = csv(run("export").results());
    assertTrue(csv.size() > 250, "the sample's figures");
    Path file = folder.resolve("rows.parquet");
    run("export", "--format", "parquet", "-o", file.toString());
    List<Map<String, String>> rows = parquet(file);
    assertEquals(csv.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(filled(csv.get(i)), rows.get(i));
    }
  }

  @Test
  void sdmxKeysAreUniqueAndEveryCodeIsInTheStructure() throws Exception {
    Path file = folder.resolve("series.csv");
    run("export", "--format", "sdmx-csv", "-o", file.toString());
    Set<String> codes = codes(Path.of(file + ".structure.xml"));
    for (String code : codes) {
      assertTrue(code.matches("[A-Za-z0-9_@$-]+"), () -> "no id of SDMX: " + code);
    }
    Set<String> keys = new HashSet<>();
    List<CSVRecord> series = csv(Files.readString(file));
    for (CSVRecord row : series) {
      assertEquals("SOLIEU:DF_INDICATOR(1.0.0)", row.get("STRUCTURE_ID"));
      for (String column : List.of("INDICATOR", "REF_AREA", "UNIT_MEASURE", "COMPARATOR")) {
        assertTrue(codes.contains(row.get(column)), () -> column + ": " + row.get(column));
      }
      assertTrue(
          keys.add(row.get("INDICATOR") + " " + row.get("REF_AREA") + " " + row.get("TIME_PERIOD")),
          () -> "twice: " + row);
    }
    assertEquals(
        series.stream().map(row -> new BigDecimal(row.get("OBS_VALUE"))).toList(),
        csv(
                run(
                        "sql",
                        "SELECT value FROM mart.indicator_series ORDER BY"
                            + " mart.sdmx_id(indicator), area, mart.sdmx_time(period_start, period_end)")
                    .results())
            .stream()
            .map(row -> new BigDecimal(row.get(0)))
            .toList());
  }

  @Test
  void incrementsFollowOnAFullExport() throws IOException {
    Set<String> held = new HashSet<>();
    List<CSVRecord> increments = csv(run("export", "--since", "2000-01-01").results());
    for (CSVRecord row : increments) {
      if (row.get("withdrawn_at").isEmpty()) {
        held.add(row.get("observation_id"));
      }
    }
    Set<String> full = new HashSet<>();
    csv(run("export").results()).forEach(row -> full.add(row.get("observation_id")));
    assertEquals(full, held);
    assertTrue(increments.size() > full.size(), "the claims that corrections replaced");
    assertTrue(csv(run("export", "--since", "2999-01-01").results()).isEmpty());
  }

  @Test
  void nothingButAMomentGetsIntoTheQuery() {
    CommandLineForTests run =
        CommandLineForTests.run("export", "--since", "x'; DROP", "--config", config);
    assertEquals(2, run.exitCode());
    assertFalse(run.log().contains("Exception"), run.log());
  }

  private static CommandLineForTests run(String... command) {
    String[] all = java.util.Arrays.copyOf(command, command.length + 2);
    all[command.length] = "--config";
    all[command.length + 1] = config;
    CommandLineForTests run = CommandLineForTests.run(all);
    assertEquals(0, run.exitCode(), run.log());
    return run;
  }

  private static List<CSVRecord> csv(String text) throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }

  // An apostrophe before a formula is the spreadsheet's, not the data's.
  private static Map<String, String> filled(CSVRecord row) {
    Map<String, String> cells = new HashMap<>();
    row.toMap()
        .forEach(
            (column, cell) -> {
              if (!cell.isEmpty()) {
                boolean isGuarded =
                    cell.startsWith("'") && CsvCells.guarded(cell.substring(1)).equals(cell);
                cells.put(column, isGuarded ? cell.substring(1) : cell);
              }
            });
    return cells;
  }

  private static List<Map<String, String>> parquet(Path file) throws IOException {
    Hydrator<Map<String, String>, Map<String, String>> hydrator =
        new Hydrator<>() {
          @Override
          public Map<String, String> start() {
            return new HashMap<>();
          }

          @Override
          public Map<String, String> add(Map<String, String> row, String column, Object value) {
            if (value != null) {
              row.put(
                  column,
                  value instanceof Integer day
                      ? java.time.LocalDate.ofEpochDay(day).toString()
                      : value.toString());
            }
            return row;
          }

          @Override
          public Map<String, String> finish(Map<String, String> row) {
            return row;
          }
        };
    try (var rows =
        ParquetReader.streamContent(file.toFile(), HydratorSupplier.constantly(hydrator))) {
      return rows.toList();
    }
  }

  private static Set<String> codes(Path structure) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    NodeList codes =
        factory.newDocumentBuilder().parse(structure.toFile()).getElementsByTagNameNS("*", "Code");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < codes.getLength(); i++) {
      ids.add(codes.item(i).getAttributes().getNamedItem("id").getNodeValue());
    }
    return ids;
  }
}
