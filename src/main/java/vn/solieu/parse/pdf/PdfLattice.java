package vn.solieu.parse.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.solieu.parse.pdf.PdfRulings.Ruling;

/**
 * The cells that lines on a page enclose: where a line between two places is missing, they are one
 * merged cell.
 */
final class PdfLattice {
  /** Lines that end so near one another meet; lines so near are one. In points. */
  private static final double NEAR = 3;

  private static final int MOST_EDGES = 400;

  private final List<Ruling> flat;
  private final List<Ruling> upright;
  private final double[] columns;
  private final double[] rows;

  private PdfLattice(List<Ruling> rulings) {
    flat = rulings.stream().filter(ruling -> !ruling.upright()).toList();
    upright = rulings.stream().filter(Ruling::upright).toList();
    columns = edges(upright);
    rows = edges(flat);
  }

  /**
   * A cell of the lattice and the places that it covers.
   *
   * @param row its first row, from 0
   * @param column its first column
   * @param rowSpan how many rows
   * @param columnSpan how many columns
   */
  record Cell(int row, int column, int rowSpan, int columnSpan) {}

  /** The lattices of two columns and two rows or more that {@code rulings} draw. */
  static List<PdfLattice> of(List<Ruling> rulings) {
    List<PdfLattice> lattices = new ArrayList<>();
    for (List<Ruling> group : connected(rulings)) {
      PdfLattice lattice = new PdfLattice(group);
      boolean small = lattice.columns.length <= MOST_EDGES && lattice.rows.length <= MOST_EDGES;
      if (lattice.columnCount() >= 2 && lattice.rowCount() >= 2 && small) {
        lattices.add(lattice);
      }
    }
    return lattices;
  }

  private static List<List<Ruling>> connected(List<Ruling> rulings) {
    List<Ruling> rest = new ArrayList<>(rulings);
    List<List<Ruling>> groups = new ArrayList<>();
    while (!rest.isEmpty()) {
      List<Ruling> group = new ArrayList<>();
      Deque<Ruling> next = new ArrayDeque<>(List.of(rest.remove(rest.size() - 1)));
      while (!next.isEmpty()) {
        Ruling ruling = next.removeFirst();
        group.add(ruling);
        List<Ruling> met = rest.stream().filter(other -> meet(ruling, other)).toList();
        rest.removeAll(met);
        next.addAll(met);
      }
      groups.add(group);
    }
    return groups;
  }

  private static boolean meet(Ruling one, Ruling two) {
    if (one.upright() == two.upright()) {
      return Math.abs(one.at() - two.at()) <= NEAR
          && one.from() <= two.to() + NEAR
          && two.from() <= one.to() + NEAR;
    }
    return covers(one, two.at()) && covers(two, one.at());
  }

  private static boolean covers(Ruling ruling, double at) {
    return ruling.from() <= at + NEAR && at - NEAR <= ruling.to();
  }

  private static double[] edges(List<Ruling> rulings) {
    double[] at = rulings.stream().mapToDouble(Ruling::at).sorted().toArray();
    List<Double> edges = new ArrayList<>();
    for (double edge : at) {
      if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > NEAR) {
        edges.add(edge);
      }
    }
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  int columnCount() {
    return columns.length - 1;
  }

  int rowCount() {
    return rows.length - 1;
  }

  double left() {
    return columns[0];
  }

  double right() {
    return columns[columns.length - 1];
  }

  double top() {
    return rows[0];
  }

  /** Whether a point lies within the outermost lines. */
  boolean contains(double x, double y) {
    return x >= left() && x <= right() && y >= top() && y <= rows[rows.length - 1];
  }

  /** The number of the row that {@code y} is in; of the nearest when it is in none. */
  int rowAt(double y) {
    return interval(rows, y);
  }

  /** The number of the column that {@code x} is in; of the nearest when it is in none. */
  int columnAt(double x) {
    return interval(columns, x);
  }

  private static int interval(double[] edges, double at) {
    int found = 0;
    while (found < edges.length - 2 && at >= edges[found + 1]) {
      found++;
    }
    return found;
  }

  /** The cells, row by row; together they cover every place once. */
  List<Cell> cells() {
    boolean[][] taken = new boolean[rowCount()][columnCount()];
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rowCount(); row++) {
      for (int column = 0; column < columnCount(); column++) {
        if (!taken[row][column]) {
          Cell cell = cellAt(row, column, taken);
          cells.add(cell);
          for (int r = row; r < row + cell.rowSpan(); r++) {
            for (int c = column; c < column + cell.columnSpan(); c++) {
              taken[r][c] = true;
            }
          }
        }
      }
    }
    return cells;
  }

  private Cell cellAt(int row, int column, boolean[][] taken) {
    int end = column + 1;
    while (end < columnCount() && !taken[row][end] && !isRuled(upright, columns[end], rows, row)) {
      end++;
    }
    int below = row + 1;
    while (below < rowCount() && isOpenAbove(below, column, end, taken)) {
      below++;
    }
    return new Cell(row, column, below - row, end - column);
  }

  private boolean isOpenAbove(int row, int column, int end, boolean[][] taken) {
    for (int c = column; c < end; c++) {
      if (taken[row][c] || isRuled(flat, rows[row], columns, c)) {
        return false;
      }
    }
    return true;
  }

  // Whether a line at `at` passes the middle between two edges.
  private static boolean isRuled(List<Ruling> rulings, double at, double[] edges, int place) {
    double middle = (edges[place] + edges[place + 1]) / 2;
    return rulings.stream()
        .anyMatch(
            ruling ->
                Math.abs(ruling.at() - at) <= NEAR
                    && ruling.from() <= middle
                    && middle <= ruling.to());
  }
}
