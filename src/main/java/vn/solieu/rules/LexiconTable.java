package vn.solieu.rules;

import java.util.List;
import java.util.Locale;

/**
 * A table of words whose meaning is a key of one group: {@code data/lexicon/<group>.csv}, the group
 * in lower case. Columns: {@code id}, {@code phrase} (a {@link PhrasePattern}), {@code key}, {@code
 * example}, {@code source}.
 */
final class LexiconTable {
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "phrase", "key", "example", "source").key("id");

  /** The groups that have a table of this form. */
  static final List<SenseGroup> GROUPS =
      List.of(
          SenseGroup.PLACE_MARK,
          SenseGroup.NUMERAL,
          SenseGroup.COMPARISON,
          SenseGroup.DIRECTION,
          SenseGroup.NOT_FIGURE,
          SenseGroup.FIGURE_CUE,
          SenseGroup.TIME,
          SenseGroup.STATUS,
          SenseGroup.ATTRIBUTION,
          SenseGroup.STRUCTURE);

  private LexiconTable() {}

  static String path(SenseGroup group) {
    return "lexicon/" + group.name().toLowerCase(Locale.ROOT) + ".csv";
  }

  static CsvTable read(RuleFiles files, SenseGroup group) {
    return CsvTable.read(files, path(group), COLUMNS);
  }

  static void addTo(Lexicon.Builder lexicon, RuleFiles files, SenseGroup group) {
    for (CsvRow row : read(files, group).rows()) {
      addPhrase(lexicon, row, row.text("phrase"), group, row.text("key"));
    }
  }

  /** Adds a phrase, an error of its pattern being an error of {@code row}. */
  static void addPhrase(
      Lexicon.Builder lexicon, CsvRow row, String pattern, SenseGroup group, String key) {
    try {
      lexicon.add(pattern, group, key);
    } catch (IllegalArgumentException e) {
      throw row.error(String.valueOf(e.getMessage()));
    }
  }
}
