package vn.solieu.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the tables of areas and checks them against each other. */
final class AreaReader {
  private static final String AREAS = "areas/areas.csv";
  private static final String COUNTRIES = "areas/countries.csv";
  private static final String ALIASES = "areas/aliases.csv";
  private static final CsvColumns AREA_COLUMNS =
      CsvColumns.filled("code", "kind", "name", "full_name", "name_en", "source")
          .optional("statistics_code", "valid_from", "valid_to", "merged_into")
          .key("code", "valid_from");
  private static final CsvColumns COUNTRY_COLUMNS =
      CsvColumns.filled("code", "alpha3", "name", "name_en", "needs_marker", "source")
          .optional("aliases")
          .key("code");
  private static final CsvColumns ALIAS_COLUMNS =
      CsvColumns.filled("alias", "area", "kind", "needs_marker", "example", "source")
          .key("alias", "area");

  private final RuleFiles files;
  private final List<Area> areas = new ArrayList<>();
  private final Map<String, AreaName> namesByForm = new LinkedHashMap<>();

  AreaReader(RuleFiles files) {
    this.files = files;
  }

  AreaTable read() {
    readAreas();
    for (CsvRow row : CsvTable.read(files, COUNTRIES, COUNTRY_COLUMNS).rows()) {
      addCountry(row);
    }
    Set<String> codes = codes();
    for (CsvRow row : CsvTable.read(files, ALIASES, ALIAS_COLUMNS).rows()) {
      addAlias(row, codes);
    }
    return new AreaTable(areas, List.copyOf(namesByForm.values()));
  }

  private void readAreas() {
    List<CsvRow> rows = CsvTable.read(files, AREAS, AREA_COLUMNS).rows();
    rows.forEach(row -> areas.add(area(row)));
    Set<String> codes = codes();
    Map<String, Area> earlierByCode = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).findReference("merged_into", codes, AREAS);
      Area area = areas.get(i);
      checkTurn(rows.get(i), earlierByCode.put(area.code(), area), area);
    }
  }

  private static Area area(CsvRow row) {
    return new Area(
        row.text("code"),
        row.code("kind", AreaKind.class),
        row.find("statistics_code").orElse(null),
        row.text("name"),
        row.text("full_name"),
        row.text("name_en"),
        row.findDate("valid_from").orElse(null),
        row.findDate("valid_to").orElse(null),
        row.find("merged_into").orElse(null));
  }

  /** The versions of an area follow each other without gap or overlap; only the last one merges. */
  private static void checkTurn(CsvRow row, @Nullable Area earlier, Area area) {
    LocalDate from = area.validFrom();
    LocalDate to = area.validTo();
    if (from != null && to != null && to.isBefore(from)) {
      throw row.error("'valid_to' is before 'valid_from'");
    }
    if (area.mergedInto() != null && to == null) {
      throw row.error("'merged_into' needs a 'valid_to'");
    }
    if (earlier == null) {
      return;
    }
    LocalDate end = earlier.validTo();
    if (end == null || !end.plusDays(1).equals(from) || earlier.mergedInto() != null) {
      throw row.error("does not follow the row before of " + area.code() + " day by day");
    }
  }

  private void addCountry(CsvRow row) {
    String code = row.text("code");
    if (codes().contains(code)) {
      throw row.error("'code' " + code + " is an area in " + AREAS + " already");
    }
    String name = row.text("name");
    areas.add(
        new Area(code, AreaKind.COUNTRY, null, name, name, row.text("name_en"), null, null, null));
    boolean marked = row.flag("needs_marker");
    addName(row, new AreaName(name, code, AreaName.Kind.NAME, marked, name));
    for (String alias : row.list("aliases")) {
      addName(row, new AreaName(alias, code, AreaName.Kind.VARIANT, false, alias));
    }
  }

  private void addAlias(CsvRow row, Set<String> codes) {
    addName(
        row,
        new AreaName(
            row.text("alias"),
            row.reference("area", codes, AREAS),
            row.code("kind", AreaName.Kind.class),
            row.flag("needs_marker"),
            row.text("example")));
  }

  private void addName(CsvRow row, AreaName name) {
    AreaName other = namesByForm.putIfAbsent(name.form(), name);
    if (other != null) {
      throw row.error("'" + name.form() + "' already names " + other.area());
    }
  }

  private Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    areas.forEach(area -> codes.add(area.code()));
    return codes;
  }
}
