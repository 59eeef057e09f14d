package vn.solieu.rules;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Frequent words of some languages, to tell them apart, from {@code page/languages.csv}. */
public final class LanguageWords implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "language", "word", "source", "example").key("language", "word");

  private final Map<String, List<String>> languages;

  private LanguageWords(Map<String, List<String>> languages) {
    this.languages = languages;
  }

  /** Reads the table strictly. */
  public static LanguageWords read(RuleFiles files) {
    Map<String, List<String>> languages = new HashMap<>();
    for (CsvRow row : CsvTable.read(files, "page/languages.csv", COLUMNS).rows()) {
      languages.merge(
          row.text("word"),
          List.of(row.text("language")),
          (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    }
    return new LanguageWords(Map.copyOf(languages));
  }

  /** The languages, as ISO 639-1 codes, that a word in lower case is frequent in. */
  public List<String> languagesOf(String word) {
    return languages.getOrDefault(word, List.of());
  }
}
