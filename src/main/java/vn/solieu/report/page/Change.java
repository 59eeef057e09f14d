package vn.solieu.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.solieu.model.Period;
import vn.solieu.report.store.Point;

/**
 * How a value differs from the one before it in its series.
 *
 * @param text the difference in words: "+3,2 điểm %"
 * @param since the period compared with
 * @param arrow {@code up}, {@code down} or {@code same}
 * @param isBetter whether that is the way it should go; neither for {@code same}
 * @param isWorse whether it is the other way
 */
record Change(String text, String since, String arrow, boolean isBetter, boolean isWorse) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /**
   * The change of the last of {@code series} (of one area, in the order of periods) against the
   * latest earlier value for a period of about the same length: a year is not compared with a
   * quarter.
   */
  static Optional<Change> of(List<Point> series, String direction, Edition edition) {
    Point latest = series.get(series.size() - 1);
    for (int i = series.size() - 2; i >= 0; i--) {
      Point earlier = series.get(i);
      if (earlier.end().isBefore(latest.end()) && isAlike(latest.period(), earlier.period())) {
        return Optional.of(between(earlier, latest, direction, edition));
      }
    }
    return Optional.empty();
  }

  private static boolean isAlike(Period one, Period other) {
    long days = days(one);
    return Math.abs(days - days(other)) * 5 <= days;
  }

  private static long days(Period period) {
    return period.end().toEpochDay() - period.start().toEpochDay() + 1;
  }

  private static Change between(Point earlier, Point latest, String direction, Edition edition) {
    BigDecimal difference = latest.value().subtract(earlier.value());
    int sign = difference.signum();
    boolean wantsDown = direction.equals("down");
    boolean isBetter = !direction.equals("none") && sign == (wantsDown ? -1 : 1);
    boolean isWorse = !direction.equals("none") && sign == (wantsDown ? 1 : -1);
    String text = sign == 0 ? edition.word("change_same") : words(earlier, difference, edition);
    String arrow = sign == 0 ? "same" : sign > 0 ? "up" : "down";
    return new Change(text, edition.formats().period(earlier.period()), arrow, isBetter, isWorse);
  }

  private static String words(Point earlier, BigDecimal difference, Edition edition) {
    String unit = earlier.quantity().unit();
    String sign = difference.signum() > 0 ? "+" : "−";
    BigDecimal size = difference.abs();
    if (unit.equals("percent")) {
      return sign + edition.formats().withUnit(edition.formats().number(size), "percentage_point");
    }
    if (unit.equals("rank")) {
      String key = difference.signum() < 0 ? "change_rank_up" : "change_rank_down";
      return edition.word(key, edition.formats().number(size));
    }
    if (earlier.value().signum() == 0 || unit.equals("score")) {
      return sign + edition.formats().number(size);
    }
    BigDecimal percent =
        size.multiply(HUNDRED).divide(earlier.value().abs(), 1, RoundingMode.HALF_UP);
    return sign + edition.formats().withUnit(edition.formats().number(percent), "percent");
  }
}
