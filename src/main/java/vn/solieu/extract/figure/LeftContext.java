package vn.solieu.extract.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.text.Tokens;

/**
 * The words right before a number that bear on it, nearest first: "ước đạt hơn" gives hơn, đạt,
 * ước. The walk passes only words of known role and time expressions, and ends at the first other
 * word.
 *
 * @param hits the words with their roles
 * @param start where the walk ended
 * @param passedTime whether a time expression was passed: "nhiều hơn đầu năm 214 trạm"
 */
record LeftContext(List<Words.Hit> hits, int start, boolean passedTime) {
  private static final int STEPS = 9;
  private static final long WALKED =
      Mark.set(
          Mark.NEARLY,
          Mark.OVER,
          Mark.UNDER,
          Mark.AT_LEAST,
          Mark.AT_MOST,
          Mark.APPROX,
          Mark.ESTIMATED,
          Mark.REACHING,
          Mark.UP,
          Mark.DOWN,
          Mark.UP_TO,
          Mark.DOWN_TO,
          Mark.HIGHER,
          Mark.LOWER,
          Mark.ADD,
          Mark.NO_DIRECTION,
          Mark.FILLER,
          Mark.FROM,
          Mark.FACTOR,
          Mark.NEGATIVE,
          Mark.BASE,
          Mark.LIMIT);

  /** Walks left from token {@code start}, not beyond {@code floor}. */
  static LeftContext read(Words words, Claims claims, int start, int floor) {
    List<Words.Hit> hits = new ArrayList<>(4);
    boolean passedTime = false;
    int at = skipSigns(words.tokens(), start, floor);
    for (int step = 0; step < STEPS && at > floor; step++) {
      if (claims.isTime(at - 1)) {
        at = timeStart(claims, at, floor);
        passedTime = true;
        continue;
      }
      Words.Hit hit = words.before(at, WALKED, floor);
      if (hit == null) {
        break;
      }
      hits.add(hit);
      at = hit.start();
    }
    return new LeftContext(hits, at, passedTime);
  }

  private static int timeStart(Claims claims, int end, int floor) {
    int at = end;
    while (at > floor && claims.isTime(at - 1)) {
      at--;
    }
    return at;
  }

  /** Marks of emphasis and a sign of the number itself stand between it and its words. */
  private static int skipSigns(Tokens tokens, int start, int floor) {
    int at = start;
    while (at > floor
        && (tokens.is(at - 1, '*')
            || tokens.is(at - 1, '"')
            || tokens.is(at - 1, '+')
            || (tokens.is(at - 1, '-') && tokens.isGlued(at)))) {
      at--;
    }
    return at;
  }

  /** The nearest word with one of {@code marks}. */
  Words.@Nullable Hit find(long marks) {
    for (Words.Hit hit : hits) {
      if ((marks & hit.mark().bit()) != 0) {
        return hit;
      }
    }
    return null;
  }

  /** Whether a word with one of {@code marks} was passed. */
  boolean has(long marks) {
    return find(marks) != null;
  }
}
