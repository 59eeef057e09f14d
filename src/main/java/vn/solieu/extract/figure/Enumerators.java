package vn.solieu.extract.figure;

import vn.solieu.extract.Lines;
import vn.solieu.extract.Reading;
import vn.solieu.text.Tokens;

/** The numbers of list items, headings and notes: "1.2. ", "1.1- ", "3) ", "(2) ", "[5]". */
final class Enumerators {
  private static final int LONGEST = 3;

  private final Lines lines;
  private final Tokens tokens;

  Enumerators(Reading reading, Tokens tokens) {
    this.tokens = tokens;
    lines = reading.lines();
  }

  /** The token after the enumerator at {@code at}, or {@code at} when it is none. */
  int end(int at) {
    if (tokens.end(at) - tokens.start(at) > LONGEST) {
      return at;
    }
    if (tokens.is(at - 1, '[') && tokens.is(at + 1, ']')) {
      return at + 1;
    }
    if (tokens.is(at - 1, '(') && tokens.is(at + 1, ')') && !tokens.isCapitalised(at - 2)) {
      return at + 1;
    }
    return isFirst(at) ? firstEnd(at) : at;
  }

  /** Whether nothing but signs of a list or of emphasis stands before {@code at} in its line. */
  private boolean isFirst(int at) {
    int start = lines.start(lines.lineOf(at));
    for (int i = at - 1; i >= start; i--) {
      boolean mark =
          tokens.is(i, '*') || tokens.is(i, '#') || tokens.is(i, '-') || tokens.is(i, '(');
      if (!mark) {
        return false;
      }
    }
    return true;
  }

  private int firstEnd(int at) {
    int end = at + 1;
    while (tokens.is(end, '.') && tokens.isGlued(end) && isGluedPart(end + 1)) {
      end += 2;
    }
    boolean closed =
        tokens.is(end, '.')
            || tokens.is(end, ')')
            || (tokens.is(end, '/') && !isGluedNumber(end + 1));
    boolean free = end + 1 >= tokens.count() || tokens.spaceBefore(end + 1) || !tokens.is(end, '.');
    boolean part = end > at + 1 && tokens.isCapitalised(end) && tokens.spaceBefore(end);
    boolean dashed = end > at + 1 && isDashBefore(end); // "1.1- Về chính quyền số"
    return (closed && free && tokens.isGlued(end)) || part || dashed ? end : at;
  }

  private boolean isDashBefore(int dash) {
    return tokens.is(dash, '-')
        && tokens.isGlued(dash)
        && tokens.isCapitalised(dash + 1)
        && tokens.spaceBefore(dash + 1);
  }

  private boolean isGluedNumber(int i) {
    return tokens.isNumber(i) && tokens.isGlued(i);
  }

  /** Not the "410" of "2.410 DVCTT". */
  private boolean isGluedPart(int i) {
    return isGluedNumber(i) && tokens.end(i) - tokens.start(i) < LONGEST;
  }
}
