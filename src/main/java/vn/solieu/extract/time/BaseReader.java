package vn.solieu.extract.time;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Order;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.time.OwnFrames.Stretch;
import vn.solieu.model.Period;
import vn.solieu.text.Tokens;

/** The period that a change is compared with, when its passage says one. */
final class BaseReader {
  private static final int NEAR = 3;
  private static final int REACH = 8;
  private static final int CLAUSE = 120;

  private final Tokens tokens;
  private final List<TimeExpression> times;
  private final List<TimeRole> roles;
  private final List<Figure> figures;
  private final PeriodResolver resolver;
  private final int[] years;
  private final Gaps gaps;

  BaseReader(
      TimeText text,
      List<TimeExpression> times,
      List<TimeRole> roles,
      List<Figure> figures,
      PeriodResolver resolver,
      int[] years) {
    this.tokens = text.tokens();
    this.times = times;
    this.roles = roles;
    this.figures = figures;
    this.resolver = resolver;
    this.years = years;
    gaps = new Gaps(text, figures);
  }

  /**
   * The base of figure {@code f}: the comparison behind it in its clause, else the one before it.
   *
   * @param period the figure's own period, which "cùng kỳ" is counted from
   */
  Optional<Period> of(int f, @Nullable Period period, Stretch stretch) {
    Figure figure = figures.get(f);
    int before = OwnFrames.NONE;
    int here = Order.firstFrom(times, TimeExpression::start, figure.start());
    int first = Math.max(stretch.firstTime(), here - REACH);
    for (int t = first; t < Math.min(stretch.lastTime(), here + REACH); t++) {
      if (roles.get(t) != TimeRole.BASE) {
        continue;
      }
      TimeExpression e = times.get(t);
      if (e.end() <= figure.start()) {
        before = t;
      } else if (e.start() > figure.end() && before != OwnFrames.NONE && isNear(before, figure)) {
        break;
      } else if (!isCut(figure.end(), e.start())) {
        return days(t, period);
      }
    }
    boolean reaches = before != OwnFrames.NONE && !isCut(times.get(before).end(), figure.start());
    return reaches ? days(before, period) : Optional.empty();
  }

  private boolean isNear(int t, Figure figure) {
    int end = times.get(t).end();
    return figure.start() - end <= NEAR && gaps.isFree(end, figure.start());
  }

  private boolean isCut(int from, int to) {
    if (to - from > CLAUSE) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ';')) {
        return true;
      }
    }
    return false;
  }

  private Optional<Period> days(int t, @Nullable Period period) {
    TimeExpression e = times.get(t);
    boolean offset = isOffset(e);
    if (e.kind() != TimeKind.SAME_PERIOD && !offset) {
      return resolver.period(e, years[t], false);
    }
    if (period == null) {
      return Optional.empty();
    }
    if (offset && e.from() != null) {
      return Optional.of(resolver.step(e.from(), period.end()));
    }
    return Optional.of(earlier(period, yearsBack(e, period)));
  }

  private static boolean isOffset(TimeExpression e) {
    Moment from = e.from();
    return from != null && from.isOffset();
  }

  static int yearsBack(TimeExpression e, Period period) {
    Moment of = e.from();
    if (of == null || of.year().kind() == YearRef.Kind.UNSAID) {
      return 1;
    }
    boolean absolute = of.year().kind() == YearRef.Kind.ABSOLUTE;
    int years = absolute ? period.end().getYear() - of.year().value() : -of.year().value();
    return Math.max(1, years);
  }

  static Period earlier(Period period, int years) {
    return new Period(period.start().minusYears(years), period.end().minusYears(years));
  }
}
