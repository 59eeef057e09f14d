package vn.solieu.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.solieu.model.Period;

/**
 * A stretch of the calendar as a text says it, its year possibly left out.
 *
 * @param unit what is named
 * @param number which one: month 9, quarter 3, the first 6 months
 * @param day day of the month for {@link Unit#DAY}, else 0
 * @param year its year
 * @param edge whether only the first or last day of it is meant ("đầu năm", "cuối năm")
 */
record Moment(Unit unit, int number, int day, YearRef year, Edge edge) {
  /** What a moment names. */
  enum Unit {
    YEAR,
    SCHOOL_YEAR,
    HALF,
    FIRST_MONTHS,
    LAST_MONTHS,
    FIRST_QUARTERS,
    QUARTER,
    MONTH,
    DAY,
    /** A month before or after that of publication. */
    MONTH_OFFSET,
    /** A quarter before or after that of publication. */
    QUARTER_OFFSET
  }

  /** Which part of it is meant. */
  enum Edge {
    NONE,
    START,
    MIDDLE,
    END
  }

  private static final int SCHOOL_START = 9;
  private static final int SCHOOL_END = 5;

  static Moment year(YearRef year) {
    return new Moment(Unit.YEAR, 0, 0, year, Edge.NONE);
  }

  static Moment of(Unit unit, int number, YearRef year) {
    return new Moment(unit, number, 0, year, Edge.NONE);
  }

  static Moment day(int day, int month, YearRef year) {
    return new Moment(Unit.DAY, month, day, year, Edge.NONE);
  }

  Moment at(Edge to) {
    return new Moment(unit, number, day, year, to);
  }

  Moment in(YearRef to) {
    return new Moment(unit, number, day, to, edge);
  }

  /** Whether it is a month or quarter counted from another, "quý này", "tháng trước". */
  boolean isOffset() {
    return unit == Unit.MONTH_OFFSET || unit == Unit.QUARTER_OFFSET;
  }

  /** The days in {@code inYear}, the edge applied; empty for a day that the month does not have. */
  Optional<Period> days(int inYear) {
    return whole(inYear).map(this::edge);
  }

  /** The part of {@code period} that is meant. */
  Period edge(Period period) {
    return switch (edge) {
      case NONE, MIDDLE -> period;
      case START -> Period.asOf(period.start());
      case END -> Period.asOf(period.end());
    };
  }

  private Optional<Period> whole(int inYear) {
    return switch (unit) {
      case YEAR -> months(inYear, 1, 12);
      case SCHOOL_YEAR -> Optional.of(schoolYear(inYear));
      case HALF -> months(inYear, number * 6 - 5, number * 6);
      case FIRST_MONTHS -> months(inYear, 1, number);
      case LAST_MONTHS -> months(inYear, 13 - number, 12);
      case FIRST_QUARTERS -> months(inYear, 1, number * 3);
      case QUARTER -> months(inYear, number * 3 - 2, number * 3);
      case MONTH -> months(inYear, number, number);
      case DAY -> dayOf(inYear);
      case MONTH_OFFSET, QUARTER_OFFSET -> Optional.empty();
    };
  }

  /** From September to May, by the calendar of the Ministry of Education. */
  private static Period schoolYear(int inYear) {
    return new Period(
        LocalDate.of(inYear, SCHOOL_START, 1), YearMonth.of(inYear + 1, SCHOOL_END).atEndOfMonth());
  }

  private Optional<Period> dayOf(int inYear) {
    YearMonth month = YearMonth.of(inYear, number);
    return month.isValidDay(day) ? Optional.of(Period.asOf(month.atDay(day))) : Optional.empty();
  }

  private static Optional<Period> months(int inYear, int first, int last) {
    return Optional.of(
        new Period(LocalDate.of(inYear, first, 1), YearMonth.of(inYear, last).atEndOfMonth()));
  }
}
