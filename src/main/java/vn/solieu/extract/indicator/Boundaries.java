package vn.solieu.extract.indicator;

import java.util.Arrays;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * Where clauses part: soft at commas, brackets, colons and words like "và", hard at semicolons. A
 * sign or word inside a facet's phrase or a figure parts nothing ("xã, phường, thị trấn").
 */
final class Boundaries {
  private static final int STRUCTURE = SenseGroup.STRUCTURE.bit();

  private final int[] hard; // how many stand before each token
  private final int[] any;

  private Boundaries(int tokens) {
    hard = new int[tokens + 1];
    any = new int[tokens + 1];
  }

  static Boundaries of(Reading reading, FacetMatches facets, Iterable<Figure> figures) {
    Tokens tokens = reading.tokens();
    boolean[] covered = new boolean[tokens.count()];
    for (int i = 0; i < facets.count(); i++) {
      Arrays.fill(covered, facets.start(i), facets.end(i), true);
    }
    coverPairs(reading, covered);
    for (Figure figure : figures) {
      Arrays.fill(covered, figure.start(), figure.end(), true);
    }
    Boundaries boundaries = new Boundaries(tokens.count());
    int allHard = 0;
    int all = 0;
    for (int t = 0; t < covered.length; t++) {
      boolean free = !covered[t] && mayPart(reading, t);
      boolean hard = free && isHard(tokens, t);
      boolean any = hard || (free && (isSoft(tokens, t) || isWord(reading, t)));
      allHard += hard ? 1 : 0;
      all += any ? 1 : 0;
      boundaries.hard[t + 1] = allHard;
      boundaries.any[t + 1] = all;
    }
    return boundaries;
  }

  /** "người dân, tổ chức": two nouns that go together. */
  private static void coverPairs(Reading reading, boolean[] covered) {
    for (int t = 0; t < covered.length; t++) {
      int pair = reading.match(t, SenseGroup.STRUCTURE, "pair");
      if (pair >= 0) {
        Arrays.fill(covered, t, reading.matchEnd(pair), true);
      }
    }
  }

  /** Most tokens are words without a role in the sentence: these part nothing. */
  private static boolean mayPart(Reading reading, int t) {
    return !reading.tokens().isWord(t) || reading.hasAny(t, STRUCTURE);
  }

  private static boolean isHard(Tokens tokens, int t) {
    return switch (tokens.sign(t)) {
      case ';', '→', '•' -> true;
      case 0 -> tokens.isLineFeed(t);
      default -> false;
    };
  }

  private static boolean isSoft(Tokens tokens, int t) {
    return switch (tokens.sign(t)) {
      case ',', '(', ')', ':', '[', ']', '|' -> true;
      case '-' -> tokens.spaceBefore(t) && tokens.spaceBefore(t + 1);
      default -> false;
    };
  }

  private static boolean isWord(Reading reading, int t) {
    return reading.has(t, SenseGroup.STRUCTURE, "boundary");
  }

  /** Whether a semicolon or the like stands in tokens {@code [from, to)}. */
  boolean hasHard(int from, int to) {
    return to > from && hard[to] > hard[from];
  }

  /** Whether any boundary stands in tokens {@code [from, to)}. */
  boolean hasAny(int from, int to) {
    return to > from && any[to] > any[from];
  }
}
