package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who an indicator is about when the text does not say it outright: {@code
 * data/catalogue/bearers.csv}. By some a single ministry or department is measured itself: "Bộ Y tế
 * giải quyết 41.730 hồ sơ" is about the ministry, "Bộ Y tế lập 34 triệu sổ sức khỏe" about the
 * nation. Others are national systems and ranks, in a provincial paper too.
 */
public final class IndicatorBearers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("indicator", "bearer", "example", "source").key("indicator");

  private final Set<String> indicators;
  private final Set<String> national;
  private final List<String> examples;

  private IndicatorBearers(Set<String> indicators, Set<String> national, List<String> examples) {
    this.indicators = Set.copyOf(indicators);
    this.national = Set.copyOf(national);
    this.examples = List.copyOf(examples);
  }

  static IndicatorBearers read(RuleFiles files, IndicatorCatalogue catalogue) {
    Set<String> indicators = new HashSet<>();
    Set<String> national = new HashSet<>();
    List<String> examples = new ArrayList<>();
    for (CsvRow row : CsvTable.read(files, "catalogue/bearers.csv", COLUMNS).rows()) {
      String indicator = row.reference("indicator", catalogue.codes(), "catalogue/indicators.csv");
      if (!Set.of("office", "nation").contains(row.text("bearer"))) {
        throw row.error("'bearer' is neither office nor nation: " + row.text("bearer"));
      }
      (row.text("bearer").equals("nation") ? national : indicators).add(indicator);
      examples.add(row.text("example"));
    }
    return new IndicatorBearers(indicators, national, examples);
  }

  /** Whether {@code indicator} measures a ministry or department that is named beside it. */
  public boolean measures(String indicator) {
    return indicators.contains(indicator);
  }

  /** Whether {@code indicator} is about the whole nation unless the text itself names a place. */
  public boolean isNational(String indicator) {
    return national.contains(indicator);
  }

  /** Sentences with a marked figure whose locality is the body that they name. */
  public List<String> examples() {
    return examples;
  }
}
