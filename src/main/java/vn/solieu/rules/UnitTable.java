package vn.solieu.rules;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Units, how they are written, and scale words: the tables of {@code data/units/}.
 *
 * <p>{@code units.csv} and {@code currencies.csv} have the codes, {@code forms.csv} the spellings,
 * {@code scales.csv} the scale words.
 */
public final class UnitTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String UNITS = "units/units.csv";
  private static final String CURRENCIES = "units/currencies.csv";
  private static final String FORMS = "units/forms.csv";
  private static final String SCALES = "units/scales.csv";
  private static final CsvColumns UNIT_COLUMNS =
      CsvColumns.filled("code", "dimension", "name_vi", "name_en", "source").key("code");
  private static final CsvColumns CURRENCY_COLUMNS =
      CsvColumns.filled("code", "numeric_code", "name_vi", "name_en", "source").key("code");
  private static final CsvColumns FORM_COLUMNS =
      CsvColumns.filled("id", "form", "unit", "factor", "position", "example", "source").key("id");
  private static final CsvColumns SCALE_COLUMNS =
      CsvColumns.filled("id", "form", "factor", "example", "source").key("id");

  private final LinkedHashMap<String, Unit> unitsByCode = new LinkedHashMap<>();
  private final ArrayList<UnitForm> forms = new ArrayList<>();
  private final ArrayList<ScaleWord> scales = new ArrayList<>();

  private UnitTable() {}

  /**
   * Reads the tables.
   *
   * @throws RuleException at the first row that is not well formed
   */
  public static UnitTable read(RuleFiles files) {
    UnitTable table = new UnitTable();
    CsvTable.read(files, UNITS, UNIT_COLUMNS)
        .rows()
        .forEach(row -> table.addUnit(row, row.text("dimension")));
    CsvTable.read(files, CURRENCIES, CURRENCY_COLUMNS)
        .rows()
        .forEach(row -> table.addUnit(row, Unit.MONEY));
    CsvTable.read(files, FORMS, FORM_COLUMNS).rows().forEach(table::addForm);
    CsvTable.read(files, SCALES, SCALE_COLUMNS).rows().forEach(table::addScale);
    return table;
  }

  private void addUnit(CsvRow row, String dimension) {
    Unit unit = new Unit(row.text("code"), dimension, row.text("name_vi"), row.text("name_en"));
    if (unitsByCode.putIfAbsent(unit.code(), unit) != null) {
      throw row.error("'code' " + unit.code() + " is a unit in " + UNITS + " already");
    }
  }

  private void addForm(CsvRow row) {
    forms.add(
        new UnitForm(
            row.text("id"),
            row.text("form"),
            row.reference("unit", codes(), UNITS + " and " + CURRENCIES),
            factor(row),
            row.code("position", UnitForm.Position.class),
            row.text("example")));
  }

  private void addScale(CsvRow row) {
    scales.add(new ScaleWord(row.text("id"), row.text("form"), factor(row), row.text("example")));
  }

  private static BigDecimal factor(CsvRow row) {
    BigDecimal factor = row.decimal("factor");
    if (factor.signum() <= 0) {
      throw row.error("'factor' must be above zero: " + factor.toPlainString());
    }
    return factor;
  }

  /** Adds the forms of units and the scale words, each with the id of its row as key. */
  void addTo(Lexicon.Builder lexicon) {
    forms.forEach(form -> lexicon.add(form.form(), SenseGroup.UNIT, form.id()));
    scales.forEach(scale -> lexicon.add(scale.form(), SenseGroup.SCALE, scale.id()));
  }

  /** Every unit, money last. */
  public Collection<Unit> list() {
    return Collections.unmodifiableCollection(unitsByCode.values());
  }

  /** Every code of a unit. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(unitsByCode.keySet());
  }

  /** The unit with this code. */
  public Optional<Unit> find(String code) {
    return Optional.ofNullable(unitsByCode.get(code));
  }

  /** Every way of writing a unit. */
  public List<UnitForm> forms() {
    return Collections.unmodifiableList(forms);
  }

  /** Every scale word. */
  public List<ScaleWord> scales() {
    return Collections.unmodifiableList(scales);
  }
}
