package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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
    AUTHOR_PREFIX
  }

  private final Map<Role, List<String>> words;
  private final Map<String, Integer> months;

  private PageWords(Map<Role, List<String>> words, Map<String, Integer> months) {
    this.words = words;
    this.months = Map.copyOf(months);
  }

  /** Reads the table strictly. */
  public static PageWords read(RuleFiles files) {
    Map<Role, List<String>> words = new EnumMap<>(Role.class);
    Map<String, Integer> months = new HashMap<>();
    for (CsvRow row : CsvTable.read(files, "page/words.csv", COLUMNS).rows()) {
      Role role = row.code("role", Role.class);
      words.computeIfAbsent(role, r -> new ArrayList<>()).add(row.text("words"));
      if (role == Role.MONTH) {
        addMonth(row, months);
      }
    }
    words.values().forEach(list -> list.sort(Comparator.comparingInt(w -> -w.length())));
    return new PageWords(words, months);
  }

  private static void addMonth(CsvRow row, Map<String, Integer> months) {
    String words = row.text("words");
    int equals = words.indexOf('=');
    if (equals < 0 || !words.substring(equals + 1).matches("1[0-2]|[1-9]")) {
      throw row.error("'words' is not a month like october=10: " + words);
    }
    months.put(words.substring(0, equals), Integer.parseInt(words.substring(equals + 1)));
  }

  /** The words of a role, longest first, in lower case as the table has them. */
  public List<String> of(Role role) {
    return words.getOrDefault(role, List.of());
  }

  /** Months' numbers by their names in lower case. */
  public Map<String, Integer> months() {
    return months;
  }
}
