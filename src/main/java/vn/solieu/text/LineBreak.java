package vn.solieu.text;

/**
 * Where a line of plain text ends and the next one begins, with no blank line between.
 *
 * @param from behind the last character of the line above, as UTF-16 unit of the text
 * @param to the first character of the line below
 * @param length of the line above in UTF-16 units
 * @param word of the line below that stands first, its length
 * @param above how the line above ends
 * @param below how the line below begins
 */
record LineBreak(int from, int to, int length, int word, End above, Start below) {
  private static final String BULLETS = "-+*•→▪■●◦–·>✓";
  private static final String STOPS = ".:;!?…";
  private static final String CLOSERS = "\"”’')]*";
  private static final String OPENERS = "\"“‘'([*";
  private static final int LONGEST_NUMERAL = 4;

  /** How a line ends. */
  enum End {
    /** With a full stop, a colon, a semicolon or the like. */
    STOP,
    COMMA,
    /** With a word in capitals. */
    CAPITALS,
    /** With another word, a number or another sign. */
    OPEN
  }

  /** How a line begins. */
  enum Start {
    /** With a small letter. */
    SMALL,
    /** With a word that has a capital only first. */
    HIGH,
    /** With a word in capitals. */
    CAPITALS,
    /** With a digit or a sign. */
    OTHER
  }

  static LineBreak between(String text, TextLine above, TextLine below) {
    int end = above.end();
    while (end > above.start() && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = below.start();
    while (start < below.end() - 1 && OPENERS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int word = wordEnd(text, start, below.end());
    int last = wordStart(text, end, above.start());
    return new LineBreak(
        above.end(),
        below.start(),
        above.end() - above.start(),
        word - below.start(),
        end(text, last, end),
        start(text, start, word));
  }

  /** Whether the line begins as an item of a list does: "- ", "1. ", "a) ", "IV. ", "2.1. ". */
  static boolean isMarked(String text, TextLine line) {
    int end = wordEnd(text, line.start(), line.end());
    char first = text.charAt(line.start());
    if (BULLETS.indexOf(first) >= 0 && !text.startsWith("**", line.start())) {
      return true;
    }
    int start = first == '(' ? line.start() + 1 : line.start();
    char last = text.charAt(end - 1);
    boolean closed = last == ')' || last == '.' || last == '/';
    int at = start;
    while (at < end - 1 && (isNumeral(text, at, start, end - 1) || text.charAt(at) == '.')) {
      at++;
    }
    return closed && end < line.end() && at == end - 1 && at > start;
  }

  /** A digit of a short number, a letter that stands alone, or one of a Roman number. */
  private static boolean isNumeral(String text, int at, int start, int end) {
    char c = text.charAt(at);
    boolean digit = c >= '0' && c <= '9';
    boolean alone = Character.isLetter(c) && end - start == 1;
    boolean roman = "IVXivx".indexOf(c) >= 0 && end - start <= LONGEST_NUMERAL;
    return digit && end - start <= 2 * LONGEST_NUMERAL || alone || roman;
  }

  /** Whether a small letter goes on with a sentence that the line above left open. */
  boolean isSmall() {
    return below == Start.SMALL && above != End.STOP;
  }

  private static End end(String text, int word, int end) {
    if (end == word) {
      return End.OPEN;
    }
    char last = text.charAt(end - 1);
    if (STOPS.indexOf(last) >= 0) {
      return End.STOP;
    }
    if (last == ',') {
      return End.COMMA;
    }
    return isInCapitals(text, word, end) ? End.CAPITALS : End.OPEN;
  }

  private static Start start(String text, int start, int end) {
    char first = text.charAt(start);
    if (!Character.isLetter(first)) {
      return Start.OTHER;
    }
    if (Character.isLowerCase(first)) {
      return Start.SMALL;
    }
    return isInCapitals(text, start, end) ? Start.CAPITALS : Start.HIGH;
  }

  private static boolean isInCapitals(String text, int from, int to) {
    return to - from > 1
        && Character.isLetter(text.charAt(from))
        && text.substring(from, to).chars().noneMatch(Character::isLowerCase);
  }

  private static int wordEnd(String text, int from, int limit) {
    int end = from + 1;
    while (end < limit && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int wordStart(String text, int to, int limit) {
    int start = to;
    while (start > limit && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }
}
