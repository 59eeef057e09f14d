package vn.solieu.parse.table;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells how many of a table's first rows are headers when nothing marks them: rows without a number
 * before rows with some, and the rows that a merged cell of the first one reaches down to.
 */
public final class HeaderRows {
  private static final int MOST = 3;

  // A period in a heading: "2024", "9/2025", "31/12/2024", "6T/2025", "6 tháng đầu năm 2025".
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:\\d{1,2}[/.-]){0,2}(?:19|20)\\d\\d|\\d{1,2}\\p{L}.*|\\d{1,2} \\p{L}.*\\b(?:19|20)\\d\\d");

  private HeaderRows() {}

  /** The number of header rows; 0 when the first row looks like the others. */
  public static int guess(List<List<TableGrid.Cell>> rows) {
    int header = 0;
    while (header < Math.min(MOST, rows.size() - 1) && isWords(rows.get(header))) {
      header++;
    }
    boolean numbersFollow = header < rows.size() && !isWords(rows.get(header));
    return numbersFollow ? header : 0;
  }

  /** Whether no cell but the first is a figure. */
  private static boolean isWords(List<TableGrid.Cell> row) {
    for (TableGrid.Cell cell : row.subList(Math.min(1, row.size()), row.size())) {
      String text = cell.text();
      if (!text.isEmpty() && Character.isDigit(text.charAt(0)) && !PERIOD.matcher(text).matches()) {
        return false;
      }
    }
    return true;
  }
}
