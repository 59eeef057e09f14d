package vn.solieu.extract.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.Area;
import vn.solieu.rules.AreaKind;
import vn.solieu.rules.AreaName;
import vn.solieu.rules.Gazetteer;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.Locality;
import vn.solieu.rules.Organisation;
import vn.solieu.rules.OrganisationPrefix;
import vn.solieu.rules.PlaceMarker;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.Sense;

/** What each sense of the lexicon means as a place, looked up by its number. Immutable. */
final class PlaceLexicon {
  private final @Nullable AreaName[] areaNames;
  private final @Nullable Named[] named;
  private final @Nullable PlaceMark[] marks;
  private final boolean[] exclusion;
  private final boolean[] bare;
  private final Set<String> localMarkers = new HashSet<>();
  private final Set<String> townMarkers = new HashSet<>();
  private final Set<String> provinces = new HashSet<>();
  private final Set<String> worlds = new HashSet<>();
  private final Set<String> cities = new HashSet<>();
  private final Map<String, String> successors = new HashMap<>();
  private final Map<String, Set<String>> provincesByLocality = new HashMap<>();
  private final Map<String, Set<String>> provincesByTown = new HashMap<>();
  private final Map<String, Map<String, String>> districts = new HashMap<>();

  /**
   * A locality or an organisation as the tables have it.
   *
   * @param kind what it is
   * @param area the province of a locality
   * @param prefix whether a name must follow
   * @param abbreviated whether its form is written in capitals
   * @param international whether it belongs to no country
   * @param anyLevel whether every level of government has one
   * @param office whether it has affairs of its own: a ministry, a department
   */
  record Named(
      PlaceMention.Kind kind,
      @Nullable String area,
      boolean prefix,
      boolean abbreviated,
      boolean international,
      boolean office,
      boolean anyLevel) {}

  PlaceLexicon(RuleBook rules) {
    Lexicon lexicon = rules.lexicon();
    areaNames = new AreaName[lexicon.senseCount()];
    named = new Named[lexicon.senseCount()];
    exclusion = new boolean[lexicon.senseCount()];
    bare = new boolean[lexicon.senseCount()];
    marks = PlaceMarks.bySense(lexicon);
    for (int sense = 0; sense < lexicon.senseCount(); sense++) {
      place(sense, lexicon.sense(sense), rules);
    }
    for (Area area : rules.areas().list()) {
      if (area.kind().isProvincial()) {
        provinces.add(area.code());
      }
      if (area.mergedInto() != null) {
        successors.put(area.code(), area.mergedInto());
      }
      if (area.kind() == AreaKind.WORLD) {
        worlds.add(area.code());
      }
      if (area.kind() == AreaKind.CITY) {
        cities.add(area.code());
      }
    }
    for (PlaceMarker marker : rules.places().markers()) {
      if (marker.before() == PlaceMarker.Before.LOCALITY) {
        localMarkers.add(marker.form().toLowerCase(Locale.ROOT) + " ");
      }
    }
    Set<String> areaMarkers =
        rules.places().markers().stream()
            .filter(marker -> marker.before() == PlaceMarker.Before.AREA)
            .map(PlaceMarker::form)
            .collect(Collectors.toSet());
    for (Locality locality : rules.places().localities()) {
      provincesByLocality
          .computeIfAbsent(locality.fullName().toLowerCase(Locale.ROOT), name -> new HashSet<>())
          .add(locality.area());
      districts
          .computeIfAbsent(locality.name().toLowerCase(Locale.ROOT), name -> new HashMap<>())
          .putIfAbsent(locality.area(), locality.fullName());
      if (areaMarkers.contains(locality.kind())) {
        townMarkers.add(locality.kind());
        townMarkers.add(initials(locality.kind()));
        provincesByTown
            .computeIfAbsent(locality.name().toLowerCase(Locale.ROOT), name -> new HashSet<>())
            .add(locality.area());
      }
    }
  }

  private void place(int id, Sense sense, RuleBook rules) {
    String key = sense.key();
    switch (sense.group()) {
      case AREA -> {
        exclusion[id] = key.equals(Gazetteer.NO_AREA);
        if (!exclusion[id]) {
          areaNames[id] = rules.areas().names().get(Integer.parseInt(key));
        }
      }
      case LOCALITY -> {
        bare[id] = key.startsWith(Gazetteer.BARE);
        named[id] = bare[id] ? null : locality(key, rules.places().localities());
      }
      case ORGANISATION -> named[id] = organisation(key, rules);
      default -> {}
    }
  }

  private static Named locality(String key, List<Locality> localities) {
    String area =
        key.startsWith(Gazetteer.REGION) ? "VN" : localities.get(Integer.parseInt(key)).area();
    return new Named(PlaceMention.Kind.LOCALITY, area, false, false, false, false, false);
  }

