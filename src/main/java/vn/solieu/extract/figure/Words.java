package vn.solieu.extract.figure;

import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.rules.ScaleWord;
import vn.solieu.rules.UnitForm;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/** The words of one text by their roles: what begins at a token, and what ends before one. */
final class Words {
  private static final int LONGEST_PHRASE = 6;

  private final Reading reading;
  private final Tokens tokens;
  private final PhraseMatches matches;
  private final CueWords cues;

  Words(Reading reading, CueWords cues) {
    this.reading = reading;
    this.cues = cues;
    tokens = reading.tokens();
    matches = reading.matches();
  }

  private boolean isMarked(int token, long marks) {
    return (cues.marksOfSet(matches.set(token)) & marks) != 0;
  }

  private boolean isOther(int token, long bits) {
    return (cues.othersOfSet(matches.set(token)) & bits) != 0;
  }

  Reading reading() {
    return reading;
  }

  Tokens tokens() {
    return tokens;
  }

  /** The token after the longest phrase with {@code mark} that begins at {@code token}, or -1. */
  int end(int token, Mark mark) {
    if (!has(token, mark)) {
      return -1;
    }
    for (int m = matches.last(token) - 1; m >= matches.first(token); m--) {
      if (cues.mark(matches.sense(m)) == mark) {
        return matches.end(m);
      }
    }
    return -1;
  }

  /** Whether a phrase with {@code mark} begins at {@code token}. */
  boolean has(int token, Mark mark) {
    return mark.otherBit() == 0 ? isMarked(token, mark.bit()) : isOther(token, mark.otherBit());
  }

  /** Whether a phrase with {@code mark} begins at one of the tokens {@code [from, to)}. */
  boolean holds(Mark mark, int from, int to) {
    for (int token = from; token < to; token++) {
      if (has(token, mark)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The longest phrase that ends before {@code end} and has one of {@code marks}.
   *
   * @param floor no phrase begins before it
   */
  @Nullable Hit before(int end, long marks, int floor) {
    for (int start = Math.max(floor, end - LONGEST_PHRASE); start < end; start++) {
      if (!isMarked(start, marks)) {
        continue;
      }
      for (int m = matches.first(start); m < matches.last(start); m++) {
        Mark mark = matches.end(m) == end ? cues.mark(matches.sense(m)) : null;
        if (mark != null && mark.isIn(marks)) {
          return new Hit(start, end, mark);
        }
      }
    }
    return null;
  }

  /** The longest phrase that begins at {@code token} and has one of {@code marks}. */
  @Nullable Hit at(int token, long marks) {
    if (!isMarked(token, marks)) {
      return null;
    }
    for (int m = matches.last(token) - 1; m >= matches.first(token); m--) {
      Mark mark = cues.mark(matches.sense(m));
      if (mark != null && mark.isIn(marks)) {
        return new Hit(token, matches.end(m), mark);
      }
    }
    return null;
  }

  /** The number word at {@code token}. */
  @Nullable Numeral numeral(int token) {
    if (!isOther(token, CueWords.NUMERAL)) {
      return null;
    }
    for (int m = matches.first(token); m < matches.last(token); m++) {
      Numeral numeral = cues.numeral(matches.sense(m));
      if (numeral != null) {
        return numeral;
      }
    }
    return null;
  }

  /** The scale word at {@code token}; all are one token long. */
  @Nullable ScaleWord scale(int token) {
    if (!isOther(token, CueWords.SCALE)) {
      return null;
    }
    for (int m = matches.first(token); m < matches.last(token); m++) {
      ScaleWord scale = cues.scale(matches.sense(m));
      if (scale != null) {
        return scale;
      }
    }
    return null;
  }

  /**
   * The longest way of writing a unit that begins at {@code token}, on the given side of its
   * number. Of forms that differ in case only ("MB/s", "Mb/s") the one that is written so wins.
   */
  @Nullable UnitHit unit(int token, UnitForm.Position position) {
    if (!isOther(token, CueWords.UNIT)) {
      return null;
    }
    UnitHit best = null;
    for (int m = matches.last(token) - 1; m >= matches.first(token); m--) {
      UnitForm form = cues.unit(matches.sense(m));
      if (form == null || form.position() != position) {
        continue;
      }
      if (best != null && matches.end(m) < best.end()) {
        break;
      }
      boolean exact = tokens.raw(token, matches.end(m)).equals(form.form());
      if (exact || (best == null && isCaseFree(form))) {
        best = new UnitHit(token, matches.end(m), form);
      }
      if (exact) {
        break;
      }
    }
    return best;
  }

  /** One letter is a unit only as it is written: "5 g" is gram, "5G" is not. */
  private static boolean isCaseFree(UnitForm form) {
    return form.form().length() > 1 || !Character.isLetter(form.form().charAt(0));
  }

  /** A phrase with its role. */
  record Hit(int start, int end, Mark mark) {}

  /** A unit as written. */
  record UnitHit(int start, int end, UnitForm form) {}
}
