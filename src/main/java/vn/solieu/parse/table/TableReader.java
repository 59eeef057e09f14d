package vn.solieu.parse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import vn.solieu.parse.document.LineText;

/**
 * Reads an HTML table as a grid when it holds data; tables that only lay out a page are not read.
 */
public final class TableReader {
  /** A cell of a data table holds a word or a sentence; a longer one holds a page's column. */
  private static final int LONGEST_CELL = 600;

  /** The grid of {@code table}, or empty when it is there for layout. */
  public Optional<TableGrid> read(Element table) {
    if (table.attr("role").equals("presentation") || hasNestedTable(table)) {
      return Optional.empty();
    }
    List<Element> rows = rows(table);
    GridBuilder grid = new GridBuilder();
    int headerRows = 0;
    for (Element row : rows) {
      if (!grid.startRow()) {
        break;
      }
      boolean filled = addCells(row, grid);
      boolean header = filled && isHeader(row) && headerRows == grid.startedRows() - 1;
      headerRows += header ? 1 : 0;
    }
    List<List<TableGrid.Cell>> cells = grid.rows();
    int guessed = headerRows > 0 ? headerRows : HeaderRows.guess(cells);
    TableGrid read = new TableGrid(caption(table), guessed, cells);
    return isData(table, read) ? Optional.of(read) : Optional.empty();
  }

  private static boolean addCells(Element row, GridBuilder grid) {
    boolean filled = false;
    for (Element cell : row.children()) {
      if (cell.nameIs("td") || cell.nameIs("th")) {
        grid.add(LineText.of(cell.text()), span(cell, "colspan"), span(cell, "rowspan"));
        filled = true;
      }
    }
    return filled;
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.nameIs("tr")) {
        rows.add(child);
      } else if (child.nameIs("thead") || child.nameIs("tbody") || child.nameIs("tfoot")) {
        child.children().stream().filter(row -> row.nameIs("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  private static boolean isHeader(Element row) {
    Element group = row.parent();
    if (group != null && group.nameIs("thead")) {
      return true;
    }
    return row.children().stream().noneMatch(cell -> cell.nameIs("td"));
  }

  private static boolean isData(Element table, TableGrid grid) {
    boolean marked = table.selectFirst("th") != null || grid.caption() != null;
    int cells = 0;
    for (List<TableGrid.Cell> row : grid.rows()) {
      for (TableGrid.Cell cell : row) {
        if (cell.text().length() > LONGEST_CELL) {
          return false;
        }
        cells += cell.printed().isEmpty() ? 0 : 1;
      }
    }
    boolean wide = grid.columns() >= 2 && grid.rows().size() >= 2 && cells >= 3;
    return wide && (marked || table.selectFirst("form, input, h1, h2, article") == null);
  }

  private static boolean hasNestedTable(Element table) {
    return table.getElementsByTag("table").size() > 1;
  }

  private static @org.jspecify.annotations.Nullable String caption(Element table) {
    for (Element child : table.children()) {
      if (child.nameIs("caption") && child.hasText()) {
        return LineText.of(child.text());
      }
    }
    return null;
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    boolean number =
        !value.isEmpty()
            && value.length() <= 4
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(value) : 1;
  }
}
