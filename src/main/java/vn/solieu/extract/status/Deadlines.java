package vn.solieu.extract.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
  private static final int OPENING_MONTHS = 2;
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

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
    boolean same =
        year == written && (published != null ? !atYearEnd : isLead(span ? at + 3 : at + 1));
    return year > written || sameYear && same;
  }

  /**
   * Whether the words from {@code at} on name the year of publication, which has only begun: "Năm
   * 2025, kinh tế số đạt 15%" cannot be known in January.
   */
  boolean isOpening(int at) {
    boolean begun = writtenMonth > 0 && writtenMonth <= OPENING_MONTHS;
    return begun
        && isYear(at + 1)
        && number(at + 1) == written
        && !tokens.isWord(at - 1)
        && !tokens.isNumber(at - 1);
  }

  /**
   * "Đến hết năm 2025:", and what follows, unlike "Đến hết năm 2025, toàn tỉnh có 12" in a text
   * that may be younger than all its dates.
   */
  private boolean isLead(int end) {
    return tokens.is(end, ':') || end >= tokens.count() || tokens.isLineFeed(end);
  }

  /** Whether "31/12/2025" or "12/2025" at token {@code at} lies in a month after publication. */
  boolean isDateToCome(int at) {
    WrittenDate date = dateAt(at);
    return date != null && date.year > 0 && writtenMonth > 0 && date.months() > writtenMonths();
  }

  /**
   * Whether the date at token {@code at} was over on the day of publication: "31/12/2025",
   * "12/2025", "15/3" and, of the year of publication, "15-3".
   */
  boolean isDateOver(int at) {
    WrittenDate date = dateAt(at);
    if (published == null || date == null) {
      return false;
    }
    int months = date.year > 0 ? date.months() : written * MONTHS + date.month;
    if (months != writtenMonths()) {
      return months < writtenMonths();
    }
    return date.day > 0 && date.day <= published.getDayOfMonth();
  }

  /** Whether the quarter at token {@code at}, "II/2026" or "2 năm 2026", ends after publication. */
  boolean isQuarterToCome(int at) {
    return quarterEnd(at) > writtenMonths();
  }

  /** Whether the quarter at token {@code at}, "II/2026", had ended in the month of publication. */
  boolean isQuarterOver(int at) {
    int end = quarterEnd(at);
    return end > 0 && end <= writtenMonths();
  }

  /**
   * The last month of the quarter at token {@code at}, counted as the day of writing is; 0 when
   * either is unknown.
   */
  private int quarterEnd(int at) {
    if (writtenMonth == 0 || !isYear(at + 2)) {
      return 0; // the text may end behind "quý"
    }
    String roman = tokens.text(at).toUpperCase(Locale.ROOT);
    int quarter = isShort(at) ? number(at) : ROMAN.indexOf(roman) + 1;
    boolean named = quarter > 0 && quarter <= ROMAN.size();
    return named ? number(at + 2) * MONTHS + quarter * MONTHS / ROMAN.size() : 0;
  }

  /**
   * Whether so many months from the beginning of a year were over, by the month of publication: "9
   * tháng năm 2025".
   *
   * @param count token of their number
   * @param at where the year stands, if it is said
   */
  boolean areMonthsOver(int count, int at) {
    if (count < 0 || !isShort(count) || writtenMonth == 0) {
      return false;
    }
    int year = isYear(at) ? number(at) : written;
    return year * MONTHS + number(count) <= writtenMonths();
  }

  private int writtenMonths() {
    return written * MONTHS + writtenMonth;
  }

  /** A date as written; 0 stands for a day or year that is not said. */
  private record WrittenDate(int year, int month, int day) {
    int months() {
      return year * MONTHS + month;
    }
  }

  /** "31/12/2025", "12/2025" or "15-3" at token {@code at}. */
  private @Nullable WrittenDate dateAt(int at) {
    if (!isShort(at) || !isDateSign(at + 1)) {
      return null;
    }
    if (isYear(at + 2)) {
      return new WrittenDate(number(at + 2), number(at), 0);
    }
    boolean full = isDateSign(at + 3) && isYear(at + 4);
    return isShort(at + 2)
        ? new WrittenDate(full ? number(at + 4) : 0, number(at + 2), number(at))
        : null;
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

  /** Whether token {@code i} is a year of this century. */
  boolean isYear(int i) {
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
