package vn.solieu.extract.time;

import java.util.Optional;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * Times that are no period and whose numbers are no figures: "92 ngày đêm", "trong 3 năm", "7g30",
 * "14:26", "từ 55 đến 70 tuổi", "24/7", "những năm 1990", "thứ 2 đến thứ 6", "ngày 20 hằng tháng".
 */
final class DurationReader {
  private static final long NAMES =
      TimeWord.set(
          TimeWord.DECADE, TimeWord.CENTURY, TimeWord.WEEKDAY, TimeWord.DAY, TimeWord.ORDINAL_TIME);

  /** The words that an expression begins with, if it begins with no number, in words or digits. */
  static final long FIRST_WORDS = NAMES | TimeWord.COUNT.bit();

  private static final int HOURS = 24;
  private static final int MINUTES = 59;
  private static final int ALL_DAYS = 7;
  private static final int LONGEST_NUMERAL = 7;

  private final TimeText text;
  private final Tokens tokens;
  private final DateReader dates;

  DurationReader(TimeText text, DateReader dates) {
    this.text = text;
    this.tokens = text.tokens();
    this.dates = dates;
  }

  /** The expression that begins at token {@code i}. */
  Optional<TimeExpression> read(int i) {
    if (tokens.isNumber(i)) {
      return clock(i).or(() -> allDay(i)).or(() -> dayOfName(i)).or(() -> counted(i));
    }
    Optional<TimeExpression> named = text.hasAny(i, NAMES) ? named(i) : Optional.empty();
    return named.isPresent() ? named : inWords(i);
  }

  private Optional<TimeExpression> named(int i) {
    return decade(i).or(() -> weekday(i)).or(() -> dayOfMonth(i)).or(() -> ordinal(i));
  }

  private Optional<TimeExpression> clock(int i) {
    int hour = text.digits(i) <= 2 ? text.value(i) : -1;
    if (hour < 0 || hour > HOURS) {
      return Optional.empty();
    }
    if (text.joins(i + 1, ':') && isMinute(i + 2)) {
      boolean seconds = text.joins(i + 3, ':') && isMinute(i + 4);
      return other(i, seconds ? i + 5 : i + 3, "time.clock");
    }
    int at = text.after(i + 1, TimeWord.CLOCK);
    boolean letter = at > i + 1 && isLetterMark(i + 1);
    if (at == i + 1 || letter && (!tokens.isGlued(i + 1) || tokens.isCapitalised(i + 1))) {
      return Optional.empty();
    }
    int minute = isMinute(at) && text.digits(at) <= 2 && !text.continuesAsNumber(at) ? at + 1 : at;
    return other(i, minute, "time.clock");
  }

  /** "7g30" is a time of day, "5 g" is not; and "4G" is neither. */
  private boolean isLetterMark(int i) {
    return tokens.end(i) - tokens.start(i) == 1;
  }

  private boolean isMinute(int i) {
    return text.digits(i) == 2 && text.value(i) <= MINUTES;
  }

  /** "24/7", "24/24 giờ"; but "24/24 bệnh viện" are all of them. */
  private Optional<TimeExpression> allDay(int i) {
    boolean hours = text.value(i + 2) == HOURS && !text.isCountNoun(i + 3);
    boolean all =
        text.value(i) == HOURS
            && text.joins(i + 1, '/')
            && (text.value(i + 2) == ALL_DAYS || hours);
    return all ? other(i, i + 3, "time.all_day") : Optional.empty();
  }

  /** "đường 3 Tháng 2", "3 tháng 2": a day as a name, or without a word that makes it a time. */
  private Optional<TimeExpression> dayOfName(int i) {
    return dates.inWords(i).map(m -> TimeExpression.other(i, m.end(), "time.day_name"));
  }

  /** "3 năm", "55 đến 70 tuổi", "1,5 năm", "2-3 tháng". */
  private Optional<TimeExpression> counted(int i) {
    int unit = numberEnd(i);
    int end = unitEnd(unit);
    if (end == unit) {
      unit = rangeEnd(unit);
      end = unitEnd(unit);
    }
    return end > unit && !text.has(unit, TimeWord.LABOUR) && !isCalendar(unit, end)
        ? other(i, end, "time.duration")
        : Optional.empty();
  }

  private int numberEnd(int i) {
    int end = i + 1;
    while ((text.joins(end, '.') || text.joins(end, ',')) && tokens.isNumber(end + 1)) {
      end += 2;
    }
    return end;
  }

