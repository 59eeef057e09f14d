package vn.solieu.parse.table;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.parse.table.TableGrid.Cell;

/**
 * Lays cells out in a grid, merged cells over all the places that they cover. Bounded: spans and
 * columns beyond the limits are cut.
 */
final class GridBuilder {
  /** HTML's own limit for {@code colspan}; a wider table is an attack or a mistake. */
  private static final int MOST_COLUMNS = 1000;

  private static final int MOST_CELLS = 200_000;

  private final List<List<Cell>> rows = new ArrayList<>();

  /** For each column the merged cell that reaches down into the coming rows, and how many. */
  private final List<Cell> reaching = new ArrayList<>();

  private final List<Integer> reach = new ArrayList<>();
  private int cells;
  private List<Cell> row = List.of();

  /** Starts the next row; false when the table has grown too large for more. */
  boolean startRow() {
    finishRow();
    row = new ArrayList<>();
    return cells < MOST_CELLS;
  }

  /** Adds a cell to the row, at its next free place. */
  void add(String text, int columnSpan, int rowSpan) {
    fillFromAbove();
    int width = Math.min(Math.max(1, columnSpan), MOST_COLUMNS - row.size());
    for (int i = 0; i < width; i++) {
      int column = row.size();
      row.add(new Cell(text, i > 0));
      grow(column);
      reaching.set(column, new Cell(text, true));
      reach.set(column, Math.max(1, rowSpan) - 1);
    }
    cells += width;
  }

  /** How many rows were started and filled, the present one among them. */
  int startedRows() {
    return rows.size() + (row.isEmpty() ? 0 : 1);
  }

  /** The rows laid out so far, all of the same length. */
  List<List<Cell>> rows() {
    finishRow();
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    for (List<Cell> laid : rows) {
      while (laid.size() < columns) {
        laid.add(Cell.EMPTY);
      }
    }
    return rows;
  }

  private void finishRow() {
    if (!row.isEmpty()) {
      fillFromAbove();
      rows.add(row);
    }
    row = List.of();
  }

  private void fillFromAbove() {
    while (row.size() < reach.size() && reach.get(row.size()) > 0) {
      int column = row.size();
      reach.set(column, reach.get(column) - 1);
      row.add(reaching.get(column));
      cells++;
    }
  }

  private void grow(int column) {
    while (reach.size() <= column) {
      reach.add(0);
      reaching.add(Cell.EMPTY);
    }
  }
}
