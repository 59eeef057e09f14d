package vn.solieu.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.parse.article.ArticleText;
import vn.solieu.parse.table.TableGrid;

/**
 * Puts columns of lines together as paragraphs and tables. A table that a page's end breaks goes on
 * with the next page's first one when that has as many columns at the same places; a head that is
 * printed again is left out.
 */
final class PdfComposer {
  private static final double SAME_PLACE = 8;

  private final ArticleText text;
  private final PdfParagraphs paragraphs;
  private @Nullable Open open;

  /** A table that may go on. */
  private record Open(TableGrid grid, double left, double right) {}

  PdfComposer(double bodySize, ArticleText text) {
    this.text = text;
    paragraphs = new PdfParagraphs(bodySize, text);
  }

  /**
   * Where the next line comes to stand in the text, whether it begins a paragraph or goes on with
   * the one that is open.
   */
  int position() {
    Open table = open;
    int before = text.text().length();
    int pending = paragraphs.length();
    for (int row = 0; table != null && row < table.grid().rows().size(); row++) {
      pending += table.grid().line(row).length() + (row > 0 ? 1 : 0);
    }
    return before + (before > 0 && pending > 0 ? 1 : 0) + pending + (before + pending > 0 ? 1 : 0);
  }

  /** Adds the lines of a column, which come after those of the column before. */
  void add(List<PdfLine> column) {
    int next = 0;
    for (PdfTables.Region table : PdfTables.find(column)) {
      addText(column.subList(next, table.start()));
      List<PdfLine> lines = column.subList(table.start(), table.end());
      TableGrid grid = lines.get(0).table();
      boolean isFirst = table.start() == 0;
      addTable(grid == null ? PdfTables.grid(lines) : grid, lines, isFirst);
      next = table.end();
    }
    addText(column.subList(next, column.size()));
  }

  private void addText(List<PdfLine> lines) {
    if (!lines.isEmpty()) {
      finishTable();
      paragraphs.add(lines);
    }
  }

  private void addTable(TableGrid grid, List<PdfLine> lines, boolean isFirst) {
    double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    Open before = open;
    if (isFirst && before != null && goesOn(before, grid, left, right)) {
      open = new Open(joined(before.grid(), grid), before.left(), before.right());
    } else {
      finishTable();
      paragraphs.finish();
      open = new Open(grid, left, right);
    }
  }

  private static boolean goesOn(Open before, TableGrid grid, double left, double right) {
    return before.grid().columns() == grid.columns()
        && Math.abs(before.left() - left) <= SAME_PLACE
        && Math.abs(before.right() - right) <= SAME_PLACE;
  }

  private static TableGrid joined(TableGrid first, TableGrid second) {
    int again = 0;
    while (again < Math.min(first.headerRows(), second.rows().size())
        && second.rows().get(again).equals(first.rows().get(again))) {
      again++;
    }
    List<List<TableGrid.Cell>> rows = new ArrayList<>(first.rows());
    rows.addAll(second.rows().subList(again, second.rows().size()));
    return new TableGrid(first.caption(), first.headerRows(), rows);
  }

  private void finishTable() {
    if (open != null) {
      text.addWithLinesBefore(open.grid());
      open = null;
    }
  }

  /** Ends the paragraph or table that is open. */
  void finish() {
    finishTable();
    paragraphs.finish();
  }
}
