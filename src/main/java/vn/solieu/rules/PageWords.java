package vn.solieu.rules;

import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words of printed dates and bylines, from {@code page/words.csv}. */
public final class PageWords implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "role", "words", "source", "example").key("role", "words");

  /** What a row's words are for. */
  public enum Role {
    /** A date with {@code {d}}, {@code {m}}, {@code {month}} and {@code {y}} in it. */
    DATE_FORM,
    /** A month's name and number: {@code october=10}. */
    MONTH,
    /** Words before the day of the last change. */
    MODIFIED_CUE,
    /** Words before the day of publication. */
    PUBLISHED_CUE,
    /** Words before the author's name. */
    AUTHOR_PREFIX,
    /** A date with two digits of the year, {@code {yy}}, and as many of day and month. */
    SHORT_DATE_FORM,
    /** A word for a day and how many days ago it is: {@code hôm qua=1}. */
    DAY_WORD,
    /** A time ago with its number {@code {n}}, and the unit: {@code {n} giờ trước=hours}. */
    AGO,
    /** What may stand beside a date in a line that says nothing else. */
    DATE_FILLER
  }

  private final Map<Role, List<String>> words;
  private final Map<String, Integer> months;
  private final Map<String, Integer> dayWords;
  private final Map<String, ChronoUnit> ago;

  private PageWords(
      Map<Role, List<String>> words,
      Map<String, Integer> months,
      Map<String, Integer> dayWords,
      Map<String, ChronoUnit> ago) {
    this.words = words;
    this.months = Map.copyOf(months);
    this.dayWords = Map.copyOf(dayWords);
    this.ago = Map.copyOf(ago);
  }

  /** Reads the table strictly. */
  public static PageWords read(RuleFiles files) {
    Map<Role, List<String>> words = new EnumMap<>(Role.class);
    Map<String, Integer> months = new HashMap<>();
    Map<String, Integer> dayWords = new HashMap<>();
    Map<String, ChronoUnit> ago = new HashMap<>();
    for (CsvRow row : CsvTable.read(files, "page/words.csv", COLUMNS).rows()) {
      Role role = row.code("role", Role.class);
      words.computeIfAbsent(role, r -> new ArrayList<>()).add(row.text("words"));
      switch (role) {
        case MONTH -> addMonth(row, months);
        case DAY_WORD -> addDayWord(row, dayWords);
        case AGO -> addAgo(row, ago);
        case DATE_FORM,
            MODIFIED_CUE,
            PUBLISHED_CUE,
            AUTHOR_PREFIX,
            SHORT_DATE_FORM,
            DATE_FILLER -> {}
      }
    }
    words.values().forEach(list -> list.sort(Comparator.comparingInt(w -> -w.length())));
    return new PageWords(words, months, dayWords, ago);
  }

  private static void addMonth(CsvRow row, Map<String, Integer> months) {
    String[] month = pair(row, "1[0-2]|[1-9]", "a month like october=10");
    months.put(month[0], Integer.parseInt(month[1]));
  }

  private static void addDayWord(CsvRow row, Map<String, Integer> days) {
    String[] day = pair(row, "\\d", "a day like hôm qua=1");
    days.put(day[0], Integer.parseInt(day[1]));
  }

  private static void addAgo(CsvRow row, Map<String, ChronoUnit> ago) {
    String[] form = pair(row, "minutes|hours|days", "a time ago like {n} giờ trước=hours");
    ago.put(form[0], ChronoUnit.valueOf(form[1].toUpperCase(Locale.ROOT)));
  }

  private static String[] pair(CsvRow row, String value, String what) {
    String words = row.text("words");
    int equals = words.indexOf('=');
    if (equals < 0 || !words.substring(equals + 1).matches(value)) {
      throw row.error("'words' is not " + what + ": " + words);
    }
    return new String[] {words.substring(0, equals), words.substring(equals + 1)};
  }

  /** The words of a role, longest first, in lower case as the table has them. */
  public List<String> of(Role role) {
    return words.getOrDefault(role, List.of());
  }

  /** Months' numbers by their names in lower case. */
  public Map<String, Integer> months() {
    return months;
  }

  /** How many days ago a word says that it was, by words in lower case. */
  public Map<String, Integer> dayWords() {
    return dayWords;
  }

  /** The units of times ago by their forms, in which {@code {n}} stands for the number. */
  public Map<String, ChronoUnit> ago() {
    return ago;
  }
}
