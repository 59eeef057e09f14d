package vn.solieu.load;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.solieu.rules.CsvRow;
import vn.solieu.rules.Organisation;
import vn.solieu.rules.Publisher;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.WarehouseTables;

/**
 * Keeps the warehouse's reference tables in step with {@code data/}: a row that is declared so
 * already is not touched, a row that is no longer declared goes.
 */
public final class ReferenceLoader {
  private final JsonFactory json = new JsonFactory();
  private final JdbcClient jdbc;

  /** A loader in the database of {@code jdbc}. */
  public ReferenceLoader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Loads the tables; returns how many rows it added or removed. A changed row counts twice. */
  public int load(RuleBook rules, WarehouseTables tables) {
    return load("organisation_name", organisationNames(rules))
        + load("publisher_name", publisherNames(rules))
        + load("preference", cells(tables.preferences()))
        + load("official_target", cells(tables.targets()))
        + load("freshness_rule", cells(tables.freshness()))
        + load("indicator_relation", cells(tables.relations()))
        + load("indicator_definition", cells(tables.definitions()))
        + load("system_name", cells(tables.systems()))
        + load("theme", cells(tables.themes()))
        + load("method_phrase", cells(tables.methods()))
        + load("correction", renamed(cells(tables.corrections()), "start", "start_offset"));
  }

  // The name of the table is one of those above, never input.
  private int load(String table, List<Map<String, String>> rows) {
    String text = array(rows);
    int removed =
        jdbc.sql(SqlFile.read("reference_gone").replace("{table}", table))
            .param("rows", text)
            .update();
    int added =
        jdbc.sql(SqlFile.read("reference_new").replace("{table}", table))
            .param("rows", text)
            .update();
    return removed + added;
  }

  private String array(List<Map<String, String>> rows) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.writeStartArray();
      for (Map<String, String> row : rows) {
        generator.writeStartObject();
        row.forEach(
            (column, cell) -> {
              if (!cell.isEmpty()) { // an empty cell is the database's null
                generator.writeStringProperty(column, cell);
              }
            });
        generator.writeEndObject();
      }
      generator.writeEndArray();
    }
    return text.toString();
  }

  private static List<Map<String, String>> cells(List<CsvRow> rows) {
    return rows.stream().map(CsvRow::cells).toList();
  }

  private static List<Map<String, String>> renamed(
      List<Map<String, String>> rows, String from, String to) {
    List<Map<String, String>> renamed = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> copy = new HashMap<>(row);
      copy.put(to, copy.getOrDefault(from, ""));
      copy.remove(from);
      renamed.add(copy);
    }
    return renamed;
  }

  private static List<Map<String, String>> organisationNames(RuleBook rules) {
    Map<String, Map<String, String>> byForm = new LinkedHashMap<>();
    for (Organisation organisation : rules.organisations().list()) {
      Map<String, String> names =
          Map.of(
              "organisation", organisation.id(),
              "name_vi", organisation.name(),
              "name_en", organisation.nameEn(),
              "authority", organisation.authority().name().toLowerCase(Locale.ROOT));
      Stream.concat(Stream.of(organisation.name()), organisation.aliases().stream())
          .forEach(form -> byForm.put(form, with(names, form)));
    }
    return List.copyOf(byForm.values());
  }

  private static List<Map<String, String>> publisherNames(RuleBook rules) {
    Map<String, Map<String, String>> byForm = new LinkedHashMap<>();
    for (Publisher publisher : rules.publishers().list()) {
      Map<String, String> names =
          Map.of(
              "publisher", publisher.id(),
              "kind", publisher.kind().name().toLowerCase(Locale.ROOT),
              "area", publisher.area());
      Stream.of(List.of(publisher.name()), publisher.aliases(), publisher.hosts())
          .flatMap(List::stream)
          .map(form -> form.toLowerCase(Locale.ROOT))
          .forEach(form -> byForm.put(form, with(names, form)));
    }
    return List.copyOf(byForm.values());
  }

  private static Map<String, String> with(Map<String, String> names, String form) {
    Map<String, String> row = new HashMap<>(names);
    row.put("form", form);
    return row;
  }
}
