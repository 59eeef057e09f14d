package vn.solieu.extract.indicator;

import vn.solieu.rules.Lexicon;
import vn.solieu.rules.Sense;
import vn.solieu.rules.SenseGroup;

/**
 * Which sets of phrases have a word that parts clauses, or one that keeps two together. Immutable.
 */
final class ClauseWords {
  private static final int PARTS = 1;
  private static final int PAIRS = 2;

  private final long[] ofSet;

  /** The words of {@code lexicon}. */
  ClauseWords(Lexicon lexicon) {
    ofSet = lexicon.trie().sets().bits(sense -> bits(lexicon.sense(sense)));
  }

  private static int bits(Sense sense) {
    if (sense.group() != SenseGroup.STRUCTURE) {
      return 0;
    }
    return switch (sense.key()) {
      case "boundary" -> PARTS;
      case "pair" -> PAIRS;
      default -> 0;
    };
  }

  /** Whether some phrase of the set parts clauses: "và". */
  boolean parts(int set) {
    return (ofSet[set] & PARTS) != 0;
  }

  /** Whether some phrase of the set is two nouns that go together. */
  boolean pairs(int set) {
    return (ofSet[set] & PAIRS) != 0;
  }
}
