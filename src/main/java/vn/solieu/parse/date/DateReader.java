package vn.solieu.parse.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day that markup states: ISO 8601 with or without time and zone, RFC 1123, "20251021",
 * or a printed form. A moment with a zone is the day that it is in Vietnam.
 */
public final class DateReader {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int LONGEST = 80;

  /** "2025-10-20T23:31:00Z", "2025-10-21 18:31:00+0700": date, time and zone. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?<date>\\d{4}-\\d{2}-\\d{2})[T ](?<time>\\d{2}:\\d{2})(?::\\d{2})?(?:[.,]\\d+)?\\s?"
              + "(?<zone>Z|[+-]\\d{2}:?\\d{2})");

  /** "20251021" alone or before a time. */
  private static final Pattern COMPACT =
      Pattern.compile("^(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?!\\d{1,5}$)");

  /** Seconds or milliseconds since 1970: "1761046260". */
  private static final Pattern EPOCH = Pattern.compile("(?<s>[1-9]\\d{9})(?<ms>\\d{3})?");

  private final PrintedDates printed;

  public DateReader(PrintedDates printed) {
    this.printed = printed;
  }

  /** The day that {@code text} states, if it states one. */
  public Optional<LocalDate> read(String text) {
    String stated = text.strip();
    if (stated.isEmpty() || stated.length() > LONGEST) {
      return Optional.empty();
    }
    return moment(stated)
        .or(() -> internetDate(stated))
        .or(() -> epoch(stated))
        .or(() -> compact(stated))
        .or(() -> printed.find(stated).stream().findFirst().map(PrintedDates.Found::date));
  }

  private static Optional<LocalDate> moment(String text) {
    Matcher matcher = MOMENT.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String zone = matcher.group("zone");
    String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    try {
      String iso = matcher.group("date") + "T" + matcher.group("time") + offset;
      return inVietnam(OffsetDateTime.parse(iso).toZonedDateTime());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> internetDate(String text) {
    try {
      return inVietnam(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> inVietnam(ZonedDateTime moment) {
    LocalDate day = moment.withZoneSameInstant(VIETNAM).toLocalDate();
    return PrintedDates.date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static Optional<LocalDate> epoch(String text) {
    Matcher matcher = EPOCH.matcher(text);
    return matcher.matches()
        ? inVietnam(Instant.ofEpochSecond(Long.parseLong(matcher.group("s"))).atZone(VIETNAM))
        : Optional.empty();
  }

  private static Optional<LocalDate> compact(String text) {
    Matcher matcher = COMPACT.matcher(text);
    return matcher.find()
        ? PrintedDates.date(
            Integer.parseInt(matcher.group("y")),
            Integer.parseInt(matcher.group("m")),
            Integer.parseInt(matcher.group("d")))
        : Optional.empty();
  }
}
