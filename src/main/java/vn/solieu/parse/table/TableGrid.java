package vn.solieu.parse.table;

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
public record TableGrid(@Nullable String caption, int headerRows, List<List<Cell>> rows) {
  public static final String SEPARATOR = " | ";

  public TableGrid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A place of the grid.
   *
   * @param text white space collapsed; empty for an empty cell
   * @param repeated whether a merged cell that began in an earlier place reaches into this one
   */
  public record Cell(String text, boolean repeated) {
    public static final Cell EMPTY = new Cell("", false);

    /** The text that stands in the row's line: a merged cell only once. */
    public String printed() {
      return repeated ? "" : text;
    }
  }

  /**
   * The row as a line of text: cells joined by " | ", empty ones kept so that columns align; empty
   * when all are.
   */
  public String line(int row) {
    List<String> cells = rows.get(row).stream().map(Cell::printed).toList();
    boolean empty = cells.stream().allMatch(String::isEmpty);
    return empty ? "" : String.join(SEPARATOR, cells).stripTrailing();
  }

  /** All rows as lines, without the empty ones. */
  public String text() {
    return IntStream.range(0, rows.size())
        .mapToObj(this::line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The number of columns. */
  public int columns() {
    return rows.isEmpty() ? 0 : rows.get(0).size();
  }
}
