package vn.solieu.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of plain text that is not blank, as a cell of a table might be.
 *
 * @param start its first character that is no white space, as UTF-16 unit of the text
 * @param end behind its last one
 * @param content what it could be in a table
 * @param number the whole number that it is, if it is one of at most three digits, else -1
 * @param isOpened whether it is the text's first line or a blank one stands before it
 */
record TextLine(int start, int end, Content content, int number, boolean isOpened) {
  private static final int LONGEST_CELL = 200;
  private static final int LONGEST_NUMBER = 24;
  private static final int LONGEST_ORDINAL = 3;
  private static final String NUMBER_SIGNS = ".,%/+-–~≥≤<>";
  private static final String CLOSERS = ".;:,";

  /** What a line could be in a table. */
  enum Content {
    /** Too long for a cell. */
    PROSE,
    /** Words that end like no sentence. */
    LABEL,
    /** Words. */
    WORDS,
    /** Digits with signs: "71,5", "1.286", "41/53", "12%". */
    NUMBER,
    /** A dash or the like where a number is missing. */
    NOTHING
  }

  /** The lines of {@code text} that are not blank, in order. */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    boolean blank = true;
    int from = 0;
    while (from < text.length()) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 ? text.length() : feed;
      int start = from;
      int end = to;
      while (start < end && isBlank(text.charAt(start))) {
        start++;
      }
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        lines.add(line(text, start, end, blank));
      }
      blank = start == end;
      from = to + 1;
    }
    return lines;
  }

  private static boolean isBlank(char c) {
    return CharTable.kind(c) == CharTable.SPACE || Character.isWhitespace(c);
  }

  private static TextLine line(String text, int start, int end, boolean isOpened) {
    Content content = content(text, start, end);
    boolean brief = content == Content.NUMBER && end - start <= LONGEST_ORDINAL + 1;
    return new TextLine(start, end, content, brief ? number(text, start, end) : -1, isOpened);
  }

  private static Content content(String text, int start, int end) {
    if (end - start > LONGEST_CELL) {
      return Content.PROSE;
    }
    boolean digit = false;
    boolean signs = end - start <= LONGEST_NUMBER;
    for (int i = start; signs && i < end; i++) {
      char c = text.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      digit |= isDigit;
      signs = isDigit || isBlank(c) || NUMBER_SIGNS.indexOf(c) >= 0;
    }
    if (signs && digit || isNumberWithRemark(text, start, end)) {
      return Content.NUMBER;
    }
    if (signs && text.charAt(start) != '%') {
      return Content.NOTHING;
    }
    return CLOSERS.indexOf(text.charAt(end - 1)) >= 0 ? Content.WORDS : Content.LABEL;
  }

  /** "7,6% (ước)". */
  private static boolean isNumberWithRemark(String text, int start, int end) {
    if (text.charAt(end - 1) != ')') {
      return false;
    }
    // Within the line: a search to the text's end would make many lines cost their square.
    int bracket = text.substring(start, end).indexOf('(');
    return bracket > 0 && content(text, start, start + bracket) == Content.NUMBER;
  }

  /** "7" and "7." */
  private static int number(String text, int start, int end) {
    int to = text.charAt(end - 1) == '.' ? end - 1 : end;
    int number = 0;
    for (int i = start; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return to > start ? number : -1;
  }

  boolean isNumber() {
    return content == Content.NUMBER;
  }

  /** Whether it may stand in a row. */
  boolean isCell() {
    return content != Content.PROSE;
  }

  /** Whether it may stand in one column with {@code other}. */
  boolean isLike(TextLine other) {
    return isOfNumbers() == other.isOfNumbers();
  }

  /** Whether it may stand in a column of numbers. */
  boolean isOfNumbers() {
    return content == Content.NUMBER || content == Content.NOTHING;
  }
}
