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
 * @param timeAt how many words had been passed when a time expression was met, or -1: "nhiều hơn
 *     đầu năm 214 trạm"
 */
record LeftContext(List<Words.Hit> hits, int start, int timeAt) {
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
          Mark.RISE,
          Mark.FALL,
          Mark.FILLER,
          Mark.ATTAIN,
          Mark.EQUIVALENT,
          Mark.FROM,
          Mark.FACTOR,
          Mark.NEGATIVE,
          Mark.TIME_BASE,
          Mark.LIMIT);

  /** Walks left from token {@code start}, not beyond {@code floor}. */
  static LeftContext read(Words words, Claims claims, int start, int floor) {
    List<Words.Hit> hits = new ArrayList<>(4);
    int timeAt = -1;
    boolean behindTime = false;
    int at = skipSigns(words.tokens(), start, floor);
    for (int step = 0; step < STEPS && at > floor; step++) {
      if (claims.isTime(at - 1)) {
        at = timeStart(claims, at, floor);
        timeAt = timeAt < 0 ? hits.size() : timeAt;
        behindTime = true;
        continue;
      }
      Words.Hit hit = words.before(at, behindTime ? WALKED | Mark.BASE.bit() : WALKED, floor);
      if (hit == null) {
        break;
      }
      behindTime = hit.mark() == Mark.TIME_BASE;
      hits.add(hit);
      at = hit.start();
    }
    return new LeftContext(hits, at, timeAt);
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

  /** Whether an earlier time stands between {@code hit} and the number. */
  boolean passesTime(Words.Hit hit) {
    int index = hits.indexOf(hit);
    for (int i = 0; i < index; i++) {
      if (hits.get(i).mark() == Mark.TIME_BASE) {
        return true;
      }
    }
    return timeAt >= 0 && timeAt <= index;
  }

  /** Whether a word with one of {@code marks} stands nearer than {@code hit}. */
  boolean hasBefore(Words.Hit hit, long marks) {
    for (Words.Hit nearer : hits) {
      if (nearer.equals(hit)) {
        return false;
      }
      if ((marks & nearer.mark().bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word with one of {@code marks} was passed. */
  boolean has(long marks) {
    return find(marks) != null;
  }
}
