package vn.solieu.rules;

import java.text.Normalizer;

/** What every cell of a rule table must be: one line, Unicode form NFC, no stray white space. */
final class CsvCell {
  private CsvCell() {}

  /** The cell itself when it is well formed. */
  static String check(String file, long line, String column, String cell) {
    if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
      throw error(file, line, column, "has a line feed");
    }
    if (!Normalizer.isNormalized(cell, Normalizer.Form.NFC)) {
      throw error(file, line, column, "is not in Unicode form NFC");
    }
    if (hasStrayWhiteSpace(cell)) {
      throw error(
          file, line, column, "has stray white space; single spaces between words are allowed");
    }
    return cell;
  }

  private static boolean hasStrayWhiteSpace(String cell) {
    return cell.startsWith(" ")
        || cell.endsWith(" ")
        || cell.contains("  ")
        || cell.chars().anyMatch(c -> c != ' ' && isBlankOrControl(c));
  }

  private static boolean isBlankOrControl(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static RuleException error(String file, long line, String column, String problem) {
    return new RuleException(file, line, "'" + column + "' " + problem);
  }
}
