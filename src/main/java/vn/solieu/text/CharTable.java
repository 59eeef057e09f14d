package vn.solieu.text;

/**
 * What the folding and the tokeniser need to know of each UTF-16 unit, computed once from {@link
 * Character} so that a scan costs one array look-up per unit.
 */
final class CharTable {
  static final byte LETTER = 1;
  static final byte DIGIT = 2;
  static final byte SPACE = 3;
  static final byte LINE_FEED = 4;
  static final byte PUNCTUATION = 5;

  private static final int SIZE = 0x10000;
  private static final char[] FOLDED = new char[SIZE];
  private static final byte[] KIND = new byte[SIZE];
  private static final boolean[] IRREGULAR = new boolean[SIZE];

  static {
    for (int unit = 0; unit < SIZE; unit++) {
      char folded = foldOf((char) unit);
      FOLDED[unit] = folded;
      KIND[unit] = kindOf(folded);
      IRREGULAR[unit] = isMark((char) unit) || isInvisible((char) unit);
    }
  }

  private CharTable() {}

  /** The unit in lower case, odd spaces, dashes and full-width forms made plain. */
  static char fold(char unit) {
    return FOLDED[unit];
  }

  /** The kind of a folded unit. */
  static byte kind(char folded) {
    return KIND[folded];
  }

  /**
   * Whether the unit has no place of its own in folded text: a combining mark or an invisible one.
   */
  static boolean isIrregular(char unit) {
    return IRREGULAR[unit];
  }

  static boolean isMark(char unit) {
    return unit >= '\u0300' && unit <= '\u036F';
  }

  static boolean isInvisible(char unit) {
    return unit == '\u00AD'
        || (unit >= '\u200B' && unit <= '\u200F')
        || (unit >= '\u202A' && unit <= '\u202E')
        || unit == '\u2060'
        || unit == '\uFEFF';
  }

  private static char foldOf(char unit) {
    if (unit >= '\uFF01' && unit <= '\uFF5E') {
      return foldOf((char) (unit - 0xFEE0));
    }
    return switch (unit) {
      case '\u2028', '\u2029', '\u0085' -> '\n';
      case '\t', '\r', '\u000B', '\f' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u00D0', '\u00F0', '\u0189' -> '\u0111'; // Eth and African D typed for D with stroke
      default -> Character.isSpaceChar(unit) ? ' ' : Character.toLowerCase(unit);
    };
  }

  private static byte kindOf(char folded) {
    if (folded == '\n') {
      return LINE_FEED;
    }
    if (folded >= '0' && folded <= '9') {
      return DIGIT;
    }
    if (Character.isLetter(folded) || isMark(folded)) {
      return LETTER;
    }
    return folded <= ' ' ? SPACE : PUNCTUATION;
  }
}
