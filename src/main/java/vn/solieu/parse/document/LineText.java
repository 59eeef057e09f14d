package vn.solieu.parse.document;

/**
 * Collects the text of one line as a reader sees it: white space of all kinds becomes one space,
 * soft hyphens and zero-width characters vanish, none stands at either end.
 */
public final class LineText {
  private final StringBuilder text = new StringBuilder();
  private boolean spacePending;
  private boolean seam;
  private int linkChars;

  /** Appends a run of characters, counting them as a link's if they are. */
  public void append(String run, boolean inLink) {
    int before = text.length();
    for (int i = 0; i < run.length(); i++) {
      append(run.charAt(i));
    }
    linkChars += inLink ? text.length() - before : 0;
  }

  private void append(char c) {
    if (c <= ' ' || c > '~' && isSpace(c)) {
      spacePending = text.length() > 0;
    } else if (c < '\u00AD' || !isInvisible(c)) {
      if (spacePending || seam && isGlued(c)) {
        text.append(' ');
        spacePending = false;
      }
      seam = false;
      text.append(c);
    }
  }

  /** A space that a picture or a cell's border stands for. */
  public void space() {
    spacePending = text.length() > 0;
  }

  /**
   * The border of an inline element, which a style may set apart: "Hà Nội" and "Chiều" are two
   * words.
   */
  public void seam() {
    seam = text.length() > 0;
  }

  private boolean isGlued(char next) {
    return Character.isUpperCase(next) && Character.isLowerCase(last());
  }

  public boolean isEmpty() {
    return text.length() == 0;
  }

  public int linkChars() {
    return linkChars;
  }

  /** The last character; a space when there is none. */
  public char last() {
    return isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  /** Hands out the line and starts the next one. */
  public String take() {
    String line = text.toString();
    text.setLength(0);
    spacePending = false;
    seam = false;
    linkChars = 0;
    return line;
  }

  /** Letters, nearly all of what is asked for, lie in two stretches with one space in them. */
  private static boolean isSpace(char c) {
    boolean letters = c > '\u00A0' && c < '\u2000' && c != '\u1680';
    return !letters && isAnySpace(c);
  }

  private static boolean isAnySpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\u007F';
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }

  /** {@code run} as a line of its own. */
  public static String of(String run) {
    LineText line = new LineText();
    line.append(run, false);
    return line.take();
  }
}
