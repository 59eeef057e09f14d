package vn.solieu.extract.figure;

import org.jspecify.annotations.Nullable;
import vn.solieu.rules.ScaleWord;

/**
 * Reads number words below a thousand: "hai mươi lăm", "một trăm linh năm". Scale words from nghìn
 * upwards are not its business.
 */
final class NumberWords {
  private static final int HUNDRED = 100;

  private final Words words;

  NumberWords(Words words) {
    this.words = words;
  }

  /** The section that begins at {@code at}, or {@code null} when no number word does. */
  @Nullable Section read(int at) {
    Numeral first = words.numeral(at);
    if (first == null) {
      return null;
    }
    return switch (first.role()) {
      case TEN -> afterTens(at + 1, 10);
      case DIGIT -> afterDigit(at + 1, first.value());
      case TENS, TAIL, LINKING, AND_HALF, POINT, HALF_OF, RANK -> null;
    };
  }

  private Section afterDigit(int at, int digit) {
    if (isTens(at) && digit >= 2) {
      return afterTens(at + 1, digit * 10);
    }
    if (isHundred(at)) {
      return afterHundreds(at + 1, digit * HUNDRED);
    }
    return new Section(at, digit);
  }

  /** "năm" behind tens is a year or five of something else; the digit five is "lăm". */
  private Section afterTens(int at, int tens) {
    Numeral next = words.numeral(at);
    return next != null && (isUnit(next, at) || next.role() == Numeral.Role.TAIL)
        ? new Section(at + 1, tens + next.value())
        : new Section(at, tens);
  }

  private boolean isUnit(Numeral next, int at) {
    boolean digit = next.role() == Numeral.Role.DIGIT;
    return digit && next.value() != 5 && next.value() != 0 && !isTens(at + 1);
  }

  private Section afterHundreds(int at, int hundreds) {
    Numeral next = words.numeral(at);
    if (next == null) {
      return new Section(at, hundreds);
    }
    Numeral second = words.numeral(at + 1);
    if (next.role() == Numeral.Role.LINKING && second != null) {
      return new Section(at + 2, hundreds + second.value());
    }
    if (next.role() == Numeral.Role.AND_HALF) {
      return new Section(at + 1, hundreds + HUNDRED / 2);
    }
    boolean tens = next.role() == Numeral.Role.TEN || isTens(at + 1);
    Section rest = tens ? read(at) : null;
    return rest == null
        ? new Section(at, hundreds)
        : new Section(rest.end(), hundreds + rest.value());
  }

  private boolean isTens(int at) {
    Numeral numeral = words.numeral(at);
    return numeral != null && numeral.role() == Numeral.Role.TENS;
  }

  private boolean isHundred(int at) {
    ScaleWord scale = words.scale(at);
    return scale != null && scale.factor().intValue() == HUNDRED;
  }

  /**
   * A number below a thousand.
   *
   * @param end token after its last word
   * @param value the number
   */
  record Section(int end, int value) {}
}
