package vn.solieu.parse.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.solieu.parse.table.HeaderRows;
import vn.solieu.parse.table.TableGrid;

/**
 * Takes the tables that are ruled out of a page: their characters become a grid, which stands among
 * the page's lines where the table's top is.
 */
final class PdfRuledTables {
  /** A longer cell holds a column of a page and not a table's entry. */
  private static final int LONGEST_CELL = 1_200;

  private static final int FEWEST_FILLED = 3;

  private PdfRuledTables() {}

  /** The lines of a page from top to bottom, each ruled table among them as one. */
  static List<PdfLine> lines(List<PdfGlyph> glyphs, List<PdfRulings.Ruling> rulings) {
    List<PdfGlyph> rest = new ArrayList<>(glyphs);
    List<PdfLine> tables = new ArrayList<>();
    for (PdfLattice lattice : PdfLattice.of(rulings)) {
      List<PdfGlyph> own =
          rest.stream().filter(glyph -> lattice.contains(middle(glyph), height(glyph))).toList();
      Optional<TableGrid> grid = grid(lattice, own);
      if (grid.isPresent()) {
        rest.removeAll(own);
        double size = own.stream().mapToDouble(PdfGlyph::size).average().orElse(1);
        tables.add(
            PdfLine.ofTable(grid.get(), lattice.left(), lattice.right(), lattice.top(), size));
      }
    }
    List<PdfLine> lines = new ArrayList<>(PdfLines.of(rest));
    lines.addAll(tables);
    lines.sort(Comparator.comparingDouble(PdfLine::baseline));
    return lines;
  }

  private static double middle(PdfGlyph glyph) {
    return (glyph.left() + glyph.right()) / 2;
  }

  // The middle of a small letter, which is surely within the cell that the character is in.
  private static double height(PdfGlyph glyph) {
    return glyph.baseline() - glyph.size() / 4;
  }

  private static Optional<TableGrid> grid(PdfLattice lattice, List<PdfGlyph> glyphs) {
    List<PdfLattice.Cell> cells = lattice.cells();
    List<List<TableGrid.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < lattice.rowCount(); row++) {
      rows.add(new ArrayList<>(Collections.nCopies(lattice.columnCount(), TableGrid.Cell.EMPTY)));
    }
    List<List<List<PdfGlyph>>> places = places(lattice, glyphs);
    int filled = 0;
    for (PdfLattice.Cell cell : cells) {
      String text = text(cell, places);
      if (text.length() > LONGEST_CELL) {
        return Optional.empty();
      }
      filled += text.isEmpty() ? 0 : 1;
      fill(rows, cell, text);
    }
    rows.removeIf(row -> row.stream().allMatch(cell -> cell.text().isEmpty()));
    boolean isTable = filled >= FEWEST_FILLED && rows.size() >= 2 && hasTwoColumns(rows);
    return isTable
        ? Optional.of(new TableGrid(null, HeaderRows.guess(rows), rows))
        : Optional.empty();
  }

  private static List<List<List<PdfGlyph>>> places(PdfLattice lattice, List<PdfGlyph> glyphs) {
    List<List<List<PdfGlyph>>> places = new ArrayList<>();
    for (int row = 0; row < lattice.rowCount(); row++) {
      List<List<PdfGlyph>> inRow = new ArrayList<>();
      for (int column = 0; column < lattice.columnCount(); column++) {
        inRow.add(new ArrayList<>());
      }
      places.add(inRow);
    }
    for (PdfGlyph glyph : glyphs) {
      places.get(lattice.rowAt(height(glyph))).get(lattice.columnAt(middle(glyph))).add(glyph);
    }
    return places;
  }

  private static String text(PdfLattice.Cell cell, List<List<List<PdfGlyph>>> places) {
    List<PdfGlyph> glyphs = new ArrayList<>();
    for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
      for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
        glyphs.addAll(places.get(row).get(column));
      }
    }
    StringBuilder text = new StringBuilder();
    PdfLines.of(glyphs).forEach(line -> PdfParagraphs.join(text, line.text()));
    return text.toString();
  }

  private static void fill(List<List<TableGrid.Cell>> rows, PdfLattice.Cell cell, String text) {
    for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
      for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
        boolean repeated = row > cell.row() || column > cell.column();
        rows.get(row).set(column, new TableGrid.Cell(text, repeated));
      }
    }
  }

  private static boolean hasTwoColumns(List<List<TableGrid.Cell>> rows) {
    long filled =
        IntStream.range(0, rows.get(0).size())
            .filter(column -> rows.stream().anyMatch(r -> !r.get(column).printed().isEmpty()))
            .count();
    return filled >= 2;
  }
}
