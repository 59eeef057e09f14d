package vn.solieu.extract.indicator;

import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * Where clauses part: soft at commas, brackets, colons and words like "và", hard at semicolons. A
 * sign or word inside a facet's phrase or a figure parts nothing ("xã, phường, thị trấn").
 */
final class Boundaries {
  private static final int WORDS = SenseGroup.STRUCTURE.bit();

  private final int[] hard; // how many stand before each token
  private final int[] any;

  private Boundaries(int tokens) {
    hard = new int[tokens + 1];
    any = new int[tokens + 1];
  }

  static Boundaries of(
      Reading reading, ClauseWords words, FacetMatches facets, List<Figure> figures) {
    Tokens tokens = reading.tokens();
    Boundaries boundaries = new Boundaries(tokens.count());
    int allHard = 0;
    int all = 0;
    int covered = 0; // the end of what begins at the tokens so far and parts nothing
    int facet = 0;
    int figure = 0;
    for (int t = 0; t < tokens.count(); t++) {
      for (; facet < facets.count() && facets.start(facet) <= t; facet++) {
        covered = Math.max(covered, facets.end(facet));
      }
      for (; figure < figures.size() && figures.get(figure).start() <= t; figure++) {
        covered = Math.max(covered, figures.get(figure).end());
      }
      boolean parts = false;
      if (reading.hasAny(t, WORDS)) {
        int set = reading.matches().set(t);
        covered = words.pairs(set) ? Math.max(covered, pairEnd(reading, t)) : covered;
        parts = words.parts(set);
      }
      // Most tokens are words without a role in the sentence: these part nothing.
      if (t >= covered && (parts || !tokens.isWord(t))) {
        boolean hard = isHard(tokens, t);
        allHard += hard ? 1 : 0;
        all += hard || isSoft(tokens, t) || parts ? 1 : 0;
      }
      boundaries.hard[t + 1] = allHard;
      boundaries.any[t + 1] = all;
    }
    return boundaries;
  }

  /** "người dân, tổ chức": two nouns that go together. */
  private static int pairEnd(Reading reading, int t) {
    int pair = reading.match(t, SenseGroup.STRUCTURE, "pair");
    return pair < 0 ? t : reading.matchEnd(pair);
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

  /** Whether a semicolon or the like stands in tokens {@code [from, to)}. */
  boolean hasHard(int from, int to) {
    return to > from && hard[to] > hard[from];
  }

  /** Whether any boundary stands in tokens {@code [from, to)}. */
  boolean hasAny(int from, int to) {
    return to > from && any[to] > any[from];
  }
}
