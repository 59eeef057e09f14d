package vn.solieu.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.solieu.parse.table.HeaderRows;
import vn.solieu.parse.table.TableGrid;

/**
 * Finds tables in lines of text by their alignment alone: neighbouring lines of which most have two
 * or more runs, the runs of a column one below the other.
 */
final class PdfTables {
  private static final int FEWEST_ROWS = 3;

  /** A line of one run between rows: the second line of a cell. */
  private static final int MOST_LOOSE = 1;

  private PdfTables() {}

  /**
   * A stretch of lines.
   *
   * @param start number of its first line
   * @param end number after its last
   */
  record Region(int start, int end) {}

  /** The stretches of {@code lines} that are tables, in order. */
  static List<Region> find(List<PdfLine> lines) {
    List<Region> regions = new ArrayList<>();
    int start = 0;
    while (start < lines.size()) {
      int end = endOfTable(lines, start);
      if (end > start) {
        regions.add(new Region(start, end));
        start = end;
      } else {
        start++;
      }
    }
    return regions;
  }

  private static int endOfTable(List<PdfLine> lines, int start) {
    if (lines.get(start).table() != null) {
      return start + 1;
    }
    if (lines.get(start).runs().size() < 2) {
      return start;
    }
    int end = start + 1;
    int rows = 1;
    int loose = 0;
    for (int i = end; i < lines.size() && loose <= MOST_LOOSE && isNear(lines, i); i++) {
      if (lines.get(i).runs().size() >= 2) {
        rows++;
        loose = 0;
        end = i + 1;
      } else {
        loose++;
      }
    }
    return rows >= FEWEST_ROWS && columns(lines.subList(start, end)).size() >= 2 ? end : start;
  }

  private static boolean isNear(List<PdfLine> lines, int i) {
    PdfLine line = lines.get(i);
    return line.table() == null
        && line.baseline() - lines.get(i - 1).baseline() < 3.2 * line.size();
  }

  /**
   * The table's rows; a line without a run in the first column or without a figure continues a row.
   */
  static TableGrid grid(List<PdfLine> lines) {
    List<double[]> columns = columns(lines);
    List<Row> rows = new ArrayList<>();
    for (PdfLine line : lines) {
      if (rows.isEmpty() || !continuesRow(line, columns)) {
        rows.add(new Row(columns.size()));
      }
      Row row = rows.get(rows.size() - 1);
      line.runs().forEach(run -> row.add(run, columns));
    }
    List<List<TableGrid.Cell>> cells = rows.stream().map(Row::cells).toList();
    return new TableGrid(null, HeaderRows.guess(cells), cells);
  }

  /** A row while its lines are put together. */
  private static final class Row {
    private final List<StringBuilder> texts = new ArrayList<>();
    private final int[] from;

    Row(int columns) {
      from = new int[columns];
      for (int column = 0; column < columns; column++) {
        texts.add(new StringBuilder());
        from[column] = column;
      }
    }

    /** A run that reaches over several columns, as heads do, stands in each of them. */
    void add(PdfLine.Run run, List<double[]> columns) {
      int first = column(run, columns);
      int last = first;
      for (int column = 0; column < columns.size(); column++) {
        if (run.left() < columns.get(column)[1] && columns.get(column)[0] < run.right()) {
          first = Math.min(first, column);
          last = Math.max(last, column);
        }
      }
      StringBuilder text = texts.get(from[first]);
      text.append(text.length() == 0 ? "" : " ").append(run.text());
      for (int column = first + 1; column <= last; column++) {
        from[column] = texts.get(column).length() == 0 ? from[first] : column;
      }
    }

    List<TableGrid.Cell> cells() {
      List<TableGrid.Cell> cells = new ArrayList<>();
      for (int column = 0; column < from.length; column++) {
        boolean repeated = from[column] != column;
        cells.add(new TableGrid.Cell(texts.get(from[column]).toString(), repeated));
      }
      return cells;
    }
  }

  private static boolean continuesRow(PdfLine line, List<double[]> columns) {
    boolean figures =
        line.runs().stream().anyMatch(run -> column(run, columns) > 0 && startsWithDigit(run));
    return line.runs().size() == 1 && !figures;
  }

  private static boolean startsWithDigit(PdfLine.Run run) {
    return Character.isDigit(run.text().charAt(0));
  }

  /**
   * Left and right edges of the columns: runs that overlap are in the same one. Lines of fewer runs
   * are not looked at, because theirs may reach over several columns.
   */
  private static List<double[]> columns(List<PdfLine> lines) {
    int most = mostRuns(lines);
    List<PdfLine.Run> runs = new ArrayList<>();
    for (PdfLine line : lines) {
      if (line.runs().size() >= most) {
        runs.addAll(line.runs());
      }
    }
    runs.sort(Comparator.comparingDouble(PdfLine.Run::left));
    List<double[]> columns = new ArrayList<>();
    for (PdfLine.Run run : runs) {
      double[] last = columns.isEmpty() ? new double[] {0, -1} : columns.get(columns.size() - 1);
      if (run.left() <= last[1]) {
        last[1] = Math.max(last[1], run.right());
      } else {
        columns.add(new double[] {run.left(), run.right()});
      }
    }
    return columns;
  }

  /** The largest number of runs that two lines have. */
  private static int mostRuns(List<PdfLine> lines) {
    int[] counts = lines.stream().mapToInt(line -> line.runs().size()).sorted().toArray();
    return Math.max(2, counts.length < 2 ? 0 : counts[counts.length - 2]);
  }

  private static int column(PdfLine.Run run, List<double[]> columns) {
    double middle = (run.left() + run.right()) / 2;
    int nearest = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < columns.size(); i++) {
      double[] column = columns.get(i);
      double distance = Math.max(0, Math.max(column[0] - middle, middle - column[1]));
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }
}
