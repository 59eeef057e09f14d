package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which indicators are themselves rates of growth: {@code data/catalogue/growth.csv}. "GRDP tăng
 * 7,2%" states the level of such a one; of any other indicator it would be a change.
 */
public final class GrowthRates implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("indicator", "example", "source").key("indicator");

  private final Set<String> indicators;
  private final List<String> examples;

  private GrowthRates(Set<String> indicators, List<String> examples) {
    this.indicators = Set.copyOf(indicators);
    this.examples = List.copyOf(examples);
  }

  static GrowthRates read(RuleFiles files, IndicatorCatalogue catalogue) {
    Set<String> indicators = new HashSet<>();
    List<String> examples = new ArrayList<>();
    for (CsvRow row : CsvTable.read(files, "catalogue/growth.csv", COLUMNS).rows()) {
      indicators.add(row.reference("indicator", catalogue.codes(), "catalogue/indicators.csv"));
      examples.add(row.text("example"));
    }
    return new GrowthRates(indicators, examples);
  }

  /** Whether {@code indicator} measures how much something grew. */
  public boolean has(String indicator) {
    return indicators.contains(indicator);
  }

  /** Sentences with a marked figure that is the level of such an indicator. */
  public List<String> examples() {
    return examples;
  }
}
