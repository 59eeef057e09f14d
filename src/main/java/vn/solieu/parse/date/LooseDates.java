package vn.solieu.parse.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.PageWords;

/**
 * Finds dates that are sure only when a line says nothing else: with two digits of the year
 * ("08/08/22 14:05"), and relative to the moment at which the page was fetched ("Hôm nay, 14:05",
 * "2 giờ trước"). Weeks and months ago name no day and are not read.
 */
public final class LooseDates {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int LONGEST = 60;
  private static final int CENTURY = 2000;
  private static final int LAST_CENTURY_FROM = 90; // the web has no older pages

  /** "14:05", "14h05", "06:31:00", "GMT+7". */
  private static final String TIMES =
      "\\d{1,2}\\s?[:hg]\\s?\\d{2}(?::\\d{2})?(?!\\d)|gmt\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?";

  private final PrintedDates printed;
  private final List<Pattern> shortForms;
  private final Map<Pattern, Integer> dayWords;
  private final Map<Pattern, ChronoUnit> ago;
  private final Pattern besides;

  public LooseDates(PageWords words, PrintedDates printed) {
    this.printed = printed;
    shortForms =
        words.of(PageWords.Role.SHORT_DATE_FORM).stream().map(LooseDates::shortForm).toList();
    dayWords =
        words.dayWords().entrySet().stream()
            .collect(
                Collectors.toMap(day -> whole(Pattern.quote(day.getKey())), Map.Entry::getValue));
    ago =
        words.ago().entrySet().stream()
            .collect(Collectors.toMap(form -> agoForm(form.getKey()), Map.Entry::getValue));
    besides = besides(words);
  }

  /**
   * A date that a line is about.
   *
   * @param meaning what it is the day of
   * @param form how it is written, for the rule that is noted: {@code short_year}, {@code relative}
   */
  public record Found(LocalDate date, PrintedDates.Meaning meaning, String form) {}

  /**
   * The date that {@code line} says and nothing else.
   *
   * @param fetchedAt when the page was fetched; without it nothing relative is read, and no year is
   *     known to be to come
   */
  public Optional<Found> find(String line, @Nullable Instant fetchedAt) {
    String text = line.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    ZonedDateTime now = fetchedAt == null ? null : fetchedAt.atZone(VIETNAM);
    Optional<Found> dated = shortYear(text, now);
    return now == null ? dated : dated.or(() -> dayWord(text, now)).or(() -> ago(text, now));
  }

  private Optional<Found> shortYear(String text, @Nullable ZonedDateTime now) {
    for (Pattern form : shortForms) {
      Matcher matcher = form.matcher(text);
      if (matcher.find() && isAlone(text, matcher)) {
        return date(matcher)
            .filter(date -> now == null || !date.isAfter(now.toLocalDate()))
            .map(date -> found(text, matcher, date, "short_year"));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    int year = Integer.parseInt(matcher.group("y"));
    return PrintedDates.date(
        (year < LAST_CENTURY_FROM ? CENTURY : CENTURY - 100) + year,
        Integer.parseInt(matcher.group("m")),
        Integer.parseInt(matcher.group("d")));
  }

  private Optional<Found> dayWord(String text, ZonedDateTime now) {
    for (Map.Entry<Pattern, Integer> word : dayWords.entrySet()) {
      Matcher matcher = word.getKey().matcher(text);
      if (matcher.find() && isAlone(text, matcher)) {
        LocalDate date = now.toLocalDate().minusDays(word.getValue());
        return Optional.of(found(text, matcher, date, "relative"));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> ago(String text, ZonedDateTime now) {
    for (Map.Entry<Pattern, ChronoUnit> form : ago.entrySet()) {
      Matcher matcher = form.getKey().matcher(text);
      if (matcher.find() && isAlone(text, matcher)) {
        long number = Long.parseLong(matcher.group("n"));
        LocalDate date = now.minus(number, form.getValue()).toLocalDate();
        return Optional.of(found(text, matcher, date, "relative"));
      }
    }
    return Optional.empty();
  }

  private Found found(String text, Matcher matcher, LocalDate date, String form) {
    return new Found(date, printed.meaning(text.substring(0, matcher.start())), form);
  }

  /** Whether beside the match there is nothing but times, weekdays and words about the day. */
  private boolean isAlone(String text, Matcher matcher) {
    String rest = text.substring(0, matcher.start()) + " | " + text.substring(matcher.end());
    return besides.matcher(rest).replaceAll(" ").chars().noneMatch(Character::isLetterOrDigit);
  }

  private static Pattern besides(PageWords words) {
    String fillers =
        Stream.of(
                PageWords.Role.DATE_FILLER,
                PageWords.Role.MODIFIED_CUE,
                PageWords.Role.PUBLISHED_CUE)
            .flatMap(role -> words.of(role).stream())
            .sorted(Comparator.comparingInt(word -> -word.length()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + TIMES + "|" + fillers + ")(?![\\p{L}\\d])");
  }

  private static Pattern shortForm(String form) {
    return Pattern.compile(
        "(?<![\\d/.\\-])"
            + Pattern.quote(form)
                .replace("{d}", "\\E(?<d>\\d{2})\\Q")
                .replace("{m}", "\\E(?<m>\\d{2})\\Q")
                .replace("{yy}", "\\E(?<y>\\d{2})\\Q")
            + "(?![\\d/.\\-])");
  }

  private static Pattern agoForm(String form) {
    return whole(
        Pattern.quote(form).replace("{n}", "\\E(?<n>\\d{1,2})\\Q").replace(" ", "\\E\\s\\Q"));
  }

  private static Pattern whole(String expression) {
    return Pattern.compile("(?<![\\p{L}\\d])" + expression + "(?![\\p{L}\\d])");
  }
}
