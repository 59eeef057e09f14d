package vn.solieu.load;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.solieu.rules.Area;
import vn.solieu.rules.Indicator;
import vn.solieu.rules.Unit;

/**
 * Brings the dimensions that {@code data/} describes up to date, one SQL statement each. Rows that
 * are as described already are not touched.
 */
public final class DimensionLoader {
  private final JsonFactory json = new JsonFactory();
  private final JdbcClient jdbc;

  /** A loader in the database of {@code jdbc}. */
  public DimensionLoader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Loads the three tables; returns how many rows it added, changed or removed. */
  public int load(
      Collection<Unit> units, Collection<Indicator> indicators, Collection<Area> areas) {
    return load("dim_unit", units, DimensionLoader::unit)
        + load("dim_indicator", indicators, DimensionLoader::indicator)
        + load("dim_area", areas, DimensionLoader::area);
  }

  private <T> int load(String statement, Collection<T> rows, Fields<T> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.writeStartArray();
      for (T row : rows) {
        write(generator, fields.of(row));
      }
      generator.writeEndArray();
    }
    return jdbc.sql(SqlFile.read(statement))
        .param("rows", text.toString())
        .query(Integer.class)
        .single();
  }

  private static void write(JsonGenerator generator, Map<String, String> fields) {
    generator.writeStartObject();
    fields.forEach(generator::writeStringProperty);
    generator.writeEndObject();
  }

  private static Map<String, String> unit(Unit unit) {
    return Map.of(
        "code", unit.code(),
        "dimension", unit.dimension(),
        "name_vi", unit.nameVi(),
        "name_en", unit.nameEn());
  }

  private static Map<String, String> indicator(Indicator indicator) {
    return Map.of(
        "code", indicator.code(),
        "theme", indicator.theme(),
        "system", indicator.system(),
        "name_vi", indicator.nameVi(),
        "name_en", indicator.nameEn(),
        "unit", indicator.unit(),
        "nature", code(indicator.nature()),
        "direction", code(indicator.direction()),
        "definition", indicator.definition());
  }

  private static Map<String, String> area(Area area) {
    return Map.of(
        "code", area.code(),
        "kind", code(area.kind()),
        "statistics_code", text(area.statisticsCode(), ""),
        "name_vi", area.name(),
        "full_name_vi", area.fullName(),
        "name_en", area.nameEn(),
        "valid_from", text(area.validFrom(), "-infinity"),
        "valid_to", text(area.validTo(), "infinity"),
        "merged_into", text(area.mergedInto(), ""));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String text(@Nullable Object value, String whenNull) {
    return value == null ? whenNull : value.toString();
  }

  private interface Fields<T> {
    Map<String, String> of(T row);
  }
}
