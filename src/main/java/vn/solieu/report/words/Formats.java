package vn.solieu.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Comparison;
import vn.solieu.model.Period;
import vn.solieu.model.Quantity;

/**
 * Numbers, days and periods as people write them: 68412345.5 is "68.412.345,5" in Vietnamese,
 * "68,412,345.5" in English; 2025-01-01 to 2025-06-30 is "6 tháng đầu năm 2025", "H1 2025".
 */
public final class Formats {
  private static final BigDecimal MILLION = new BigDecimal("1000000");
  private static final BigDecimal BILLION = new BigDecimal("1000000000");
  private static final BigDecimal TRILLION = new BigDecimal("1000000000000");
  private static final int GROUP = 3;
  private static final int COMPACT_DIGITS = 4;

  private final Words words;

  /** The forms of {@code words}' language. */
  public Formats(Words words) {
    this.words = words;
  }

  /** Every digit of {@code value}, in groups of three. */
  public String number(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    String digits = plain.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder text = new StringBuilder(plain.signum() < 0 ? "−" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % GROUP == 0) {
        text.append(words.get("number_group"));
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(words.get("number_point")).append(digits, point + 1, digits.length());
    }
    return text.toString();
  }

  /** {@code value} in four digits and a scale word where it is a million or more. */
  public String compact(BigDecimal value) {
    BigDecimal size = value.abs();
    if (size.compareTo(TRILLION) >= 0) {
      return scaled(value, TRILLION, "scale_trillion");
    }
    if (size.compareTo(BILLION) >= 0) {
      return scaled(value, BILLION, "scale_billion");
    }
    if (size.compareTo(MILLION) >= 0) {
      return scaled(value, MILLION, "scale_million");
    }
    return number(value);
  }

  private String scaled(BigDecimal value, BigDecimal scale, String word) {
    BigDecimal shown = value.divide(scale, 6, RoundingMode.HALF_UP);
    int whole = shown.precision() - shown.scale();
    int decimals = Math.max(0, COMPACT_DIGITS - whole);
    return number(shown.setScale(decimals, RoundingMode.HALF_UP)) + "\u00a0" + words.get(word);
  }

  /** What a figure says with its unit and comparator: "trên 80%", "70–80%", "hạng 5/193". */
  public String value(Quantity quantity, boolean exact) {
    String number = exact ? number(quantity.value()) : compact(quantity.value());
    if (quantity.valueHigh() != null) {
      BigDecimal high = quantity.valueHigh();
      number = number + "–" + (exact ? number(high) : compact(high));
    }
    if (quantity.outOf() != null) {
      number = number + "/" + number(quantity.outOf());
    }
    return comparator(quantity.comparison()) + withUnit(number, quantity.unit());
  }

  /** The word of a comparator with a space after it; empty for "as said". */
  public String comparator(Comparison comparison) {
    return comparison == Comparison.EQ ? "" : words.get("comparator_" + comparison.code()) + " ";
  }

  /** {@code number} with its unit where people write it. */
  public String withUnit(String number, String unit) {
    return words.find("unit_" + unit, "{0}\u00a0" + unit).replace("{0}", number);
  }

  /** A day: 30/6/2025, 30 June 2025. */
  public String day(@Nullable LocalDate day) {
    return day == null
        ? ""
        : words.get("day", day.getDayOfMonth(), day.getMonthValue(), day.getYear(), month(day));
  }

  /** A period by the name that it has, else from day to day; empty when unknown. */
  public String period(@Nullable Period period) {
    return period == null ? "" : period(period.start(), period.end());
  }

  private String period(LocalDate start, LocalDate end) {
    if (start.equals(end)) {
      return day(end);
    }
    boolean wholeMonths =
        start.getDayOfMonth() == 1 && end.equals(YearMonth.from(end).atEndOfMonth());
    if (wholeMonths && start.getYear() == end.getYear()) {
      return months(start, end);
    }
    if (wholeMonths && start.getMonthValue() == 1 && end.getMonthValue() == 12) {
      return start.getYear() + "–" + end.getYear();
    }
    return words.get("period_days", day(start), day(end));
  }

  private String months(LocalDate start, LocalDate end) {
    int first = start.getMonthValue();
    int count = end.getMonthValue() - first + 1;
    int year = end.getYear();
    if (count == 12) {
      return words.get("period_year", year);
    }
    if (count == 1) {
      return words.get("period_month", first, year, month(start));
    }
    if (count == 3 && first % 3 == 1) {
      return words.get("period_quarter_" + (first / 3 + 1), year);
    }
    if (count == 6) {
      return first == 1
          ? words.get("period_first_half", year)
          : first == 7 ? words.get("period_second_half", year) : range(start, end);
    }
    return first == 1 ? words.get("period_first_months", count, year) : range(start, end);
  }

  private String range(LocalDate start, LocalDate end) {
    return words.get(
        "period_months",
        start.getMonthValue(),
        end.getMonthValue(),
        end.getYear(),
        month(start),
        month(end));
  }

  private String month(LocalDate day) {
    return words.get("month_" + day.getMonthValue());
  }
}
