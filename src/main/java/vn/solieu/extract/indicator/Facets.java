package vn.solieu.extract.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.solieu.rules.Facet;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseSets;

/**
 * The facets by their numbers, with what their classes tell of them worked out once: the linker
 * asks it of every facet near every figure. Immutable.
 */
final class Facets {
  private static final Set<String> NAMING_CLASSES =
      Set.of("platform", "theme", "index", "part", "complement");
  private static final Set<String> NO_THINGS = Set.of("measure", "event", "goal", "part");
  private static final Set<String> EMPTY_CLASSES = Set.of("measure", "event", "goal");
  private static final Set<String> NEW_THINGS = Set.of("object", "theme", "index");
  private static final Set<String> THEMES = Set.of("theme", "platform", "index");
  private static final int[] NONE = {};
  private static final int LENGTH_SHIFT = 16;

  /** What a facet is by its class; a facet may be several of these. */
  enum Role {
    OBJECT,
    BEARER,
    ASPECT,
    /** A longer phrase of it hides the facets inside. */
    NAMING,
    /** It may be what a figure counts. */
    THING,
    /** It says nothing of what is measured. */
    EMPTY,
    /** Named between two figures, it makes the second less likely to follow the first. */
    NEW_THING,
    /** It tells what a document is about. */
    THEME,
    /** Those who are counted or among whom something is. */
    POPULATION;

    private final int bit = 1 << ordinal();
  }

  private final Facet[] byNumber;
  private final int[] roles;
  private final int[][] rivals;
  private final int[][] ofSet; // by set of phrases: each facet's number behind its length

  Facets(RuleBook rules) {
    List<Facet> all = rules.facets().list();
    byNumber = all.toArray(Facet[]::new);
    roles = all.stream().mapToInt(facet -> roles(facet.facetClass())).toArray();
    rivals = all.stream().map(this::rivalsOf).toArray(int[][]::new);
    ofSet = ofSets(rules.lexicon().trie().sets(), bySense(rules.lexicon(), all));
  }

  private static int roles(String name) {
    return bit(Role.OBJECT, name.equals("object"))
        | bit(Role.BEARER, name.equals("bearer"))
        | bit(Role.ASPECT, name.equals("aspect"))
        | bit(Role.NAMING, NAMING_CLASSES.contains(name))
        | bit(Role.THING, !NO_THINGS.contains(name))
        | bit(Role.EMPTY, EMPTY_CLASSES.contains(name))
        | bit(Role.NEW_THING, NEW_THINGS.contains(name))
        | bit(Role.THEME, THEMES.contains(name))
        | bit(Role.POPULATION, name.equals("population"));
  }

  private static int bit(Role role, boolean holds) {
    return holds ? role.bit : 0;
  }

  private int[] rivalsOf(Facet facet) {
    if (!facet.exclusive()) {
      return NONE;
    }
    List<Integer> others = new ArrayList<>();
    for (Facet other : byNumber) {
      boolean itself = other.number() == facet.number();
      if (!itself && other.exclusive() && other.facetClass().equals(facet.facetClass())) {
        others.add(other.number());
      }
    }
    return others.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Facet number by sense id, -1 for senses that are no facets. */
  private static int[] bySense(Lexicon lexicon, List<Facet> facets) {
    int[] numbers = new int[lexicon.senseCount()];
    Arrays.fill(numbers, -1);
    for (int id = 0; id < numbers.length; id++) {
      if (lexicon.group(id) == SenseGroup.FACET) {
        String code = lexicon.sense(id).key();
        for (Facet facet : facets) {
          if (facet.code().equals(code)) {
            numbers[id] = facet.number();
          }
        }
      }
    }
    return numbers;
  }

  private static int[][] ofSets(PhraseSets sets, int[] bySense) {
    int[][] ofSet = new int[sets.count()][];
    for (int set = 0; set < ofSet.length; set++) {
      int[] facets = new int[sets.size(set)];
      int count = 0;
      for (int i = facets.length - 1; i >= 0; i--) {
        int number = bySense[sets.sense(set, i)];
        if (number >= 0) {
          facets[count++] = sets.length(set, i) << LENGTH_SHIFT | number;
        }
      }
      ofSet[set] = count == 0 ? NONE : Arrays.copyOf(facets, count);
    }
    return ofSet;
  }

  /** How many there are; their numbers run from 0. */
  int count() {
    return byNumber.length;
  }

  Facet get(int number) {
    return byNumber[number];
  }

  /**
   * The facets among the phrases of a set, longest first, for {@link #number} and {@link #length}.
   */
  int[] ofSet(int set) {
    return ofSet[set];
  }

  /** The number of a facet of a set. */
  static int number(int ofSet) {
    return ofSet & (1 << LENGTH_SHIFT) - 1;
  }

  /** How many tokens its phrase has. */
  static int length(int ofSet) {
    return ofSet >> LENGTH_SHIFT;
  }

  boolean is(int number, Role role) {
    return (roles[number] & role.bit) != 0;
  }

  /** The facets that hide an exclusive one when they stand nearer: the others of its class. */
  int[] rivals(int number) {
    return rivals[number];
  }
}
