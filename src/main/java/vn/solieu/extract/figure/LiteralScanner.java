package vn.solieu.extract.figure;

import java.math.BigDecimal;
import vn.solieu.text.Tokens;

/**
 * Reads numbers in digits by the Vietnamese convention: a point groups thousands, a comma is the
 * decimal sign; but "3.5" can only be a decimal and "1,234,567" only groups. Each token is looked
 * at once.
 */
final class LiteralScanner {
  private static final int LONG_DIGITS = 18;
  private static final int MOST_DIGITS =
      60; // more are no figure, and BigDecimal takes their square

  private final Tokens tokens;

  LiteralScanner(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The number whose first digits are token {@code at}. */
  Literal scan(int at) {
    Literal literal = scanForm(at);
    return literal.form() != Literal.Form.CODE && width(literal) > MOST_DIGITS
        ? new Literal(at, literal.end(), BigDecimal.ZERO, Literal.Form.CODE)
        : literal;
  }

  private int width(Literal literal) {
    return tokens.end(literal.end() - 1) - tokens.start(literal.start());
  }

  private Literal scanForm(int at) {
    int points = groupsEnd(at, '.');
    if (points > at + 1) {
      return afterPoints(at, points);
    }
    int commas = groupsEnd(at, ',');
    if (commas > at + 3) {
      return afterCommas(at, commas);
    }
    if (joins(at + 1, '.')) {
      return decimal(at, at + 3, Literal.Form.DECIMAL);
    }
    if (joins(at + 1, ',')) {
      boolean group = commas > at + 1 && tokens.text().charAt(tokens.start(at)) != '0';
      return decimal(at, at + 3, group ? Literal.Form.COMMA_GROUP : Literal.Form.DECIMAL);
    }
    int spaces = spacedEnd(at);
    return spaces > at + 1
        ? new Literal(at, spaces, digits(at, spaces), Literal.Form.GROUPED)
        : afterPlain(at);
  }

  /** "1.234" and whatever decimals follow; "1.234.5" is no number. */
  private Literal afterPoints(int at, int end) {
    if (tokens.text().charAt(tokens.start(at)) == '0') {
      return decimal(at, end, Literal.Form.DECIMAL);
    }
    if (joins(end, ',')) {
      return decimal(at, end + 2, Literal.Form.DECIMAL);
    }
    if (joins(end, '.')) {
      return code(at, end);
    }
    return new Literal(at, end, digits(at, end), Literal.Form.GROUPED);
  }

  private Literal afterCommas(int at, int end) {
    if (joins(end, '.')) {
      return decimal(at, end + 2, Literal.Form.DECIMAL);
    }
    return joins(end, ',')
        ? code(at, end)
        : new Literal(at, end, digits(at, end), Literal.Form.GROUPED);
  }

  private Literal afterPlain(int at) {
    if (isBrokenDecimal(at)) {
      return decimal(at, at + 3, Literal.Form.DECIMAL);
    }
    return new Literal(at, at + 1, digits(at, at + 1), Literal.Form.PLAIN);
  }

  /** A number whose last token is its decimals; another sign and digits after it make it a code. */
  private Literal decimal(int at, int end, Literal.Form form) {
    if (joins(end, '.') || joins(end, ',')) {
      return code(at, end);
    }
    int decimals = tokens.end(end - 1) - tokens.start(end - 1);
    return new Literal(at, end, digits(at, end).movePointLeft(decimals), form);
  }

  private Literal code(int at, int end) {
    int last = end;
    while (joins(last, '.') || joins(last, ',')) {
      last += 2;
    }
    return new Literal(at, last, BigDecimal.ZERO, Literal.Form.CODE);
  }

  /** The token after a first group of one to three digits and further ones of three. */
  private int groupsEnd(int at, char sign) {
    int end = at + 1;
    if (size(at) > 3) {
      return end;
    }
    while (joins(end, sign) && size(end + 1) == 3) {
      end += 2;
    }
    return end;
  }

  /** "12 500 000": groups of three, each one space apart. */
  private int spacedEnd(int at) {
    int end = at + 1;
    if (size(at) > 3 || tokens.text().charAt(tokens.start(at)) == '0') {
      return end;
    }
    while (tokens.isNumber(end) && size(end) == 3 && tokens.start(end) == tokens.end(end - 1) + 1) {
      end++;
    }
    boolean clean = !joins(end, '.') && !(tokens.isGlued(end) && tokens.is(end, '/'));
    return clean ? end : at + 1;
  }

  /**
   * "82, 4 %" and "82 ,4%": a comma with a space on one side before one or two digits and a sign.
   */
  private boolean isBrokenDecimal(int at) {
    if (!tokens.is(at + 1, ',') || !tokens.isNumber(at + 2) || size(at + 2) > 2) {
      return false;
    }
    boolean spaceBeforeComma = !tokens.isGlued(at + 1) && tokens.isGlued(at + 2);
    boolean spaceAfterComma = tokens.isGlued(at + 1) && !tokens.isGlued(at + 2);
    return tokens.is(at + 3, '%')
        && (spaceBeforeComma || (spaceAfterComma && !tokens.isGlued(at + 3)));
  }

  /** Whether {@code sign} and then digits follow at {@code at} without a gap. */
  private boolean joins(int at, char sign) {
    return tokens.is(at, sign)
        && tokens.isGlued(at)
        && tokens.isNumber(at + 1)
        && tokens.isGlued(at + 1);
  }

  private int size(int i) {
    return tokens.end(i) - tokens.start(i);
  }

  private BigDecimal digits(int from, int to) {
    long value = 0;
    int count = 0;
    for (int i = from; i < to; i += 1) {
      if (tokens.isNumber(i)) {
        count += size(i);
        for (int c = tokens.start(i); c < tokens.end(i) && count <= LONG_DIGITS; c++) {
          value = value * 10 + (tokens.text().charAt(c) - '0');
        }
      }
    }
    return count <= LONG_DIGITS ? BigDecimal.valueOf(value) : longDigits(from, to, count);
  }

  private BigDecimal longDigits(int from, int to, int count) {
    if (count > MOST_DIGITS) {
      return BigDecimal.ZERO;
    }
    StringBuilder all = new StringBuilder(count);
    for (int i = from; i < to; i++) {
      if (tokens.isNumber(i)) {
        all.append(tokens.text(i));
      }
    }
    return new BigDecimal(all.toString());
  }
}
