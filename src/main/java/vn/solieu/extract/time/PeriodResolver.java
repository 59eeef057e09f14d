package vn.solieu.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Period;

/** Turns time expressions into days, given the day of publication and the year of the context. */
final class PeriodResolver {
  private static final int QUARTER = 3;

  private final @Nullable LocalDate publishedOn;

  PeriodResolver(@Nullable LocalDate publishedOn) {
    this.publishedOn = publishedOn;
  }

  /**
   * The days that {@code e} gives a figure; empty when they cannot be known.
   *
   * @param year the year for parts of the calendar that leave theirs out
   * @param ahead whether the figure lies in the future, as a target does
   */
  Optional<Period> period(TimeExpression e, int year, boolean ahead) {
    return switch (e.kind()) {
      case NOW -> published().map(Period::asOf);
      case AS_OF, DEADLINE, VISION -> days(e, year, ahead).map(days -> Period.asOf(days.end()));
      case SINCE, START -> days(e, year, ahead).flatMap(days -> since(days.start()));
      case PERIOD, SAME_PERIOD -> days(e, year, ahead);
      case THAT_TIME, TOTAL, OTHER -> Optional.empty();
    };
  }

  private Optional<Period> since(LocalDate start) {
    return published().filter(day -> !day.isBefore(start)).map(day -> new Period(start, day));
  }

  /** The days of a moment or a range, whatever the kind. */
  Optional<Period> days(TimeExpression e, int year, boolean ahead) {
    Moment from = e.from();
    if (from == null) {
      return Optional.empty();
    }
    Optional<Period> first = days(from, year, ahead);
    Moment to = e.to();
    if (to == null) {
      return first;
    }
    return first.flatMap(
        a ->
            days(to, yearOfEnd(from, to, year), ahead)
                .filter(b -> !b.end().isBefore(a.start()))
                .map(b -> new Period(a.start(), b.end())));
  }

  /**
   * "từ năm 2021 đến hết quý II": a whole year is named, so the end lies in that of publication.
   */
  private int yearOfEnd(Moment from, Moment to, int year) {
    LocalDate day = publishedOn;
    boolean whole = from.unit() == Moment.Unit.YEAR && from.edge() == Moment.Edge.NONE;
    boolean part = to.unit() != Moment.Unit.YEAR && to.year().isUnsaid();
    return whole && part && day != null ? day.getYear() : year;
  }

  private Optional<Period> days(Moment moment, int year, boolean ahead) {
    return switch (moment.unit()) {
      case MONTH_OFFSET, QUARTER_OFFSET -> published().map(day -> step(moment, day));
      case YEAR,
          SCHOOL_YEAR,
          HALF,
          FIRST_MONTHS,
          LAST_MONTHS,
          FIRST_QUARTERS,
          QUARTER,
          MONTH,
          DAY ->
          inYear(moment, year, ahead);
    };
  }

  private Optional<Period> inYear(Moment moment, int year, boolean ahead) {
    return switch (moment.year().kind()) {
      case ABSOLUTE -> moment.days(moment.year().value());
      case OFFSET -> published().flatMap(day -> moment.days(day.getYear() + moment.year().value()));
      case SPOKEN -> year == 0 ? Optional.empty() : moment.days(year + moment.year().value());
      case UNSAID -> year == 0 ? Optional.empty() : unsaid(moment, year, ahead);
    };
  }

  /** A part of a year that had not begun on the day of publication is last year's. */
  private Optional<Period> unsaid(Moment moment, int year, boolean ahead) {
    Optional<Period> days = moment.days(year);
    LocalDate today = publishedOn;
    boolean future =
        today != null
            && !ahead
            && year == today.getYear()
            && days.map(d -> d.start().isAfter(today.plusMonths(1))).orElse(false);
    return future ? moment.days(year - 1) : days;
  }

  /** The month or quarter before or after the one that {@code day} lies in. */
  Period step(Moment moment, LocalDate day) {
    Period whole =
        moment.unit() == Moment.Unit.QUARTER_OFFSET
            ? quarter(day, moment.number())
            : month(YearMonth.from(day), moment.number());
    return moment.edge(whole);
  }

  /** Whether {@code days} are all of the month or quarter that {@code offset} counts in. */
  boolean isWhole(Moment offset, Period days) {
    return step(offset.at(Moment.Edge.NONE), days.end()).equals(days);
  }

  private static Period month(YearMonth now, int offset) {
    YearMonth month = now.plusMonths(offset);
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private static Period quarter(LocalDate day, int offset) {
    int first = (day.getMonthValue() - 1) / QUARTER * QUARTER + 1;
    YearMonth start = YearMonth.of(day.getYear(), first).plusMonths((long) offset * QUARTER);
    return new Period(start.atDay(1), start.plusMonths(QUARTER - 1L).atEndOfMonth());
  }

  private Optional<LocalDate> published() {
    return Optional.ofNullable(publishedOn);
  }
}
