package vn.solieu.extract.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solieu.text.Tokens;

/**
 * Tells years that were still to come when the text was written. Without a day of publication the
 * latest date in the text stands for it ("ngày 22/12/2024", "tháng 12/2023").
 */
final class Deadlines {
  private static final int UNKNOWN = 9999;
  private static final int MONTHS = 12;
  private static final int YEAR_END = 15;

  private final Tokens tokens;
  private final @Nullable LocalDate published;
  private final int written;
  private final int writtenMonth;
  private final boolean atYearEnd; // what a text says of the year's end then is counted already

  Deadlines(Tokens tokens, @Nullable LocalDate publishedOn) {
    this.tokens = tokens;
    published = publishedOn;
    written = publishedOn != null ? publishedOn.getYear() : latestDate();
    writtenMonth = publishedOn != null ? publishedOn.getMonthValue() : 0;
    atYearEnd =
        publishedOn != null && writtenMonth == MONTHS && publishedOn.getDayOfMonth() >= YEAR_END;
  }

  /** Months count only beside days: a text that dates nothing to the day may look far back. */
  private int latestDate() {
    int day = 0;
    int month = 0;
    for (int i = 4; i < tokens.count(); i++) {
      if (isYear(i) && isDateSign(i - 1) && isShort(i - 2)) {
        month = Math.max(month, number(i));
        day = isDateSign(i - 3) ? Math.max(day, number(i)) : day;
      }
    }
    return day == 0 ? UNKNOWN : Math.max(day, month);
  }

  private boolean isDateSign(int i) {
    return tokens.is(i, '/') || tokens.is(i, '-') || tokens.is(i, '.');
  }

  /**
   * Whether the year at token {@code at}, or the end of a span of years that begins there, lies
   * ahead.
   *
   * @param sameYear whether the year of writing counts as ahead
   */
  boolean isToCome(int at, boolean sameYear) {
    if (!isYear(at)) {
      return false;
    }
    boolean span = tokens.is(at + 1, '-') && isYear(at + 2);
    int year = number(span ? at + 2 : at);
    return year > written || (sameYear && year == written && !atYearEnd);
  }

  /** Whether "31/12/2025" or "12/2025" at token {@code at} lies in a month after publication. */
  boolean isDateToCome(int at) {
    int year = isDateSign(at + 3) && isDateSign(at + 1) ? at + 4 : at + 2;
    boolean date = tokens.isNumber(at) && isDateSign(year - 1) && isYear(year);
    if (!date || writtenMonth == 0 || !isShort(year - 2)) {
      return false;
    }
    return number(year) * MONTHS + number(year - 2) > written * MONTHS + writtenMonth;
  }

  /**
   * Whether the date at token {@code at} was over on the day of publication: "31/12/2025",
   * "12/2025", "15/3" and, of the year of publication, "15-3".
   */
  boolean isDateOver(int at) {
    if (published == null || !isShort(at) || !isDateSign(at + 1)) {
      return false;
    }
    boolean month = isYear(at + 2);
    boolean full = isShort(at + 2) && isDateSign(at + 3) && isYear(at + 4);
    if (!month && !isShort(at + 2)) {
      return false;
    }
    int year = month ? number(at + 2) : full ? number(at + 4) : written;
    int monthOfYear = number(month ? at : at + 2);
    int day = month ? 0 : number(at);
    if (year != written || monthOfYear != writtenMonth) {
      return year * MONTHS + monthOfYear < written * MONTHS + writtenMonth;
    }
    return !month && day <= published.getDayOfMonth();
  }

  private boolean isShort(int at) {
    return tokens.isNumber(at) && tokens.end(at) - tokens.start(at) <= 2;
  }

  /** Whether the year at token {@code at} was over when the text was written. */
  boolean isOver(int at) {
    return isYear(at) && !tokens.is(at + 1, '-') && written != UNKNOWN && number(at) < written;
  }

  /**
   * Whether "9/2025" at token {@code at}, or "9" in the year of publication, is a month before the
   * one of publication.
   */
  boolean isPastMonth(int at) {
    if (isShort(at) && !isDateSign(at + 1) && !isYear(at + 1) && !isYear(at + 2)) {
      return number(at) < writtenMonth;
    }
    boolean month = tokens.isNumber(at) && tokens.is(at + 1, '/') && isYear(at + 2);
    if (!month || written == UNKNOWN) {
      return false;
    }
    int year = number(at + 2);
    return year < written || (year == written && number(at) < writtenMonth);
  }

  private boolean isYear(int i) {
    return tokens.isNumber(i)
        && tokens.end(i) - tokens.start(i) == 4
        && tokens.text().charAt(tokens.start(i)) == '2'
        && tokens.text().charAt(tokens.start(i) + 1) == '0';
  }

  private int number(int i) {
    int value = 0;
    for (int c = tokens.start(i); c < tokens.end(i); c++) {
      value = value * 10 + tokens.text().charAt(c) - '0';
    }
    return value;
  }
}
