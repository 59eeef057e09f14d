package vn.solieu.model;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says in numbers: "gần 14,6 triệu tài khoản" is 14600000, count of "tài khoản",
 * nearly.
 *
 * @param value in base units, scale words applied, exact
 * @param valueHigh upper end of a range
 * @param outOf the whole of a k/n figure or of a rank
 * @param unit code of the observation contract: {@code percent}, {@code count}, {@code VND} …
 * @param counted what is counted, when the unit is {@code count}
 * @param comparison how the number bounds the true one
 * @param kind level or change
 */
public record Quantity(
    BigDecimal value,
    @Nullable BigDecimal valueHigh,
    @Nullable BigDecimal outOf,
    String unit,
    @Nullable String counted,
    Comparison comparison,
    Kind kind)
    implements Serializable {

  /** The same number as a level or a change. */
  public Quantity as(Kind other) {
    return kind == other
        ? this
        : new Quantity(value, valueHigh, outOf, unit, counted, comparison, other);
  }
}
