package vn.solieu.extract.time;

import java.util.Optional;
import vn.solieu.extract.time.Moment.Unit;

/**
 * Days in all their forms: "11.7.2025", "01-6-2025", "2025-11-20", "ngày 03 tháng 6 năm 2020",
 * "ngày 30/9", "Chiều 12.7". A day and a month without a year need a cue, since "41/53" and "7.2"
 * are none.
 */
final class DateReader {
  private static final String SEPARATORS = "/.-";
  private static final int LAST_DAY = 31;
  private static final int LAST_MONTH = 12;

  private final TimeText text;
  private final YearReader years;

  DateReader(TimeText text, YearReader years) {
    this.text = text;
    this.years = years;
  }

  /** A date with its year in digits at token {@code i}: day, month, year or year, month, day. */
  Optional<MomentSpan> full(int i) {
    char sign = separator(i + 1);
    if (sign == 0 || separator(i + 3) != sign || !text.tokens().isNumber(i + 4)) {
      return Optional.empty();
    }
    if (text.digits(i) == 4) {
      return sign == '-' ? day(i + 4, i + 2, i, i + 5) : Optional.empty();
    }
    return endsDate(i + 5) ? day(i, i + 2, i + 4, i + 5) : Optional.empty();
  }

  private Optional<MomentSpan> day(int day, int month, int year, int end) {
    if (!isDay(day) || !isMonth(month) || !text.isYear(year) && text.digits(year) != 4) {
      return Optional.empty();
    }
    YearRef said = YearRef.of(text.value(year));
    return span(Moment.day(text.value(day), text.value(month), said), end, "time.date");
  }

  private boolean endsDate(int at) {
    return !(text.joins(at, '/') || text.joins(at, '-'));
  }

  /** A day and a month in digits at token {@code i}, which stands after a cue. */
  Optional<MomentSpan> brief(int i) {
    if (separator(i + 1) == 0 || !isDay(i) || !isMonth(i + 2)) {
      return Optional.empty();
    }
    int end = i + 3;
    boolean more = separator(end) != 0 && text.tokens().isNumber(end + 1);
    if (more || text.tokens().is(end, '%') || text.continuesAsNumber(i + 2) || quantity(i, end)) {
      return Optional.empty();
    }
    if (text.has(end, TimeWord.DURATION_UNIT) && years.named(end).end() == end) {
      return Optional.empty();
    }
    YearSpan year = years.named(end);
    Moment day = Moment.day(text.value(i), text.value(i + 2), year.year());
    return span(day, year.end(), "time.date.brief");
  }

  /**
   * "từ 5-7 thành viên" counts; "tính đến 30/11 tỉnh đã kích hoạt" and "đến ngày 20/2 tỉnh Bắc
   * Giang có" go on with a subject.
   */
  private boolean quantity(int i, int end) {
    boolean day = text.endsBefore(i, TimeWord.DAY);
    boolean hyphen = text.joins(i + 1, '-');
    boolean asOf = day && (!hyphen || text.endsBefore(i - 1, TimeWord.TO));
    boolean subject = asOf || text.after(i - 2, TimeWord.UNTIL) == i && text.isDone(end + 1);
    return text.isQuantityWord(end) && !subject || hyphen && !day && text.isCountNoun(end);
  }

  /** A month and its year in digits at token {@code i}: "9/2024". */
  Optional<MomentSpan> monthOfYear(int i) {
    if (separator(i + 1) == 0 || !isMonth(i) || !text.isYear(i + 2) || !endsDate(i + 3)) {
      return Optional.empty();
    }
    YearRef year = YearRef.of(text.value(i + 2));
    return span(Moment.of(Unit.MONTH, text.value(i), year), i + 3, "time.month.digits");
  }

  /** A date after "ngày" or a part of the day, which ends before token {@code i}. */
  Optional<MomentSpan> afterDayWord(int i) {
    Optional<MomentSpan> digits = full(i).or(() -> brief(i));
    if (digits.isPresent() || !isDay(i)) {
      return digits;
    }
    return inWords(i);
  }

  /** "3 tháng 6 năm 2020" at token {@code i}. */
  Optional<MomentSpan> inWords(int i) {
    int word = text.tokens().isLineFeed(i + 1) ? i + 2 : i + 1;
    int month = text.after(word, TimeWord.MONTH);
    if (!isDay(i) || month == word || !isMonth(month)) {
      return Optional.empty();
    }
    YearSpan year = years.suffix(month + 1);
    Moment day = Moment.day(text.value(i), text.value(month), year.year());
    return span(day, year.end(), "time.date.words");
  }

  boolean isDay(int i) {
    return inRange(i, LAST_DAY);
  }

  boolean isMonth(int i) {
    return inRange(i, LAST_MONTH);
  }

  private boolean inRange(int i, int last) {
    int value = text.digits(i) <= 2 ? text.value(i) : -1;
    return value >= 1 && value <= last;
  }

  private char separator(int i) {
    char sign = text.tokens().sign(i);
    return sign != 0 && SEPARATORS.indexOf(sign) >= 0 && text.joins(i, sign) ? sign : 0;
  }

  private static Optional<MomentSpan> span(Moment moment, int end, String rule) {
    return Optional.of(new MomentSpan(moment, end, rule));
  }
}
