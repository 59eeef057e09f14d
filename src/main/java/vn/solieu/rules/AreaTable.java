package vn.solieu.rules;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The areas that figures are about, their names, and which province became part of which.
 *
 * <p>The 63 provinces and cities until 30 June 2025, the 34 after (Resolution 202/2025/QH15), the
 * country, other countries and the world.
 */
public final class AreaTable implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, ArrayList<Area>> versionsByCode = new TreeMap<>();
  private final ArrayList<AreaName> names;

  AreaTable(List<Area> areas, List<AreaName> names) {
    areas.forEach(
        area -> versionsByCode.computeIfAbsent(area.code(), c -> new ArrayList<>()).add(area));
    this.names = new ArrayList<>(names);
  }

  /**
   * Reads {@code data/areas/areas.csv}, {@code countries.csv} and {@code aliases.csv}.
   *
   * @throws RuleException at the first row that is not well formed
   */
  public static AreaTable read(RuleFiles files) {
    return new AreaReader(files).read();
  }

  /** Every area in every version, by code and first day. */
  public List<Area> list() {
    return versionsByCode.values().stream().flatMap(List::stream).toList();
  }

  /** Every code. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(versionsByCode.keySet());
  }

  /** The area as it is now, or as it was last. */
  public Optional<Area> find(String code) {
    return versions(code).stream().reduce((earlier, later) -> later);
  }

  /** The area as it was on a day; nothing when it did not exist then. */
  public Optional<Area> find(String code, LocalDate day) {
    return versions(code).stream().filter(area -> area.isValidOn(day)).findFirst();
  }

  /** What the area was over time, earliest first. */
  public List<Area> versions(String code) {
    List<Area> versions = versionsByCode.get(code);
    return versions == null ? List.of() : List.copyOf(versions);
  }

  /** The provinces and centrally run cities of a day: 63 on 30 June 2025, 34 on the day after. */
  public List<Area> provincesOn(LocalDate day) {
    return list().stream()
        .filter(area -> area.kind().isProvincial() && area.isValidOn(day))
        .toList();
  }

  /** The province that an area became part of. */
  public Optional<Area> successor(String code) {
    return find(code).map(Area::mergedInto).filter(Objects::nonNull).flatMap(this::find);
  }

  /** The areas that became part of a province. */
  public List<Area> predecessors(String code) {
    return list().stream().filter(area -> code.equals(area.mergedInto())).toList();
  }

  /** Every way of naming an area. */
  public List<AreaName> names() {
    return Collections.unmodifiableList(names);
  }
}
