package vn.solieu.text;

/**
 * Finds the asterisks by which plain text sets words off: {@code **I. KẾT QUẢ NĂM 2022**}, {@code
 * *Hà Nội, ngày 5 tháng 1*}. They say nothing that a reader of figures needs, and without them a
 * heading looks like one. Source: CommonMark 0.31, section 6.2, as far as single lines go.
 */
final class Emphasis {
  private static final char MARK = '*';
  private static final int LONGEST = 3;

  private Emphasis() {}

  /**
   * The character after the marks at {@code at}, or {@code at} when none stand there: a bullet ("*
   * xã"), a product ("3*4") and a lone asterisk are no marks.
   */
  static int end(char[] chars, int at, int length) {
    int end = at;
    while (end < length && chars[end] == MARK) {
      end++;
    }
    int marks = end - at;
    if (marks == 0 || marks > LONGEST) {
      return at;
    }
    boolean open = at == 0 || isBlank(chars[at - 1]);
    boolean close = end == length || !isWordPart(chars[end]);
    boolean alone = open && (end == length || isBlank(chars[end]));
    boolean inner = !open && !close;
    return alone || inner && marks == 1 ? at : end;
  }

  private static boolean isBlank(char c) {
    byte kind = CharTable.kind(c);
    return kind == CharTable.SPACE || kind == CharTable.LINE_FEED;
  }

  private static boolean isWordPart(char c) {
    byte kind = CharTable.kind(c);
    return kind == CharTable.LETTER || kind == CharTable.DIGIT;
  }
}
