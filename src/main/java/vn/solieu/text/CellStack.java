package vn.solieu.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with a line to each cell: its head, and at least two rows whose cells are words and
 * numbers in the same order, numbered from one or, below a head that is set off, named.
 *
 * @param first the first line of its head, by number
 * @param end the line behind its last row
 * @param columns how many cells a row has
 */
record CellStack(int first, int end, int columns) {
  private static final int FEWEST_COLUMNS = 3;
  private static final int MOST_COLUMNS = 9;
  private static final int FEWEST_NUMBERED = 2;
  private static final int FEWEST_NAMED = 3;

  /** The table whose head begins at line {@code first}; {@code null} when none does. */
  static @Nullable CellStack at(List<TextLine> lines, int first) {
    int most = Math.min(MOST_COLUMNS, (lines.size() - first) / 2);
    for (int columns = 1; columns <= most; columns++) {
      if (lines.get(first + columns - 1).content() != TextLine.Content.LABEL) {
        return null;
      }
      boolean numbered = lines.get(first + columns).isNumber();
      if (columns >= FEWEST_COLUMNS && (numbered || lines.get(first).isOpened())) {
        int rows = rows(lines, first + columns, columns);
        if (rows >= (numbered ? FEWEST_NUMBERED : FEWEST_NAMED)) {
          return new CellStack(first, first + columns * (rows + 1), columns);
        }
      }
    }
    return null;
  }

  /** How many rows of {@code columns} cells begin at line {@code start}. */
  private static int rows(List<TextLine> lines, int start, int columns) {
    int rows = 0;
    for (int at = start; at + columns <= lines.size(); at += columns) {
      TextLine first = lines.get(at);
      boolean goesOn = first.isNumber() ? first.number() == rows + 1 : first.isCell();
      if (!goesOn || !isRow(lines.subList(at, at + columns), lines.subList(start, at + columns))) {
        return rows;
      }
      rows++;
    }
    return rows;
  }

  /** Whether {@code row} has a name and numbers, and each where the {@code model} has its own. */
  private static boolean isRow(List<TextLine> row, List<TextLine> model) {
    boolean named = !row.get(0).isNumber();
    boolean counts = false;
    for (int cell = 0; cell < row.size(); cell++) {
      TextLine line = row.get(cell);
      if (!line.isCell() || !line.isLike(model.get(cell))) {
        return false;
      }
      named |= !line.isNumber();
      counts |= cell > 0 && line.isOfNumbers();
    }
    return named && counts;
  }
}
