package vn.solieu.extract.figure;

import java.util.Locale;

/**
 * What a number word does in a number, as {@code data/lexicon/numeral.csv} writes it: a digit, or
 * the name of a role with or without a value ({@code tail_5}).
 *
 * @param role what it does
 * @param value what it adds, 0 where the role says all
 */
record Numeral(Role role, int value) {
  /** What a number word may do. */
  enum Role {
    /** không to chín. */
    DIGIT,
    /** mười. */
    TEN,
    /** mươi, after a digit. */
    TENS,
    /** mốt, tư, lăm, after mươi. */
    TAIL,
    /** linh, lẻ. */
    LINKING,
    /** rưỡi, after a scale word. */
    AND_HALF,
    /** phẩy, before decimals. */
    POINT,
    /** nửa, before a scale word. */
    HALF_OF,
    /** nhất, nhì: only as a rank. */
    RANK
  }

  /**
   * Reads a key of the table.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Numeral parse(String key) {
    if (Character.isDigit(key.charAt(0))) {
      int value = Integer.parseInt(key);
      return new Numeral(value == 10 ? Role.TEN : Role.DIGIT, value);
    }
    int cut = key.lastIndexOf('_');
    boolean valued = cut > 0 && Character.isDigit(key.charAt(key.length() - 1));
    String role = valued ? key.substring(0, cut) : key;
    int value = valued ? Integer.parseInt(key.substring(cut + 1)) : 0;
    return new Numeral(Role.valueOf(role.toUpperCase(Locale.ROOT)), value);
  }
}
