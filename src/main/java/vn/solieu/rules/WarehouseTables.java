package vn.solieu.rules;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What {@code data/} declares for the warehouse and not for extraction: which of several claims is
 * preferred, official targets, corrections, ages at which figures are stale, which indicator is a
 * part of which, and how the catalogue is told to readers. The rows go to tables of the same
 * columns as they are; here they are checked.
 *
 * @param preferences {@code preference.csv}
 * @param targets {@code targets.csv}
 * @param corrections {@code corrections.csv}
 * @param freshness {@code freshness.csv}
 * @param relations {@code relations.csv}
 * @param definitions {@code catalogue/definitions.csv}
 * @param systems {@code catalogue/systems.csv}
 * @param themes {@code catalogue/themes.csv}
 * @param methods {@code methods.csv}
 */
public record WarehouseTables(
    List<CsvRow> preferences,
    List<CsvRow> targets,
    List<CsvRow> corrections,
    List<CsvRow> freshness,
    List<CsvRow> relations,
    List<CsvRow> definitions,
    List<CsvRow> systems,
    List<CsvRow> themes,
    List<CsvRow> methods) {
  private static final String INDICATORS = "catalogue/indicators.csv";
  private static final String AREAS = "areas/areas.csv";
  private static final Set<String> CHANGEABLE =
      Set.of(
          "value",
          "value_high",
          "out_of",
          "comparator",
          "kind",
          "status",
          "indicator",
          "area",
          "period_start",
          "period_end");

  public WarehouseTables {
    preferences = List.copyOf(preferences);
    targets = List.copyOf(targets);
    corrections = List.copyOf(corrections);
    freshness = List.copyOf(freshness);
    relations = List.copyOf(relations);
    definitions = List.copyOf(definitions);
    systems = List.copyOf(systems);
    themes = List.copyOf(themes);
    methods = List.copyOf(methods);
  }

  /**
   * Reads the tables.
   *
   * @param rules where the indicators and areas that they name must be found
   * @throws RuleException with file and line at the first thing that is not as it must be
   */
  public static WarehouseTables read(RuleFiles files, RuleBook rules) {
    WarehouseTables tables =
        new WarehouseTables(
            rows(
                files,
                "preference.csv",
                CsvColumns.filled(
                        "criterion", "key", "position", "score", "name_vi", "name_en", "source")
                    .key("criterion", "key")),
            rows(
                files,
                "targets.csv",
                CsvColumns.filled(
                        "id", "indicator", "area", "comparator", "value", "deadline", "decision")
                    .key("id"),
                "issued_on",
                "title",
                "wording",
                "source"),
            rows(
                files,
                "corrections.csv",
                CsvColumns.filled("id", "action", "document", "quote", "expected", "reason")
                    .optional("start", "changes")
                    .key("id"),
                "author",
                "made_on"),
            rows(
                files,
                "freshness.csv",
                CsvColumns.filled("kind", "key", "warn_days", "error_days", "source")
                    .key("kind", "key")),
            rows(
                files,
                "relations.csv",
                CsvColumns.filled("part", "whole", "source").key("part", "whole")),
            rows(
                files,
                "catalogue/definitions.csv",
                CsvColumns.filled("indicator", "definition_vi", "source").key("indicator")),
            rows(
                files,
                "catalogue/systems.csv",
                CsvColumns.filled("system", "name_vi", "source").key("system")),
            CsvTable.read(files, IndicatorCatalogue.THEMES, IndicatorCatalogue.THEME_COLUMNS)
                .rows(),
            rows(
                files,
                "methods.csv",
                CsvColumns.filled("phrase", "method", "example", "source").key("phrase")));
    tables.check(rules);
    return tables;
  }

  private static List<CsvRow> rows(
      RuleFiles files, String path, CsvColumns columns, String... more) {
    List<String> filled = new java.util.ArrayList<>(columns.filled());
    filled.addAll(List.of(more));
    return CsvTable.read(files, path, new CsvColumns(filled, columns.optional(), columns.key()))
        .rows();
  }

  private void check(RuleBook rules) {
    Set<String> indicators =
        Set.copyOf(rules.indicators().list().stream().map(Indicator::code).toList());
    preferences.forEach(row -> requireNumbers(row, "position", "score"));
    freshness.forEach(row -> requireNumbers(row, "warn_days", "error_days"));
    for (CsvRow row : relations) {
      row.reference("part", indicators, INDICATORS);
      row.reference("whole", indicators, INDICATORS);
    }
    checkWords(rules.indicators());
    methods.forEach(WarehouseTables::checkMethod);
    for (CsvRow row : targets) {
      row.reference("indicator", indicators, INDICATORS);
      row.reference("area", rules.areas().codes(), AREAS);
      row.decimal("value");
      row.findDate("deadline");
      row.findDate("issued_on");
    }
    for (CsvRow row : corrections) {
      row.code("action", CorrectionAction.class);
      row.decimal("expected");
      row.findDate("made_on");
      checkChanges(row, indicators, rules.areas().codes());
    }
  }

  private void checkWords(IndicatorCatalogue catalogue) {
    Set<String> themes = catalogue.list().stream().map(Indicator::theme).collect(toSet());
    Set<String> systems = catalogue.list().stream().map(Indicator::system).collect(toSet());
    definitions.forEach(row -> row.reference("indicator", catalogue.codes(), INDICATORS));
    this.systems.forEach(row -> row.reference("system", systems, INDICATORS));
    for (CsvRow row : this.themes) {
      String theme = row.reference("theme", themes, INDICATORS);
      row.integer("position");
      for (String code : row.list("key_indicators")) {
        if (catalogue.find(code).filter(i -> i.theme().equals(theme)).isEmpty()) {
          throw row.error("'key_indicators' names " + code + ", which is none of this theme");
        }
      }
    }
  }

  private static void checkMethod(CsvRow row) {
    row.code("method", Method.class);
    String phrase = row.text("phrase");
    if (!phrase.equals(phrase.toLowerCase(Locale.ROOT))) {
      throw row.error("'phrase' has capitals: sentences are compared in small letters");
    }
    if (!row.text("example").toLowerCase(Locale.ROOT).contains(phrase)) {
      throw row.error("'example' does not have the phrase");
    }
  }

  private static void requireNumbers(CsvRow row, String... columns) {
    for (String column : columns) {
      row.integer(column);
    }
  }

  private static void checkChanges(CsvRow row, Set<String> indicators, Set<String> areas) {
    boolean overrides = row.code("action", CorrectionAction.class) == CorrectionAction.OVERRIDE;
    if (overrides == row.list("changes").isEmpty()) {
      throw row.error("'changes' belongs to an override, and only to it");
    }
    for (String change : row.list("changes")) {
      String[] parts = change.split("=", 2);
      if (parts.length < 2 || !CHANGEABLE.contains(parts[0])) {
        throw row.error("'changes' is not like value=5|period_end=2025-12-31: " + change);
      }
      if (parts[0].equals("indicator") && !indicators.contains(parts[1])) {
        throw row.error("'changes' names " + parts[1] + ", which " + INDICATORS + " does not have");
      }
      if (parts[0].equals("area") && !areas.contains(parts[1])) {
        throw row.error("'changes' names " + parts[1] + ", which " + AREAS + " does not have");
      }
    }
  }

  /** What a correction does with the claim that it names. */
  private enum CorrectionAction {
    DROP,
    OVERRIDE,
    FLAG
  }

  /** How a figure was come by. */
  private enum Method {
    SURVEY,
    ESTIMATE,
    PRELIMINARY,
    MEASUREMENT,
    STATISTICS,
    CALCULATION,
    ASSESSMENT,
    SYSTEM,
    FORECAST
  }
}
