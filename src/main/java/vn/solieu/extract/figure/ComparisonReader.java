package vn.solieu.extract.figure;

import vn.solieu.model.Comparison;

/** Reads how a number bounds the true one, from the words before it and "trở lên" behind it. */
final class ComparisonReader {
  private static final long AT_NUMBER = Mark.set(Mark.NEARLY, Mark.OVER, Mark.UNDER, Mark.APPROX);
  private static final long ANYWHERE =
      Mark.set(Mark.AT_LEAST, Mark.AT_MOST, Mark.ESTIMATED, Mark.REACHING);
  private static final long PASSED = AT_NUMBER | ANYWHERE | Mark.FROM.bit();

  private final Words words;

  ComparisonReader(Words words) {
    this.words = words;
  }

  /** Gives {@code draft} its comparator. */
  void read(Draft draft) {
    Words.Hit after = words.at(draft.end, Mark.AT_LEAST_AFTER.bit() | Mark.AT_MOST_AFTER.bit());
    if (after != null) {
      set(draft, after, comparison(after.mark(), false));
      return;
    }
    boolean limit = draft.left.has(Mark.LIMIT.bit());
    boolean near = true;
    for (Words.Hit hit : draft.left.hits()) {
      long bit = hit.mark().bit();
      if ((near && (bit & AT_NUMBER) != 0) || (bit & ANYWHERE) != 0) {
        set(draft, hit, comparison(hit.mark(), limit));
        return;
      }
      near &= (bit & PASSED) != 0;
    }
  }

  private static void set(Draft draft, Words.Hit hit, Comparison comparison) {
    draft.comparison = comparison;
    draft.cue("comparator", hit);
  }

  private static Comparison comparison(Mark mark, boolean limit) {
    return switch (mark) {
      case NEARLY -> Comparison.NEARLY;
      case OVER -> Comparison.OVER;
      case UNDER -> Comparison.UNDER;
      case AT_LEAST, AT_LEAST_AFTER -> Comparison.AT_LEAST;
      case AT_MOST, AT_MOST_AFTER -> Comparison.AT_MOST;
      case APPROX, ESTIMATED -> Comparison.APPROX;
      case REACHING -> limit ? Comparison.AT_MOST : Comparison.EQ;
      default -> throw new IllegalArgumentException("no comparison: " + mark);
    };
  }
}
