package vn.solieu.rules;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How texts state each indicator: {@code data/catalogue/rules.csv}.
 *
 * <p>{@code needs} is a list of terms apart by spaces, all of which must hold; {@code a/b} is
 * either; {@code a@clause} narrows or widens the facet's own reach. {@code without} lists what must
 * not be there, within the clause unless it says otherwise.
 */
public final class IndicatorRules implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "indicator", "units", "needs", "example", "source")
          .optional("without", "min", "max", "period", "bonus")
          .key("id");

  private final List<IndicatorRule> rules;

  private IndicatorRules(List<IndicatorRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** All rules in the order of the table. */
  public List<IndicatorRule> list() {
    return rules;
  }

  static IndicatorRules read(RuleFiles files, FacetTable facets, IndicatorCatalogue catalogue) {
    Collection<String> indicators = catalogue.codes();
    List<IndicatorRule> rules = new ArrayList<>();
    for (CsvRow row : CsvTable.read(files, "catalogue/rules.csv", COLUMNS).rows()) {
      rules.add(
          new IndicatorRule(
              row.text("id"),
              row.reference("indicator", indicators, "catalogue/indicators.csv"),
              List.of(row.text("units").split(" ", -1)),
              needs(row, facets),
              without(row, facets),
              decimal(row, "min"),
              decimal(row, "max"),
              periodKind(row),
              bonus(row),
              row.text("example")));
    }
    return new IndicatorRules(rules);
  }

  private static List<IndicatorRule.Need> needs(CsvRow row, FacetTable facets) {
    List<IndicatorRule.Need> needs = new ArrayList<>();
    for (String need : row.text("needs").split(" ", -1)) {
      List<IndicatorRule.Term> terms = new ArrayList<>();
      for (String term : need.split("/", -1)) {
        terms.add(term(row, term, facets, null));
      }
      needs.add(new IndicatorRule.Need(terms));
    }
    return needs;
  }

  private static List<IndicatorRule.Term> without(CsvRow row, FacetTable facets) {
    if (row.text("without").isEmpty()) {
      return List.of();
    }
    List<IndicatorRule.Term> terms = new ArrayList<>();
    for (String term : row.text("without").split(" ", -1)) {
      terms.add(term(row, term, facets, Reach.CLAUSE));
    }
    return terms;
  }

  private static IndicatorRule.Term term(
      CsvRow row, String term, FacetTable facets, @Nullable Reach usual) {
    int at = term.indexOf('@');
    String code = at < 0 ? term : term.substring(0, at);
    Facet facet = facets.find(code).orElseThrow(() -> row.error("unknown facet '" + code + "'"));
    Reach reach = usual == null ? facet.reach() : usual;
    if (at >= 0) {
      String name = term.substring(at + 1);
      reach = Reach.find(name).orElseThrow(() -> row.error("unknown reach '" + name + "'"));
    }
    return new IndicatorRule.Term(facet, reach);
  }

  private static @Nullable BigDecimal decimal(CsvRow row, String column) {
    return row.text(column).isEmpty() ? null : row.decimal(column);
  }

  private static @Nullable String periodKind(CsvRow row) {
    String kind = row.text("period");
    if (!Set.of("", "flow", "stock").contains(kind)) {
      throw row.error("'period' is neither flow nor stock: " + kind);
    }
    return kind.isEmpty() ? null : kind;
  }

  private static double bonus(CsvRow row) {
    return row.text("bonus").isEmpty() ? 0 : row.decimal("bonus").doubleValue();
  }
}
