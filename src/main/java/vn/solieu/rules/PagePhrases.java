package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that a line of page furniture begins with, from {@code page/furniture.csv}: "Read more",
 * "Tin liên quan", "Ảnh:".
 */
public final class PagePhrases implements Serializable {
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "phrase", "role", "source", "example").key("phrase");

  private static final String FURTHER_READING = "further_reading";

  /** Phrases in lower case by their first character. */
  private final Map<Character, List<String>> phrases;

  private final Map<Character, List<String>> sections;

  private PagePhrases(Map<Character, List<String>> phrases, Map<Character, List<String>> sections) {
    this.phrases = Map.copyOf(phrases);
    this.sections = Map.copyOf(sections);
  }

  /** Reads the table strictly. */
  public static PagePhrases read(RuleFiles files) {
    Map<Character, List<String>> phrases = new HashMap<>();
    Map<Character, List<String>> sections = new HashMap<>();
    for (CsvRow row : CsvTable.read(files, "page/furniture.csv", COLUMNS).rows()) {
      String phrase = row.text("phrase").toLowerCase(Locale.ROOT);
      phrases.computeIfAbsent(phrase.charAt(0), c -> new ArrayList<>()).add(phrase);
      if (row.text("role").equals(FURTHER_READING)) {
        sections.computeIfAbsent(phrase.charAt(0), c -> new ArrayList<>()).add(phrase);
      }
    }
    return new PagePhrases(phrases, sections);
  }

  /** Whether {@code line} begins with one of the phrases, as whole words. */
  public boolean begin(String line) {
    return begin(phrases, line);
  }

  /** Whether {@code line} begins with a phrase that opens a list of other articles. */
  public boolean beginSection(String line) {
    return begin(sections, line);
  }

  private static boolean begin(Map<Character, List<String>> phrases, String line) {
    List<String> candidates =
        phrases.getOrDefault(Character.toLowerCase(line.charAt(0)), List.of());
    return candidates.stream().anyMatch(phrase -> begins(line, phrase));
  }

  private static boolean begins(String line, String phrase) {
    int length = phrase.length();
    return line.regionMatches(true, 0, phrase, 0, length)
        && (line.length() == length
            || !Character.isLetterOrDigit(phrase.charAt(length - 1))
            || !Character.isLetterOrDigit(line.charAt(length)));
  }
}
