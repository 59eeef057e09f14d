package vn.solieu.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table kept as a grid. In the article's text it stands as one line per row, cells joined by " |
 * ".
 *
 * @param caption its caption, if any
 * @param headerRows how many of the first rows are headers
 * @param rows cells row by row, every row with as many cells as there are columns; a merged cell
 *     repeats in each place that it covers
 */
public record Table(@Nullable String caption, int headerRows, List<List<Cell>> rows)
    implements Serializable {
  public Table {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * One cell of the grid.
   *
   * @param text its text, white space collapsed; empty for an empty cell
   * @param start offset in the article's text in UTF-16 units; -1 for a repeated or empty cell
   * @param end offset after it; -1 likewise
   */
  public record Cell(String text, int start, int end) implements Serializable {}
}
