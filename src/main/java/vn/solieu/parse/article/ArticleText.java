package vn.solieu.parse.article;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.model.Block;
import vn.solieu.model.BlockKind;
import vn.solieu.model.Table;
import vn.solieu.parse.table.TableGrid;

/**
 * Puts an article's text together line by line, keeping where each block and table cell stands.
 * Lines are joined by a line feed; there is none at the end.
 */
public final class ArticleText {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  /** Adds a line that is a block of its own; an empty one is left out. */
  public void add(BlockKind kind, int level, String line) {
    if (!line.isEmpty()) {
      int start = startLine();
      text.append(line);
      blocks.add(new Block(kind, level, start, text.length()));
    }
  }

  /** Adds a table, a line for each row; its caption is a line before it. */
  public void add(TableGrid grid) {
    if (grid.caption() != null) {
      add(BlockKind.CAPTION, 0, grid.caption());
    }
    addRows(grid);
  }

  private void addRows(TableGrid grid) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows().size(); row++) {
      int start = text.length() + (text.length() == 0 ? 0 : 1);
      rows.add(place(grid.rows().get(row), start));
      add(BlockKind.TABLE_ROW, 0, grid.line(row));
    }
    tables.add(new Table(grid.caption(), grid.headerRows(), rows));
  }

  private static List<Table.Cell> place(List<TableGrid.Cell> row, int lineStart) {
    List<Table.Cell> placed = new ArrayList<>();
    int start = lineStart;
    for (TableGrid.Cell cell : row) {
      String printed = cell.printed();
      int end = start + printed.length();
      placed.add(
          printed.isEmpty()
              ? new Table.Cell(cell.text(), -1, -1)
              : new Table.Cell(cell.text(), start, end));
      start = end + TableGrid.SEPARATOR.length();
    }
    return placed;
  }

  private int startLine() {
    if (text.length() > 0) {
      text.append('\n');
    }
    return text.length();
  }

  public boolean isEmpty() {
    return text.length() == 0;
  }

  public String text() {
    return text.toString();
  }

  public List<Block> blocks() {
    return blocks;
  }

  public List<Table> tables() {
    return tables;
  }
}
