package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each kind of evidence weighs: a table under {@code data/catalogue/} with a row per kind
 * of evidence and a column of weights per model. The numbers are log-odds learned from annotated
 * texts by {@code solieu catalogue learn}.
 */
public final class WeightTable implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Map<String, Double>> rows;

  private WeightTable(Map<String, Map<String, Double>> rows) {
    this.rows = Map.copyOf(rows);
  }

  static WeightTable read(RuleFiles files, String file, String... models) {
    List<String> filled = new ArrayList<>(List.of("trait", "source"));
    filled.addAll(List.of(models));
    CsvColumns columns = CsvColumns.filled(filled.toArray(String[]::new)).key("trait");
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    for (CsvRow row : CsvTable.read(files, file, columns).rows()) {
      Map<String, Double> weights = new LinkedHashMap<>();
      for (String model : models) {
        weights.put(model, row.decimal(model).doubleValue());
      }
      rows.put(row.text("trait"), Map.copyOf(weights));
    }
    return new WeightTable(rows);
  }

  /** The weight of {@code trait} in {@code model}; 0 when the table has no such row. */
  public double weight(String trait, String model) {
    Map<String, Double> row = rows.get(trait);
    return row == null ? 0 : row.getOrDefault(model, 0.0);
  }
}
