package vn.solieu.parse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as a grid, before it has a place in an article's text.
 *
 * @param caption its caption, if it has one
 * @param headerRows how many of the first rows are headers
 * @param rows cells row by row, as many in each row as there are columns
 */
record TableGrid(@Nullable String caption, int headerRows, List<List<Cell>> rows) {
  static final String SEPARATOR = " | ";

  TableGrid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A place of the grid.
   *
   * @param text white space collapsed; empty for an empty cell
   * @param repeated whether a merged cell that began in an earlier place reaches into this one
   */
  record Cell(String text, boolean repeated) {
    static final Cell EMPTY = new Cell("", false);

    /** The text that stands in the row's line: a merged cell only once. */
    String printed() {
      return repeated ? "" : text;
    }
  }

  /**
   * The row as a line of text: cells joined by " | ", empty ones kept so that columns align; empty
   * when all are.
   */
  String line(int row) {
    List<String> cells = rows.get(row).stream().map(Cell::printed).toList();
    boolean empty = cells.stream().allMatch(String::isEmpty);
    return empty ? "" : String.join(SEPARATOR, cells).stripTrailing();
  }

  /** All rows as lines, without the empty ones. */
  String text() {
    return IntStream.range(0, rows.size())
        .mapToObj(this::line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The number of columns. */
  int columns() {
    return rows.isEmpty() ? 0 : rows.get(0).size();
  }
}
