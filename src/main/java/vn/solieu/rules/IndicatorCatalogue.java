package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The indicators that figures can be records of: {@code data/catalogue/indicators.csv}. Each
 * belongs to a theme of {@code themes.csv}.
 *
 * <p>A closed catalogue: a figure that none fits has no indicator.
 */
public final class IndicatorCatalogue implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "catalogue/indicators.csv";
  static final String THEMES = "catalogue/themes.csv";
  private static final CsvColumns COLUMNS =
      CsvColumns.filled(
              "code",
              "theme",
              "system",
              "name_vi",
              "name_en",
              "unit",
              "nature",
              "direction",
              "definition")
          .key("code");
  // How a theme is told to readers is the warehouse's matter; here it only has to be there.
  static final CsvColumns THEME_COLUMNS =
      CsvColumns.filled("theme", "position", "name_vi", "name_en", "key_indicators", "source")
          .key("theme");

  private final LinkedHashMap<String, Indicator> indicatorsByCode = new LinkedHashMap<>();

  private IndicatorCatalogue(List<Indicator> indicators) {
    indicators.forEach(indicator -> indicatorsByCode.put(indicator.code(), indicator));
  }

  /**
   * Reads the catalogue.
   *
   * @param units where its units must be found
   * @throws RuleException at the first row that is not well formed
   */
  public static IndicatorCatalogue read(RuleFiles files, UnitTable units) {
    List<Indicator> indicators = new ArrayList<>();
    List<String> themes =
        CsvTable.read(files, THEMES, THEME_COLUMNS).rows().stream()
            .map(row -> row.text("theme"))
            .toList();
    for (CsvRow row : CsvTable.read(files, PATH, COLUMNS).rows()) {
      indicators.add(indicator(row, units, themes));
    }
    return new IndicatorCatalogue(indicators);
  }

  private static Indicator indicator(CsvRow row, UnitTable units, List<String> themes) {
    return new Indicator(
        row.text("code").intern(), // as those that refer to it have it
        row.reference("theme", themes, THEMES),
        row.text("system"),
        row.text("name_vi"),
        row.text("name_en"),
        row.reference("unit", units.codes(), "data/units"),
        row.code("nature", Indicator.Nature.class),
        row.code("direction", Indicator.Direction.class),
        row.text("definition"));
  }

  /** Every indicator in the order of the file. */
  public Collection<Indicator> list() {
    return Collections.unmodifiableCollection(indicatorsByCode.values());
  }

  /** Every code. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(indicatorsByCode.keySet());
  }

  /** The indicator with this code. */
  public Optional<Indicator> find(String code) {
    return Optional.ofNullable(indicatorsByCode.get(code));
  }
}
