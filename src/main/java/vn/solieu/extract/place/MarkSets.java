package vn.solieu.extract.place;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.solieu.text.PhraseSets;

/** The marks among the phrases that begin at one token, worked out once for each set. Immutable. */
final class MarkSets {
  private static final PlaceMark[] MARKS = PlaceMark.values();
  private static final int LENGTH_SHIFT = 16;

  private final long[] bits;
  private final int[][] phrases; // by set: each mark's ordinal behind the length of its phrase

  /** The marks of {@code sets}, {@code bySense} telling those of each sense. */
  MarkSets(PhraseSets sets, @Nullable PlaceMark[] bySense) {
    bits = sets.bits(sense -> bit(bySense[sense]));
    phrases = new int[sets.count()][];
    for (int set = 0; set < phrases.length; set++) {
      phrases[set] = phrases(sets, set, bySense);
    }
  }

  private static long bit(@Nullable PlaceMark mark) {
    return mark == null ? 0 : mark.bit();
  }

  private static int[] phrases(PhraseSets sets, int set, @Nullable PlaceMark[] bySense) {
    int[] phrases = new int[sets.size(set)];
    int count = 0;
    for (int i = 0; i < phrases.length; i++) {
      PlaceMark mark = bySense[sets.sense(set, i)];
      if (mark != null) {
        phrases[count++] = sets.length(set, i) << LENGTH_SHIFT | mark.ordinal();
      }
    }
    return Arrays.copyOf(phrases, count);
  }

  /** Whether some phrase of set {@code set} is {@code mark}. */
  boolean has(int set, PlaceMark mark) {
    return (bits[set] & mark.bit()) != 0;
  }

  /** The phrases of set {@code set} that are marks, shorter ones first, for {@link #mark}. */
  int[] ofSet(int set) {
    return phrases[set];
  }

  /** What a phrase of a set is. */
  static PlaceMark mark(int ofSet) {
    return MARKS[ofSet & (1 << LENGTH_SHIFT) - 1];
  }

  /** How many tokens it has. */
  static int length(int ofSet) {
    return ofSet >> LENGTH_SHIFT;
  }
}