  private static Named organisation(String key, RuleBook rules) {
    if (key.startsWith(Gazetteer.PREFIX)) {
      int number = Integer.parseInt(key.substring(Gazetteer.PREFIX.length()));
      OrganisationPrefix prefix = rules.organisations().prefixes().get(number);
      boolean abbreviated = Character.isUpperCase(prefix.form().charAt(1));
      return new Named(
          kindOf(prefix.kind()),
          null,
          true,
          abbreviated,
          false,
          isOffice(prefix.kind()),
          prefix.kind() == Organisation.Kind.ANY_LEVEL);
    }
    Organisation.Kind kind = rules.organisations().find(key).map(Organisation::kind).orElseThrow();
    boolean international = kind == Organisation.Kind.INTERNATIONAL;
    return new Named(kindOf(kind), null, false, false, international, isOffice(kind), false);
  }

  private static boolean isOffice(Organisation.Kind kind) {
    return switch (kind) {
      case MINISTRY, AGENCY, STATISTICS, PROVINCE_BODY -> true;
      default -> false;
    };
  }

  private static PlaceMention.Kind kindOf(Organisation.Kind kind) {
    return switch (kind) {
      case MINISTRY,
          AGENCY,
          STATISTICS,
          COMMITTEE,
          ASSEMBLY,
          PARTY,
          ASSOCIATION,
          RESEARCH,
          ANY_LEVEL,
          INTERNATIONAL ->
          PlaceMention.Kind.NATION_BODY;
      case PROVINCE_BODY, PROVINCE_GOVERNMENT -> PlaceMention.Kind.PROVINCE_BODY;
      case LOCAL_BODY -> PlaceMention.Kind.LOCALITY;
      case BANK, TELECOM, COMPANY, SCHOOL, HOSPITAL -> PlaceMention.Kind.ORGANISATION;
    };
  }

  @Nullable AreaName areaName(int sense) {
    return areaNames[sense];
  }

  @Nullable Named named(int sense) {
    return named[sense];
  }

  @Nullable PlaceMark mark(int sense) {
    return marks[sense];
  }

  @Nullable PlaceMark[] marks() {
    return marks;
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

  /** Whether the marker, in small letters, stands before towns as well as before cities. */
  boolean marksTowns(String marker) {
    return townMarkers.contains(
        marker.endsWith(".") ? marker.substring(0, marker.length() - 1) : marker);
  }

  /** Whether the name, in small letters, begins with the marker of a town. */
  boolean isTownName(String name) {
    return townMarkers.stream().anyMatch(m -> name.startsWith(m + " ") || name.startsWith(m + "."));
  }

  /**
   * The name of a place in small letters from the word for its kind on, without the body that works
   * there: "xã tân lập" of "Công an xã Tân Lập".
   */
  String placeName(String locality) {
    String name = locality.toLowerCase(Locale.ROOT);
    for (int space = 0; space >= 0; space = name.indexOf(' ', space + 1)) {
      String rest = name.substring(space == 0 ? 0 : space + 1);
      boolean place = isTownName(rest) || localMarkers.stream().anyMatch(rest::startsWith);
      if (place) {
        return rest;
      }
    }
    return name;
  }

  /** Whether the phrase contains an area's name without meaning it. */
  boolean isExclusion(int sense) {
    return exclusion[sense];
  }

  /** Whether {@code area} is one of Việt Nam's first level. */
  boolean isProvince(@Nullable String area) {
    return area != null && provinces.contains(area);
  }

  /** Whether {@code area} is the whole world. */
  boolean isWorld(String area) {
    return worlds.contains(area);
  }

  boolean isCity(@Nullable String area) {
    return area != null && cities.contains(area);
  }

  /** Whether a province was merged into another: its districts may be called that one's. */
  boolean becamePartOf(String province, String other) {
    return other.equals(successors.get(province));
  }

  /** The only province that has a locality of this name, kind included, in small letters. */
  Optional<String> provinceOf(String locality) {
    return only(provincesByLocality.getOrDefault(locality, Set.of()));
  }

  /** Whether several provinces have a locality of this name, kind included, in small letters. */
  boolean isShared(String locality) {
    return provincesByLocality.getOrDefault(locality, Set.of()).size() > 1;
  }

  /** Whether the phrase is the bare name of a district. */
  boolean isBare(int sense) {
    return bare[sense];
  }

  /**
   * The full name of the district of this name, in small letters, within the province, or within
   * one that was merged into it.
   */
  Optional<String> district(String name, String province) {
    return districts.getOrDefault(name, Map.of()).entrySet().stream()
        .filter(e -> e.getKey().equals(province) || becamePartOf(e.getKey(), province))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The only province that has a town of this name, in small letters. */
  Optional<String> provinceOfTown(String name) {
    return only(provincesByTown.getOrDefault(name, Set.of()));
  }

  private static Optional<String> only(Set<String> areas) {
    return areas.size() == 1 ? Optional.of(areas.iterator().next()) : Optional.empty();
  }
}
