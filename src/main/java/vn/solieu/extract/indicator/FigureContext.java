package vn.solieu.extract.indicator;

import org.jspecify.annotations.Nullable;
import vn.solieu.extract.place.FigurePlace;
import vn.solieu.extract.time.FigurePeriod;
import vn.solieu.model.Period;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Status;

/**
 * What was read of a figure before its indicator: a goal beside a result, another year's or another
 * place's count speak of what the figure before them does.
 *
 * @param status whether it is a goal, an estimate or a result
 * @param period its days
 * @param place its place; {@code null} when places were not read
 */
public record FigureContext(Status status, FigurePeriod period, @Nullable FigurePlace place) {

  /** A result at {@code period}, nothing being known of its place. */
  public static FigureContext at(FigurePeriod period) {
    return new FigureContext(Status.ACTUAL, period, null);
  }

  /** Whether the period spans more than a day; {@code null} without one. */
  @Nullable Boolean flow() {
    Period days = period.period();
    return days == null ? null : Boolean.valueOf(!days.start().equals(days.end()));
  }

  /** Whether it is of another country. */
  boolean isAbroad() {
    return place != null && !place.isOfDocument() && !place.place().area().startsWith("VN");
  }

  boolean isTarget() {
    return status == Status.TARGET;
  }

  boolean hasOtherPlace(FigureContext other) {
    return place != null && other.place != null && !place.place().equals(other.place.place());
  }

  /** Whether both say their days and those differ. */
  boolean hasOtherPeriod(FigureContext other) {
    Period days = period.period();
    return days != null
        && period.basis() == PeriodBasis.STATED
        && other.period.basis() == PeriodBasis.STATED
        && !days.equals(other.period.period());
  }
}
