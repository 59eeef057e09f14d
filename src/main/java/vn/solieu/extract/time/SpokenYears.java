package vn.solieu.extract.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.time.Moment.Unit;

/**
 * The year of a part of the calendar in a text of which the day of publication is unknown: that of
 * the same part said in full ("6 tháng" and "6 tháng đầu năm 2024"), else that of the title, else
 * the last one said before it, else the first one of the text.
 */
final class SpokenYears {
  private static final int NONE = 0;

  private final Map<Part, Integer> latest = new HashMap<>();
  private int title = NONE;
  private int first = NONE;

  private record Part(Unit unit, int number) {}

  SpokenYears(List<TimeExpression> times, List<TimeRole> roles, Passages passages) {
    for (int t = 0; t < times.size(); t++) {
      Moment from = times.get(t).from();
      int said = FrameYears.said(times.get(t));
      if (from == null || said == NONE || roles.get(t) != TimeRole.FRAME) {
        continue;
      }
      boolean inTitle = passages.line(passages.passageOf(times.get(t).start())) == 0;
      title = inTitle && title == NONE ? said : title;
      first = first == NONE ? said : first;
      latest.merge(new Part(from.unit(), from.number()), said, Math::max);
    }
  }

  /**
   * The year for {@code e}.
   *
   * @param last the last year said before it, 0 when there was none
   */
  int year(TimeExpression e, int last) {
    int alike = alike(e.from());
    int near = alike != NONE ? alike : title;
    return near != NONE ? near : last != NONE ? last : first;
  }

  private int alike(@Nullable Moment part) {
    if (part == null || part.unit() == Unit.DAY || part.unit() == Unit.YEAR) {
      return NONE;
    }
    return latest.getOrDefault(new Part(part.unit(), part.number()), NONE);
  }
}
