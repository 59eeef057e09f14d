package vn.solieu.extract;

import vn.solieu.model.BlockKind;
import vn.solieu.text.Tokens;

/** What a line begins with, as a number that is equal for marks of one level: "II.", "1.", "a)". */
final class LineMark {
  static final int NONE = 0;
  static final int LEAD_IN = 1;
  static final int CAPTION = 7; // a heading right above a table: holds for its rows only

  /** A plain heading over a list, below one that stands over several such. */
  static final int BELOW = 8;

  private static final int CAPITALS = 2;
  private static final int PLAIN = 3;
  private static final int ROMAN = 4;
  private static final int LETTER = 5;
  private static final int CAPITAL_LETTER = 6;
  private static final int NUMBER = 10; // plus the depth of "1.2.3"
  private static final int BRACKET = 20; // plus the depth
  private static final int SIGN = 100; // plus the sign

  private LineMark() {}

  static boolean isPlainHeading(int mark) {
    return mark == CAPITALS || mark == PLAIN || mark == BELOW;
  }

  static boolean isEnumerator(int mark) {
    return mark >= ROMAN && mark < SIGN;
  }

  static boolean isItem(int mark) {
    return isEnumerator(mark) || mark >= SIGN;
  }

  /**
   * The mark of {@code line}; {@link #NONE} for a paragraph, a table row and a note in brackets.
   */
  static int of(Tokens tokens, Lines lines, int line) {
    int first = lines.start(line);
    int end = lines.end(line);
    while (first + 1 < end && tokens.is(first, '*') && tokens.isGlued(first + 1)) {
      first++; // the asterisks of bold type
    }
    if (lines.kind(line) == BlockKind.TABLE_ROW) {
      return NONE;
    }
    int mark = enumerator(tokens, first, end);
    if (mark == NONE && isBullet(tokens, lines, line, first)) {
      mark = SIGN + tokens.text().charAt(tokens.start(first));
    }
    if (mark != NONE) {
      return mark;
    }
    boolean aside = tokens.is(first, '(') && tokens.is(end - 1, ')');
    if (!lines.isHeading(line) || aside) {
      return NONE;
    }
    if (isInCapitals(tokens, first, end)) {
      return CAPITALS;
    }
    return endsWithColon(tokens, end - 1) ? NONE : PLAIN; // "Quý IV/2025:" leads in a list
  }

  private static boolean isBullet(Tokens tokens, Lines lines, int line, int first) {
    return first + 1 < lines.end(line)
        && tokens.type(first) == Tokens.Type.SIGN
        && (!tokens.isGlued(first + 1) || lines.kind(line) == BlockKind.LIST_ITEM)
        && !tokens.is(first, '"')
        && !tokens.is(first, '(');
  }

  private static int enumerator(Tokens tokens, int first, int end) {
    boolean bracket = tokens.is(first, '(') || tokens.is(first, '[');
    int at = bracket ? first + 1 : first;
    int depth = 0;
    int kind = NONE;
    while (at + 1 < end && kindOf(tokens, at) != NONE && isCloser(tokens, at + 1)) {
      kind = depth == 0 ? kindOf(tokens, at) : kind;
      depth++;
      at += 2;
    }
    if (depth > 0 && kind == NUMBER && at < end && tokens.isNumber(at) && isShort(tokens, at)) {
      depth++; // "1.2 Hạ tầng": no stop after the last number
      at++;
    }
    boolean set = depth > 0 && at < end && tokens.spaceBefore(at);
    if (!set) {
      return NONE;
    }
    return (bracket ? BRACKET : 0) + (kind == NUMBER ? NUMBER + depth : kind);
  }

  private static int kindOf(Tokens tokens, int at) {
    if (tokens.isNumber(at)) {
      return isShort(tokens, at) ? NUMBER : NONE;
    }
    if (!tokens.isWord(at) || tokens.end(at) - tokens.start(at) > 4) {
      return NONE;
    }
    boolean single = tokens.end(at) - tokens.start(at) == 1;
    boolean roman = tokens.isCapitalised(at) && isRoman(tokens, at);
    int letter = tokens.isCapitalised(at) ? CAPITAL_LETTER : LETTER;
    return roman ? ROMAN : single ? letter : NONE;
  }

  private static boolean isRoman(Tokens tokens, int at) {
    for (int c = tokens.start(at); c < tokens.end(at); c++) {
      if ("ivx".indexOf(tokens.text().charAt(c)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isShort(Tokens tokens, int at) {
    return tokens.end(at) - tokens.start(at) <= 2;
  }

  private static boolean isCloser(Tokens tokens, int at) {
    return tokens.isGlued(at)
        && (tokens.is(at, '.') || tokens.is(at, ')') || tokens.is(at, ']') || tokens.is(at, '/'));
  }

  private static boolean isInCapitals(Tokens tokens, int first, int end) {
    int words = 0;
    for (int i = first; i < end; i++) {
      if (tokens.isWord(i)) {
        words++;
        if (!tokens.text().isUpperCase(tokens.end(i) - 1)) {
          return false;
        }
      }
    }
    return words > 0;
  }

  /** Whether a unit that ends with token {@code last} is complete. */
  static boolean endsUnit(Tokens tokens, int last) {
    return tokens.is(last, '.')
        || tokens.is(last, ':')
        || tokens.is(last, '!')
        || tokens.is(last, '?')
        || tokens.is(last, '…')
        || tokens.is(last, ';');
  }

  static boolean endsWithColon(Tokens tokens, int last) {
    int at = last;
    while (at > 0 && tokens.is(at, '*')) {
      at--;
    }
    return tokens.is(at, ':');
  }
}