  private int rangeEnd(int end) {
    int to = text.isDash(end) ? end + 1 : text.after(end, TimeWord.TO);
    return to > end && tokens.isNumber(to) ? numberEnd(to) : end;
  }

  /** "ở tuổi 40", "phút 39", "phút thứ 8": the number of a minute, a week or a year of life. */
  private Optional<TimeExpression> ordinal(int i) {
    int at = text.after(i, TimeWord.ORDINAL_TIME);
    boolean number = at > i && tokens.isNumber(at) && text.digits(at) <= 2;
    boolean alone = number && !text.continuesAsNumber(at) && !text.isQuantityWord(at + 1);
    return alone && !tokens.isNumber(i - 1) ? other(i, at + 1, "time.ordinal") : Optional.empty();
  }

  private int unitEnd(int at) {
    if (text.hasGroup(at, SenseGroup.SCALE) && text.has(at + 1, TimeWord.YEAR)) {
      return text.isYear(at + 2) ? at : at + 2;
    }
    return Math.max(text.after(at, TimeWord.DURATION_UNIT), text.after(at, TimeWord.AGE));
  }

  /** "hạng 71 năm 2024": the word behind the number begins a date. */
  private boolean isCalendar(int unit, int end) {
    if (text.isYear(end) || text.has(end, TimeWord.ROMAN) && text.has(unit, TimeWord.QUARTER)) {
      return true;
    }
    boolean offset = text.has(unit, TimeWord.YEAR_OFFSET);
    boolean day = text.has(unit, TimeWord.DAY) || text.has(unit, TimeWord.MONTH);
    return offset || day && tokens.isNumber(end);
  }

  private Optional<TimeExpression> decade(int i) {
    int at = text.after(i, TimeWord.DECADE);
    if (at > i && tokens.isNumber(at)) {
      return other(i, at + 1, "time.decade");
    }
    int century = text.after(i, TimeWord.CENTURY);
    return century > i ? other(i, century + 1, "time.century") : Optional.empty();
  }

  private Optional<TimeExpression> weekday(int i) {
    int end = text.after(i, TimeWord.WEEKDAY);
    boolean inDigits = end > i && tokens.isNumber(end - 1);
    boolean week = end > i && (text.endsBefore(i, TimeWord.FROM) || isWeekRange(end));
    boolean sure = end > i && (inDigits ? week : week || isBeforeDate(end));
    return sure ? other(i, end, "time.weekday") : Optional.empty();
  }

  private boolean isWeekRange(int end) {
    int to = text.isDash(end) ? end + 1 : text.after(end, TimeWord.TO);
    return to > end && text.has(to, TimeWord.WEEKDAY) || text.endsBefore(end - 2, TimeWord.TO);
  }

  private boolean isBeforeDate(int end) {
    int at = tokens.is(end, ',') ? end + 1 : end;
    return text.has(at, TimeWord.DAY) || tokens.isNumber(at);
  }

  /** "ngày 20 hằng tháng", "ngày 15": a day whose month is not said. */
  private Optional<TimeExpression> dayOfMonth(int i) {
    int at = text.after(i, TimeWord.DAY);
    boolean glued = tokens.isGlued(at + 1) && tokens.isWord(at + 1);
    boolean day = at > i && dates.isDay(at) && !text.continuesAsNumber(at) && !glued;
    return day && !text.isQuantityWord(at + 1)
        ? other(i, at + 1, "time.day_of_month")
        : Optional.empty();
  }

  /**
   * "hai mươi năm", "một trăm ngày": numbers in words before a unit of time; "hai nghìn năm trăm"
   * is not.
   */
  private Optional<TimeExpression> inWords(int i) {
    int unit = i;
    while ((isNumeral(unit) || unit > i && text.hasGroup(unit, SenseGroup.SCALE))
        && unit - i < LONGEST_NUMERAL) {
      unit++;
    }
    int end = unit == i ? unit : unitEnd(unit);
    return end > unit
            && !isCalendar(unit, end)
            && !text.isLinking(unit - 1)
            && !isNumeral(end)
            && !text.hasGroup(end, SenseGroup.SCALE)
        ? other(i, end, "time.duration.words")
        : Optional.empty();
  }

  /** "năm" is five and year; here it is the year. */
  private boolean isNumeral(int at) {
    boolean numeral = text.hasGroup(at, SenseGroup.NUMERAL) || text.has(at, TimeWord.COUNT);
    return numeral && !text.has(at, TimeWord.YEAR);
  }

  private static Optional<TimeExpression> other(int start, int end, String rule) {
    return Optional.of(TimeExpression.other(start, end, rule));
  }
}
