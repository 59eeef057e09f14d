package vn.solieu.rules;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.solieu.model.Quantity;

/**
 * More of an indicator than any single province has: {@code data/catalogue/province-limits.csv}.
 * "31 tỷ USD" of e-commerce in a province's paper is the nation's, unless its sentence says
 * otherwise.
 */
public final class ProvinceLimits implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("indicator", "unit", "most", "example", "source").key("indicator");

  private record Limit(String unit, BigDecimal most) implements Serializable {}

  private final Map<String, Limit> limits;
  private final List<String> examples;

  private ProvinceLimits(Map<String, Limit> limits, List<String> examples) {
    this.limits = Map.copyOf(limits);
    this.examples = List.copyOf(examples);
  }

  static ProvinceLimits read(RuleFiles files, IndicatorCatalogue catalogue, Set<String> units) {
    Map<String, Limit> limits = new HashMap<>();
    List<String> examples = new ArrayList<>();
    for (CsvRow row : CsvTable.read(files, "catalogue/province-limits.csv", COLUMNS).rows()) {
      String indicator = row.reference("indicator", catalogue.codes(), "catalogue/indicators.csv");
      String unit = row.reference("unit", units, "units/units.csv");
      limits.put(indicator, new Limit(unit, row.decimal("most")));
      examples.add(row.text("example"));
    }
    return new ProvinceLimits(limits, examples);
  }

  /** Whether {@code quantity} is more of {@code indicator} than any province has. */
  public boolean exceeds(String indicator, Quantity quantity) {
    Limit limit = limits.get(indicator);
    return limit != null
        && limit.unit().equals(quantity.unit())
        && quantity.value().compareTo(limit.most()) > 0;
  }

  /** Sentences with a marked figure of the nation. */
  public List<String> examples() {
    return examples;
  }
}
