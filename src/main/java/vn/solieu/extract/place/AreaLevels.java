package vn.solieu.extract.place;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.Area;
import vn.solieu.rules.AreaKind;

/** Which areas are provinces, cities or the world, and what became of merged ones. Immutable. */
final class AreaLevels {
  private final Set<String> provinces = new HashSet<>();
  private final Set<String> cities = new HashSet<>();
  private final Map<String, String> cityNames = new HashMap<>();
  private final Set<String> worlds = new HashSet<>();
  private final Map<String, Area> merged = new HashMap<>();

  AreaLevels(Iterable<Area> areas) {
    areas.forEach(this::add);
  }

  private void add(Area area) {
    if (area.kind().isProvincial()) {
      provinces.add(area.code());
    }
    if (area.kind() == AreaKind.CITY) {
      cities.add(area.code());
      cityNames.put(area.code(), area.name().toLowerCase(Locale.ROOT));
    }
    if (area.kind() == AreaKind.WORLD) {
      worlds.add(area.code());
    }
    if (area.mergedInto() != null) {
      merged.put(area.code(), area);
    }
  }

  /** Whether {@code area} is one of Việt Nam's first level. */
  boolean isProvince(@Nullable String area) {
    return area != null && provinces.contains(area);
  }

  /** Whether {@code area} is a city of the first level. */
  boolean isCity(@Nullable String area) {
    return area != null && cities.contains(area);
  }

  /** Whether {@code area} is a city of the first level that is called {@code name}. */
  boolean isCityNamed(String area, String name) {
    return name.equals(cityNames.get(area));
  }

  /** Whether {@code area} is the whole world. */
  boolean isWorld(String area) {
    return worlds.contains(area);
  }

  /** Whether a province had been merged into another by {@code day}; false on an unknown one. */
  boolean hasBecomePartOf(String province, String other, @Nullable LocalDate day) {
    Area area = merged.get(province);
    LocalDate last = area == null ? null : area.validTo();
    return becamePartOf(province, other) && day != null && last != null && day.isAfter(last);
  }

  /** Whether a province was merged into another: its districts may be called that one's. */
  boolean becamePartOf(String province, String other) {
    Area area = merged.get(province);
    return area != null && other.equals(area.mergedInto());
  }
}
