package vn.solieu.extract.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solieu.text.Tokens;

/**
 * Tells years that were still to come when the text was written. Without a day of publication the
 * latest full date in the text stands for it ("ngày 22/12/2024").
 */
final class Deadlines {
  private static final int UNKNOWN = 9999;

  private final Tokens tokens;
  private final int written;
  private final int writtenMonth;

  Deadlines(Tokens tokens, @Nullable LocalDate publishedOn) {
    this.tokens = tokens;
    written = publishedOn != null ? publishedOn.getYear() : latestDate();
    writtenMonth = publishedOn != null ? publishedOn.getMonthValue() : 0;
  }

  private int latestDate() {
    int latest = 0;
    for (int i = 4; i < tokens.count(); i++) {
      if (isYear(i) && isDateSign(i - 1) && tokens.isNumber(i - 2) && isDateSign(i - 3)) {
        latest = Math.max(latest, number(i));
      }
    }
    return latest == 0 ? UNKNOWN : latest;
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
    return year > written || (sameYear && year == written);
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
    boolean number = tokens.isNumber(at) && tokens.end(at) - tokens.start(at) <= 2;
    if (number && !isDateSign(at + 1) && !isYear(at + 1) && !isYear(at + 2)) {
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
