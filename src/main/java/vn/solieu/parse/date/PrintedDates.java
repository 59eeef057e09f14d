package vn.solieu.parse.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.solieu.rules.PageWords;

/**
 * Finds dates as they are printed: "Thứ ba, 21/10/2025, 18:31 (GMT+7)", "08:15 | 12-09-2025", "ngày
 * 21 tháng 10 năm 2025". The day stands before the month unless only the other order is possible.
 */
public final class PrintedDates {
  private static final int EARLIEST_YEAR = 1990;
  private static final int LATEST_YEAR = 2100;

  private final List<Pattern> forms;
  private final Map<String, Integer> months;
  private final Pattern modifiedCue;
  private final Pattern publishedCue;

  public PrintedDates(PageWords words) {
    months = words.months();
    forms = words.of(PageWords.Role.DATE_FORM).stream().map(this::pattern).toList();
    modifiedCue = anyOf(words.of(PageWords.Role.MODIFIED_CUE));
    publishedCue = anyOf(words.of(PageWords.Role.PUBLISHED_CUE));
  }

  /** What a printed date is the day of. */
  public enum Meaning {
    PUBLISHED,
    MODIFIED,
    UNSAID
  }

  /**
   * A date in a line.
   *
   * @param start where it begins in the line
   * @param meaning what the words before it make of it
   */
  public record Found(int start, LocalDate date, Meaning meaning) {}

  /** The dates in {@code line} in their order. */
  public List<Found> find(String line) {
    if (!hasYear(line)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(line);
      while (matcher.find()) {
        int start = matcher.start();
        boolean known = found.stream().anyMatch(f -> Math.abs(f.start() - start) < 4);
        if (!known) {
          date(matcher).ifPresent(date -> found.add(new Found(start, date, Meaning.UNSAID)));
        }
      }
    }
    found.sort(java.util.Comparator.comparingInt(Found::start));
    return withMeanings(line, found);
  }

  /** Whether four digits stand together: every form has them. */
  private static boolean hasYear(String line) {
    int digits = 0;
    for (int i = 0; i < line.length() && digits < 4; i++) {
      char c = line.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    }
    return digits == 4;
  }

  private List<Found> withMeanings(String line, List<Found> dates) {
    List<Found> found = new ArrayList<>();
    int from = 0;
    for (Found date : dates) {
      String before = line.substring(Math.min(from, date.start()), date.start());
      found.add(new Found(date.start(), date.date(), meaning(before)));
      from = date.start() + 1;
    }
    return found;
  }

  /** What the words {@code before} a date make of it. */
  Meaning meaning(String before) {
    if (modifiedCue.matcher(before).find()) {
      return Meaning.MODIFIED;
    }
    return publishedCue.matcher(before).find() ? Meaning.PUBLISHED : Meaning.UNSAID;
  }

  private Optional<LocalDate> date(Matcher matcher) {
    int year = Integer.parseInt(matcher.group("y"));
    int day = Integer.parseInt(matcher.group("d"));
    String monthText = matcher.group("m");
    Integer named = months.get(monthText.toLowerCase(Locale.ROOT));
    int month = named == null ? Integer.parseInt(monthText) : named;
    return month > 12 && day <= 12 ? date(year, day, month) : date(year, month, day);
  }

  /** The day, if there is such a one in the time of the web. */
  public static Optional<LocalDate> date(int year, int month, int day) {
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The form "{d}/{m}/{y}" as a pattern: no digit stands right before or after it. */
  private Pattern pattern(String form) {
    String names = months.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String expression =
        Pattern.quote(form)
            .replace("{d}", "\\E(?<d>\\d{1,2})\\Q")
            .replace("{month}", "\\E(?<m>" + names + ")\\Q")
            .replace("{m}", "\\E(?<m>\\d{1,2})\\Q")
            .replace("{y}", "\\E(?<y>\\d{4})\\Q")
            .replace(" ", "\\E\\s+\\Q")
            .replace("/", "\\E\\s?/\\s?\\Q");
    return Pattern.compile(
        "(?<![\\d/.\\-])" + expression + "(?![\\d/])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Pattern anyOf(List<String> words) {
    return Pattern.compile(
        words.stream().map(Pattern::quote).collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
