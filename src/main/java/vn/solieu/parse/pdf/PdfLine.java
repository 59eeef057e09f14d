package vn.solieu.parse.pdf;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.parse.table.TableGrid;

/**
 * A line of a page: runs of text with wide gaps between them.
 *
 * @param runs from left to right, at least one
 * @param baseline distance of the baseline from the page's top, in points
 * @param size the font size of most of it
 * @param bold whether most of it is bold
 * @param table a ruled table that stands here instead of words, if one does
 */
record PdfLine(
    List<Run> runs, double baseline, double size, boolean bold, @Nullable TableGrid table) {
  PdfLine {
    runs = List.copyOf(runs);
  }

  PdfLine(List<Run> runs, double baseline, double size, boolean bold) {
    this(runs, baseline, size, bold, null);
  }

  /** A table between two edges; as a line it has no words. */
  static PdfLine ofTable(TableGrid table, double left, double right, double top, double size) {
    return new PdfLine(List.of(new Run("", left, right)), top, size, false, table);
  }

  /**
   * A stretch of a line without a wide gap: words of a paragraph or a cell of a table.
   *
   * @param text its words
   * @param left left edge in points
   * @param right right edge
   */
  record Run(String text, double left, double right) {}

  /** All of it, a space for each gap. */
  String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining(" "));
  }

  double left() {
    return runs.get(0).left();
  }

  double right() {
    return runs.get(runs.size() - 1).right();
  }

  /** The same line with some of its runs. */
  PdfLine with(List<Run> some) {
    return new PdfLine(some, baseline, size, bold, table);
  }
}
