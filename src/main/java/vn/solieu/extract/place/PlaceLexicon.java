package vn.solieu.extract.place;

import org.jspecify.annotations.Nullable;
import vn.solieu.rules.AreaName;
import vn.solieu.rules.Gazetteer;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.Sense;

/** What each sense of the lexicon means as a place, looked up by its number. Immutable. */
final class PlaceLexicon {
  private final @Nullable AreaName[] areaNames;
  private final @Nullable KnownPlace[] known;
  private final @Nullable PlaceMark[] marks;
  private final MarkSets markSets;
  private final boolean[] exclusion;
  private final boolean[] bare;
  private final long[] naming; // of each set of phrases: not 0 when one may name a place
  private final AreaLevels areas;
  private final LocalityNames localities;

  PlaceLexicon(RuleBook rules) {
    Lexicon lexicon = rules.lexicon();
    areaNames = new AreaName[lexicon.senseCount()];
    known = new KnownPlace[lexicon.senseCount()];
    exclusion = new boolean[lexicon.senseCount()];
    bare = new boolean[lexicon.senseCount()];
    marks = PlaceMarks.bySense(lexicon);
    for (int sense = 0; sense < lexicon.senseCount(); sense++) {
      place(sense, lexicon.sense(sense), rules);
    }
    markSets = new MarkSets(lexicon.trie().sets(), marks);
    naming = lexicon.trie().sets().bits(sense -> mayName(sense) ? 1 : 0);
    areas = new AreaLevels(rules.areas().list());
    localities = new LocalityNames(rules.places(), areas);
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
        known[id] = bare[id] ? null : KnownPlace.ofLocality(key, rules.places().localities());
      }
      case ORGANISATION -> known[id] = KnownPlace.ofOrganisation(key, rules.organisations());
      default -> {}
    }
  }

  private boolean mayName(int sense) {
    PlaceMark mark = marks[sense];
    return areaNames[sense] != null
        || known[sense] != null
        || exclusion[sense]
        || bare[sense]
        || mark != null && mark.mayName();
  }

  /** Whether some phrase of a set may name a place or hide one, {@code set} being its number. */
  boolean isNaming(int set) {
    return naming[set] != 0;
  }

  /** The area's name that the phrase is, {@code null} when it is none. */
  @Nullable AreaName areaName(int sense) {
    return areaNames[sense];
  }

  /** The locality or organisation that the phrase is, {@code null} when it is none. */
  @Nullable KnownPlace known(int sense) {
    return known[sense];
  }

  /** The mark that the phrase is, {@code null} when it is none. */
  @Nullable PlaceMark mark(int sense) {
    return marks[sense];
  }

  /** The marks among the phrases at a token. */
  MarkSets markSets() {
    return markSets;
  }

  /** Whether the phrase contains an area's name without meaning it. */
  boolean isExclusion(int sense) {
    return exclusion[sense];
  }

  /** Whether the phrase is the bare name of a district. */
  boolean isBare(int sense) {
    return bare[sense];
  }

  /** Provinces, cities and what became of them. */
  AreaLevels areas() {
    return areas;
  }

  /** Names of districts and communes. */
  LocalityNames localities() {
    return localities;
  }

  /** Whether {@code area} is one of Việt Nam's first level. */
  boolean isProvince(@Nullable String area) {
    return areas.isProvince(area);
  }
}
