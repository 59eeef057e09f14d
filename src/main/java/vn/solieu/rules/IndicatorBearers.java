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
 * nation. Others are national systems and ranks, in a provincial paper too. Where the first level
 * is ranked, provinces and ministries, what a district has comes from a ranking of its province.
 */
public final class IndicatorBearers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("indicator", "bearer", "example", "source").key("indicator");

  private final Set<String> indicators;
  private final Set<String> national;
  private final Set<String> firstLevel;
  private final List<String> examples;

  private IndicatorBearers(
      Set<String> indicators, Set<String> national, Set<String> firstLevel, List<String> examples) {
    this.indicators = Set.copyOf(indicators);
    this.national = Set.copyOf(national);
    this.firstLevel = Set.copyOf(firstLevel);
    this.examples = List.copyOf(examples);
  }

  static IndicatorBearers read(RuleFiles files, IndicatorCatalogue catalogue) {
    Set<String> indicators = new HashSet<>();
    Set<String> national = new HashSet<>();
    Set<String> firstLevel = new HashSet<>();
    List<String> examples = new ArrayList<>();
    for (CsvRow row : CsvTable.read(files, "catalogue/bearers.csv", COLUMNS).rows()) {
      String indicator = row.reference("indicator", catalogue.codes(), "catalogue/indicators.csv");
      switch (row.text("bearer")) {
        case "office" -> indicators.add(indicator);
        case "nation" -> national.add(indicator);
        case "first_level" -> {
          indicators.add(indicator);
          firstLevel.add(indicator);
        }
        default ->
            throw row.error(
                "'bearer' is neither office nor nation nor first_level: " + row.text("bearer"));
      }
      examples.add(row.text("example"));
    }
    return new IndicatorBearers(indicators, national, firstLevel, examples);
  }

  /** Whether {@code indicator} measures a ministry or department that is named beside it. */
  public boolean measures(String indicator) {
    return indicators.contains(indicator);
  }

  /** Whether {@code indicator} is about the whole nation unless the text itself names a place. */
  public boolean isNational(String indicator) {
    return national.contains(indicator);
  }

  /** Whether {@code indicator} measures provinces and ministries and nothing below them. */
  public boolean isOfFirstLevel(String indicator) {
    return firstLevel.contains(indicator);
  }

  /** Sentences with a marked figure whose locality is the body that they name. */
  public List<String> examples() {
    return examples;
  }
}
