package vn.solieu.extract.time;

import java.util.List;
import java.util.Optional;

/**
 * Decides on "9 tháng" without a part or a year: the first nine months when the text has spoken of
 * them in full ("9 tháng năm 2025"), else a duration ("trong 18 tháng").
 */
final class BareMonths {
  private static final String BARE = "time.months.bare";
  private static final int MONTHS = 13;

  private BareMonths() {}

  static List<TimeExpression> settle(List<TimeExpression> found) {
    boolean[] spoken = new boolean[MONTHS];
    for (TimeExpression e : found) {
      Moment from = e.from();
      if (from != null && from.unit() == Moment.Unit.FIRST_MONTHS && !e.rule().equals(BARE)) {
        spoken[from.number()] = true;
      }
    }
    return found.stream().map(e -> settle(e, spoken)).toList();
  }

  private static TimeExpression settle(TimeExpression e, boolean[] spoken) {
    boolean keep =
        !e.rule().startsWith(BARE)
            || Optional.ofNullable(e.from()).filter(m -> spoken[m.number()]).isPresent();
    return keep ? e : TimeExpression.other(e.start(), e.end(), "time.duration");
  }
}
