package vn.solieu.parse.word;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.model.BlockKind;
import vn.solieu.parse.article.ArticleText;
import vn.solieu.parse.table.HeaderRows;
import vn.solieu.parse.table.TableGrid;

/** A table of a word processing document while it is read, cell by cell. */
final class WordTable {
  private static final int MOST_COLUMNS = 1000;
  private static final int MOST_ROWS = 100_000;

  private final List<List<TableGrid.Cell>> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<TableGrid.Cell> row = new ArrayList<>();
  private int headerRows;
  private int span;
  private boolean continued;

  void startRow() {
    row = new ArrayList<>();
    if (rows.size() < MOST_ROWS) {
      rows.add(row);
    }
  }

  void startCell() {
    cell.setLength(0);
    span = 1;
    continued = false;
  }

  void span(int columns) {
    span = Math.max(1, columns);
  }

  /** Marks the cell as merged with the one above, unless it restarts. */
  void merge(boolean restart) {
    continued = !restart;
  }

  void header() {
    headerRows = headerRows == rows.size() - 1 ? rows.size() : headerRows;
  }

  void addText(String text) {
    if (!text.isEmpty()) {
      cell.append(cell.length() == 0 ? "" : " ").append(text);
    }
  }

  void endCell() {
    int column = row.size();
    boolean above = continued && rows.size() > 1 && column < rows.get(rows.size() - 2).size();
    String text = above ? rows.get(rows.size() - 2).get(column).text() : cell.toString();
    for (int i = 0; i < span && row.size() < MOST_COLUMNS; i++) {
      row.add(new TableGrid.Cell(text, above || i > 0));
    }
    cell.setLength(0);
  }

  /** Adds the table to the text; one of a single cell or column is a frame around paragraphs. */
  void addTo(ArticleText text) {
    TableGrid grid = grid();
    if (grid.columns() < 2) {
      for (List<TableGrid.Cell> only : grid.rows()) {
        only.forEach(c -> text.add(BlockKind.PARAGRAPH, 0, c.printed()));
      }
    } else {
      text.addWithLinesBefore(grid);
    }
  }

  /** All of it in one line, for a table within a cell. */
  String asText() {
    return grid().text().replace('\n', ' ');
  }

  private TableGrid grid() {
    rows.removeIf(List::isEmpty);
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    for (List<TableGrid.Cell> laid : rows) {
      while (laid.size() < columns) {
        laid.add(TableGrid.Cell.EMPTY);
      }
    }
    return new TableGrid(null, Math.max(headerRows, HeaderRows.guess(rows)), rows);
  }
}
