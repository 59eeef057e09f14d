package vn.solieu.rules;

/**
 * {@code data/lexicon/abbreviations.csv}: short forms that stand for full ones inside any phrase
 * (CSDL for cơ sở dữ liệu), so that phrases are written once.
 */
final class AbbreviationTable {
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("abbreviation", "full", "example", "source").key("abbreviation", "full");

  private AbbreviationTable() {}

  static void addTo(Lexicon.Builder lexicon, RuleFiles files) {
    for (CsvRow row : CsvTable.read(files, "lexicon/abbreviations.csv", COLUMNS).rows()) {
      lexicon.abbreviate(row.text("full"), row.text("abbreviation"));
    }
  }
}
