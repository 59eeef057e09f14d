package vn.solieu.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with a line to each cell: its head, and at least two rows whose cells are words and
 * numbers in the same order, numbered from one or, below a head that is set off, named. A name
 * alone may stand over the rows that follow it: "3. Hồ sơ công việc", "- Cấp tỉnh", "95%".
 *
 * @param rows the first line of its head and of each row, by number, then the line behind the last
 */
record CellStack(List<Integer> rows) {
  private static final int FEWEST_COLUMNS = 3;
  private static final int MOST_COLUMNS = 9;
  private static final int FEWEST_NUMBERED = 2;
  private static final int FEWEST_NAMED = 3;

  CellStack {
    rows = List.copyOf(rows);
  }

  /** The table whose head begins at line {@code first}; {@code null} when none does. */
  static @Nullable CellStack at(List<TextLine> lines, int first) {
    int most = Math.min(MOST_COLUMNS, (lines.size() - first) / 2);
    for (int columns = 1; columns <= most; columns++) {
      if (lines.get(first + columns - 1).content() != TextLine.Content.LABEL) {
        return null;
      }
      boolean numbered = lines.get(first + columns).isNumber();
      if (columns >= FEWEST_COLUMNS && (numbered || lines.get(first).isOpened())) {
        CellStack stack = below(lines, first, columns);
        if (stack.rows.size() - 2 >= (numbered ? FEWEST_NUMBERED : FEWEST_NAMED)) {
          return stack;
        }
      }
    }
    return null;
  }

  /** The rows of {@code columns} cells below the head at line {@code first}. */
  private static CellStack below(List<TextLine> lines, int first, int columns) {
    List<Integer> rows = new ArrayList<>(List.of(first));
    int at = first + columns;
    List<TextLine> model = lines.subList(at, Math.min(lines.size(), at + columns));
    int count = 0;
    boolean goesOn = true;
    while (goesOn) {
      rows.add(at);
      boolean row = isRow(lines, at, count, model);
      boolean title = !row && count > 0 && standsOver(lines, at) && isRow(lines, at + 1, 0, model);
      goesOn = row || title;
      at += row ? columns : 1;
      count += row ? 1 : 0;
    }
    return new CellStack(rows);
  }

  /** Whether line {@code at} is a name above rows, with room for the bar that closes it. */
  private static boolean standsOver(List<TextLine> lines, int at) {
    return at + 1 < lines.size()
        && lines.get(at).isCell()
        && !lines.get(at).isOfNumbers()
        && lines.get(at + 1).start() - lines.get(at).end() >= 2;
  }

  /**
   * Whether the row at line {@code at}, behind {@code count} rows, has a name and numbers, and each
   * where the {@code model} has its own.
   */
  private static boolean isRow(List<TextLine> lines, int at, int count, List<TextLine> model) {
    if (at + model.size() > lines.size()) {
      return false;
    }
    TextLine first = lines.get(at);
    if (first.isNumber() && first.number() != count + 1) {
      return false;
    }
    boolean named = !first.isNumber();
    boolean counts = false;
    for (int cell = 0; cell < model.size(); cell++) {
      TextLine line = lines.get(at + cell);
      if (!line.isCell() || !line.isLike(model.get(cell))) {
        return false;
      }
      named |= !line.isNumber();
      counts |= cell > 0 && line.isOfNumbers();
    }
    return named && counts;
  }

  /** The first line of its head, by number. */
  int first() {
    return rows.get(0);
  }

  /** The line behind its last row. */
  int end() {
    return rows.get(rows.size() - 1);
  }
}
