package vn.solieu.extract.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.ScaleWord;
import vn.solieu.text.Tokens;

/**
 * Reads a number in digits or words with the scale words behind it: "2 triệu rưỡi", "1 tỷ 200
 * triệu", "hai mươi lăm triệu", "nửa triệu".
 */
final class AmountReader {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Words words;
  private final Tokens tokens;
  private final LiteralScanner literals;
  private final NumberWords numberWords;

  AmountReader(Words words) {
    this.words = words;
    tokens = words.tokens();
    literals = new LiteralScanner(tokens);
    numberWords = new NumberWords(words);
  }

  /** The number that begins at {@code at} in digits, scale words included. */
  Amount inDigits(int at) {
    Literal literal = literals.scan(at);
    Amount plain = new Amount(at, literal.end(), literal.value(), BigDecimal.ONE, literal);
    return literal.form() == Literal.Form.CODE ? plain : scaled(plain);
  }

  /**
   * The number that begins at {@code at} in words: ten and more, or with a scale word.
   *
   * @param small whether one to nine without a scale word will do
   */
  @Nullable Amount inWords(int at, boolean small) {
    Numeral first = words.numeral(at);
    if (first == null) {
      return null;
    }
    if (first.role() == Numeral.Role.HALF_OF) {
      return half(at);
    }
    NumberWords.Section section = numberWords.read(at);
    if (section == null) {
      return null;
    }
    BigDecimal value = BigDecimal.valueOf(section.value());
    Amount whole = new Amount(at, section.end(), value, BigDecimal.ONE, null);
    Amount all = scaled(withDecimals(whole));
    boolean large = all.value().compareTo(BigDecimal.TEN) >= 0 || !all.isWhole();
    return small || large || all.isScaled() ? all : null;
  }

  /** "ba phẩy năm", "hai phẩy bảy mươi lăm". */
  private Amount withDecimals(Amount whole) {
    Numeral point = words.numeral(whole.end());
    boolean follows = point != null && point.role() == Numeral.Role.POINT;
    NumberWords.Section part = follows ? numberWords.read(whole.end() + 1) : null;
    if (part == null) {
      return whole;
    }
    BigDecimal digits = BigDecimal.valueOf(part.value());
    BigDecimal value = whole.value().add(digits.movePointLeft(digits.precision()));
    return new Amount(whole.start(), part.end(), value, BigDecimal.ONE, null);
  }

  private @Nullable Amount half(int at) {
    Amount scaled = scaled(new Amount(at, at + 1, HALF, BigDecimal.ONE, null));
    return scaled.isScaled() ? scaled : null;
  }

  /** Applies the scale words behind {@code first}, and adds what follows in a smaller scale. */
  private Amount scaled(Amount first) {
    BigDecimal scale = scaleAt(first.end());
    if (scale == null) {
      return first;
    }
    int end = scaleEnd(first.end());
    BigDecimal value = first.value().multiply(scale);
    Numeral next = words.numeral(end);
    if (next != null && next.role() == Numeral.Role.AND_HALF) {
      BigDecimal half = scale.multiply(HALF);
      return new Amount(first.start(), end + 1, value.add(half), scale, first.literal());
    }
    Amount rest = smaller(end, scale);
    if (rest != null) {
      return continued(first, value.add(rest.value()), rest);
    }
    return new Amount(first.start(), end, value, scale, first.literal());
  }

  /** "một nghìn hai trăm tỷ": a larger scale word behind the sum holds for all of it. */
  private Amount continued(Amount first, BigDecimal sum, Amount rest) {
    BigDecimal over = scaleAt(rest.end());
    if (over == null) {
      BigDecimal scale = rest.isScaled() ? rest.scale() : BigDecimal.ONE;
      return new Amount(first.start(), rest.end(), sum, scale, first.literal());
    }
    int end = scaleEnd(rest.end());
    return new Amount(first.start(), end, sum.multiply(over), over, first.literal());
  }

  /**
   * A further number below {@code scale}: the "200 triệu" of "1 tỷ 200 triệu", the "năm trăm" of
   * "hai nghìn năm trăm tỷ".
   */
  private @Nullable Amount smaller(int at, BigDecimal scale) {
    Amount next = part(at);
    if (next == null || next.value().compareTo(scale) >= 0 || next.value().signum() == 0) {
      return null;
    }
    BigDecimal own = scaleAt(next.end());
    if (own == null) {
      boolean spoken = next.literal() == null && next.value().compareTo(BigDecimal.TEN) >= 0;
      return spoken ? next : null; // not the "năm" of "3,5 tỷ năm"
    }
    if (own.compareTo(scale) >= 0) {
      return next;
    }
    Amount rest = scaled(next);
    return rest.value().compareTo(scale) < 0 ? rest : null;
  }

  private @Nullable Amount part(int at) {
    if (tokens.isNumber(at)) {
      Literal literal = literals.scan(at);
      boolean apart = !tokens.isGlued(at) && literal.form() == Literal.Form.PLAIN;
      return apart ? new Amount(at, literal.end(), literal.value(), BigDecimal.ONE, literal) : null;
    }
    NumberWords.Section section = numberWords.read(at);
    return section == null
        ? null
        : new Amount(at, section.end(), BigDecimal.valueOf(section.value()), BigDecimal.ONE, null);
  }

  /** The product of the scale words from {@code at}, or {@code null} when there are none. */
  private @Nullable BigDecimal scaleAt(int at) {
    BigDecimal product = null;
    int next = at;
    for (ScaleWord scale = scaleWord(next); scale != null; scale = scaleWord(next)) {
      product = product == null ? scale.factor() : product.multiply(scale.factor());
      next++;
    }
    return product;
  }

  private int scaleEnd(int at) {
    int next = at;
    while (scaleWord(next) != null) {
      next++;
    }
    return next;
  }

  /** "k" and "tr" are scale words only right behind their digits, "tỷ" not in "tỷ lệ". */
  private @Nullable ScaleWord scaleWord(int at) {
    ScaleWord scale = words.scale(at);
    if (scale == null || isOtherWord(at)) {
      return null;
    }
    boolean letters = scale.form().length() <= 2 && isAscii(scale.form());
    boolean glued = tokens.isGlued(at) && tokens.isNumber(at - 1) && !tokens.isCapitalised(at);
    return letters && !glued ? null : scale;
  }

  /** "triệu chứng", but "17,2 triệu chứng thư" counts certificates. */
  private boolean isOtherWord(int at) {
    int other = words.end(at, Mark.NOT_UNIT);
    return other >= 0 && words.end(at + 1, Mark.COUNT_NOUN) <= other;
  }

  private static boolean isAscii(String form) {
    return form.chars().allMatch(c -> c < 0x80);
  }
}
