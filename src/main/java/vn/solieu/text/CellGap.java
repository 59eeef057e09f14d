package vn.solieu.text;

import java.util.Arrays;

/** The white space between two cells of a line: a tab, or three spaces and more. */
final class CellGap {
  private static final String WIDE = "   ";
  private static final char TAB = '\t';

  private CellGap() {}

  /** Whether {@code text} has any; a quick look, for most have none. */
  static boolean mayStandIn(String text) {
    return text.indexOf(TAB) >= 0 || text.contains(WIDE);
  }

  /** How many of them stand within {@code line}. */
  static int count(char[] chars, TextLine line) {
    int count = 0;
    int at = line.start();
    while (at < line.end()) {
      int end = end(chars, at, line.end());
      count += isGap(chars, at, end) ? 1 : 0;
      at = Math.max(end, at + 1);
    }
    return count;
  }

  /** Puts {@code sign} into each, and spaces around it. */
  static void fill(char[] chars, TextLine line, char sign) {
    int at = line.start();
    while (at < line.end()) {
      int end = end(chars, at, line.end());
      if (isGap(chars, at, end)) {
        Arrays.fill(chars, at, end, ' ');
        chars[at + (end - at) / 2] = sign;
      }
      at = Math.max(end, at + 1);
    }
  }

  /** Behind the white space at {@code at}. */
  private static int end(char[] chars, int at, int to) {
    int end = at;
    while (end < to && (chars[end] == TAB || CharTable.kind(chars[end]) == CharTable.SPACE)) {
      end++;
    }
    return end;
  }

  private static boolean isGap(char[] chars, int at, int end) {
    for (int i = at; i < end; i++) {
      if (chars[i] == TAB) {
        return true;
      }
    }
    return end - at >= WIDE.length();
  }
}
