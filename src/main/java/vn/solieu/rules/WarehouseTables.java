package vn.solieu.rules;

import java.util.List;
import java.util.Set;

/**
 * What {@code data/} declares for the warehouse and not for extraction: which of several claims is
 * preferred, official targets, corrections, ages at which figures are stale, and which indicator is
 * a part of which. The rows go to tables of the same columns as they are; here they are checked.
 *
 * @param preferences {@code preference.csv}
 * @param targets {@code targets.csv}
 * @param corrections {@code corrections.csv}
 * @param freshness {@code freshness.csv}
 * @param relations {@code relations.csv}
 */
public record WarehouseTables(
    List<CsvRow> preferences,
    List<CsvRow> targets,
    List<CsvRow> corrections,
    List<CsvRow> freshness,
    List<CsvRow> relations) {
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
  }

  /**
   * Reads the five tables.
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
                CsvColumns.filled("part", "whole", "source").key("part", "whole")));
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
}
