package vn.solieu.extract.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its scale words applied: "1,5 nghìn tỷ" is 1.5e12.
 *
 * @param start first token
 * @param end token after the last digit, number word or scale word
 * @param value the number
 * @param scale the product of the scale words at its end, 1 when there are none
 * @param literal the digits it is made of; {@code null} when it is in words
 */
record Amount(int start, int end, BigDecimal value, BigDecimal scale, @Nullable Literal literal) {
  /** Whether a scale word is part of it. */
  boolean isScaled() {
    return scale.compareTo(BigDecimal.ONE) != 0;
  }

  /** Whether it is nothing but digits: no group, decimal sign or scale word. */
  boolean isPlain() {
    return literal != null && literal.isPlain() && !isScaled();
  }

  /** Whether it is a whole number. */
  boolean isWhole() {
    return value.stripTrailingZeros().scale() <= 0;
  }

  /** The same with another's scale words: the 2 of "2-3 triệu". */
  Amount scaledBy(BigDecimal factor) {
    return new Amount(start, end, value.multiply(factor), factor, literal);
  }

  Amount plus(BigDecimal part) {
    return new Amount(start, end, value.add(part), scale, literal);
  }

  Amount withLiteral(Literal other) {
    return new Amount(start, end, other.value().multiply(scale), scale, other);
  }
}
