package vn.solieu.fetch.discover;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of feeds and sitemaps: RFC 822 and W3C dates, and what Vietnamese feeds write
 * instead ({@code 21/10/2025 18:31}, {@code 10/21/2025 6:31:00 PM}). A time without a zone is in
 * that of the source.
 */
final class AnnouncedTime {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?"
              + "(?:[T ](?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?)?"
              + "\\s*(?<zone>Z|[+-]\\d{2}:?\\d{2}|GMT(?:[+-]\\d{1,2})?|UTC)?");
  private static final Pattern NAMED_MONTH =
      Pattern.compile(
          "(?:\\p{L}+,?\\s+)?(?<day>\\d{1,2})[ -](?<name>[A-Za-z]{3})[a-z]*[ -](?<year>\\d{2,4})"
              + "(?:,?\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?)?"
              + "\\s*(?<zone>Z|[+-]\\d{2}:?\\d{2}|GMT(?:[+-]\\d{1,2})?|UTC)?.*");
  private static final Pattern SLASHES =
      Pattern.compile(
          "(?:\\P{Nd}*,\\s*)?(?<first>\\d{1,2})[/-](?<second>\\d{1,2})[/-](?<year>\\d{4})"
              + "(?:,?\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<sec>\\d{2}))?\\s*(?<half>[AP]M)?)?"
              + "\\s*\\(?(?<zone>Z|[+-]\\d{2}:?\\d{2}|GMT(?:[+-]\\d{1,2})?|UTC)?\\)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int LONGEST = 80;

  private AnnouncedTime() {}

  /** The moment that {@code text} names; empty when it names none. */
  static Optional<Instant> read(String text, ZoneId zone) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(moment(stripped, zone));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty(); // the 31st of February
    }
  }

  private static @Nullable Instant moment(String text, ZoneId zone) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return at(
          iso, number(iso, "year"), number(iso, "month"), Math.max(1, number(iso, "day")), zone);
    }
    Matcher named = NAMED_MONTH.matcher(text);
    if (named.matches()) {
      int month = MONTHS.indexOf(named.group("name").toLowerCase(Locale.ROOT)) + 1;
      int year = number(named, "year");
      return at(named, year < 100 ? 2000 + year : year, month, number(named, "day"), zone);
    }
    Matcher slashes = SLASHES.matcher(text);
    return slashes.matches() ? slashed(slashes, zone) : null;
  }

  // Day first, as in Viet Nam, unless the clock has two halves or the numbers forbid it.
  private static Instant slashed(Matcher matcher, ZoneId zone) {
    int first = number(matcher, "first");
    int second = number(matcher, "second");
    String half = matcher.group("half");
    boolean monthFirst = second > 12 || (half != null && first <= 12);
    int hour = number(matcher, "hour");
    if (half != null) {
      hour = hour % 12 + (half.equals("PM") ? 12 : 0);
    }
    LocalDateTime local =
        LocalDateTime.of(
            number(matcher, "year"),
            monthFirst ? first : second,
            monthFirst ? second : first,
            hour,
            number(matcher, "minute"));
    return with(local, matcher.group("zone"), zone);
  }

  private static Instant at(Matcher matcher, int year, int month, int day, ZoneId zone) {
    LocalDateTime local =
        LocalDateTime.of(
            year,
            month,
            day,
            number(matcher, "hour"),
            number(matcher, "minute"),
            Math.min(59, number(matcher, "second")));
    return with(local, matcher.group("zone"), zone);
  }

  private static Instant with(LocalDateTime local, @Nullable String offset, ZoneId zone) {
    if (offset == null) {
      return local.atZone(zone).toInstant();
    }
    String digits = offset.replace("GMT", "").replace("UTC", "").replace("Z", "");
    return OffsetDateTime.of(local, digits.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(digits))
        .toInstant();
  }

  private static int number(Matcher matcher, String group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
