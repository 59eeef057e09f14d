package vn.solieu.extract.place;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.Locality;
import vn.solieu.rules.PlaceMarker;
import vn.solieu.rules.PlaceTable;

/**
 * The names of districts, towns and communes, and the provinces that have them. All names that are
 * asked for are in small letters. Immutable.
 */
final class LocalityNames {
  private final AreaLevels areas;
  private final Set<String> localMarkers;
  private final Set<String> townMarkers = new HashSet<>();
  private final Map<String, Set<String>> provincesByLocality = new HashMap<>();
  private final Map<String, Set<String>> provincesByTown = new HashMap<>();
  private final Map<String, Map<String, String>> districts = new HashMap<>();
  private final Map<String, LocalDate> grown = new HashMap<>(); // the last day as a town

  LocalityNames(PlaceTable places, AreaLevels areas) {
    this.areas = areas;
    localMarkers =
        forms(places.markers(), PlaceMarker.Before.LOCALITY).stream()
            .map(form -> lower(form) + " ")
            .collect(Collectors.toSet());
    Set<String> areaMarkers = forms(places.markers(), PlaceMarker.Before.AREA);
    for (Locality locality : places.localities()) {
      add(locality);
      if (areaMarkers.contains(locality.kind())) {
        addTown(locality);
      }
    }
  }

  private static Set<String> forms(List<PlaceMarker> markers, PlaceMarker.Before before) {
    return markers.stream()
        .filter(marker -> marker.before() == before)
        .map(PlaceMarker::form)
        .collect(Collectors.toSet());
  }

  private void add(Locality locality) {
    provincesByLocality
        .computeIfAbsent(lower(locality.fullName()), name -> new HashSet<>())
        .add(locality.area());
    districts
        .computeIfAbsent(lower(locality.name()), name -> new HashMap<>())
        .putIfAbsent(locality.area(), locality.fullName());
  }

  private void addTown(Locality town) {
    townMarkers.add(town.kind());
    townMarkers.add(initials(town.kind()));
    provincesByTown.computeIfAbsent(lower(town.name()), name -> new HashSet<>()).add(town.area());
    LocalDate lastDay = town.validTo();
    if (lastDay != null && areas.isCityNamed(town.area(), lower(town.name()))) {
      grown.put(lower(town.fullName()), lastDay);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** "tp" for "thành phố". */
  private static String initials(String words) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      if (i == 0 || words.charAt(i - 1) == ' ') {
        initials.append(words.charAt(i));
      }
    }
    return initials.toString();
  }

  /** Whether the marker stands before towns as well as before cities: "thành phố", "tp.". */
  boolean marksTowns(String marker) {
    return townMarkers.contains(
        marker.endsWith(".") ? marker.substring(0, marker.length() - 1) : marker);
  }

  /** Whether the name begins with the marker of a town. */
  boolean isTownName(String name) {
    return townMarkers.stream().anyMatch(m -> name.startsWith(m + " ") || name.startsWith(m + "."));
  }

  /**
   * The name of a place in small letters from the word for its kind on, without the body that works
   * there: "xã tân lập" of "Công an xã Tân Lập".
   */
  String placeName(String locality) {
    String name = lower(locality);
    for (int space = 0; space >= 0; space = name.indexOf(' ', space + 1)) {
      String rest = name.substring(space == 0 ? 0 : space + 1);
      if (isTownName(rest) || localMarkers.stream().anyMatch(rest::startsWith)) {
        return rest;
      }
    }
    return name;
  }

  /**
   * Whether the town of this name, kind included, is a city of the first level on {@code day}:
   * "thành phố Huế" since 2025.
   */
  boolean isCity(String town, @Nullable LocalDate day) {
    LocalDate lastDay = grown.get(town);
    return lastDay != null && day != null && day.isAfter(lastDay);
  }

  /** The only province that has a locality of this name, kind included. */
  Optional<String> provinceOf(String locality) {
    return only(provincesByLocality.getOrDefault(locality, Set.of()));
  }

  /** Whether several provinces have a locality of this name, kind included. */
  boolean isShared(String locality) {
    return provincesByLocality.getOrDefault(locality, Set.of()).size() > 1;
  }

  /** The only province that has a town of this name. */
  Optional<String> provinceOfTown(String name) {
    return only(provincesByTown.getOrDefault(name, Set.of()));
  }

  private static Optional<String> only(Set<String> areas) {
    return areas.size() == 1 ? Optional.of(areas.iterator().next()) : Optional.empty();
  }

  /**
   * The full name of the district of this name within the province, or within one that was merged
   * into it.
   */
  Optional<String> district(String name, String province) {
    return districts.getOrDefault(name, Map.of()).entrySet().stream()
        .filter(e -> e.getKey().equals(province) || areas.becamePartOf(e.getKey(), province))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
