package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Indicators by which a single ministry or department is measured itself: {@code
 * data/catalogue/own_affairs.csv}. "Bộ Y tế giải quyết 41.730 hồ sơ" is about the ministry, "Bộ Y
 * tế lập 34 triệu sổ sức khỏe" about the nation.
 */
public final class OwnAffairs implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("indicator", "example", "source").key("indicator");

  private final Set<String> indicators;
  private final List<String> examples;

  private OwnAffairs(Set<String> indicators, List<String> examples) {
    this.indicators = Set.copyOf(indicators);
    this.examples = List.copyOf(examples);
  }

  static OwnAffairs read(RuleFiles files, IndicatorCatalogue catalogue) {
    Set<String> indicators = new HashSet<>();
    List<String> examples = new ArrayList<>();
    for (CsvRow row : CsvTable.read(files, "catalogue/own_affairs.csv", COLUMNS).rows()) {
      indicators.add(row.reference("indicator", catalogue.codes(), "catalogue/indicators.csv"));
      examples.add(row.text("example"));
    }
    return new OwnAffairs(indicators, examples);
  }

  /** Whether {@code indicator} measures a ministry or department that is named beside it. */
  public boolean measures(String indicator) {
    return indicators.contains(indicator);
  }

  /** Sentences with a marked figure whose locality is the body that they name. */
  public List<String> examples() {
    return examples;
  }
}
