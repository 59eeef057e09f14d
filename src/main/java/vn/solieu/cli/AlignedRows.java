package vn.solieu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.warehouse.Column;
import vn.solieu.warehouse.RowSink;

/**
 * A query's answer as an aligned table for people. Long cells are cut; control characters, which a
 * document could use to command the terminal, become spaces.
 */
final class AlignedRows implements RowSink {
  private static final int WIDEST_CELL = 60;
  private static final int ROWS_THAT_SET_WIDTHS = 500;

  private final PrintWriter out;
  private final List<List<String>> waiting = new ArrayList<>();
  private List<Column> columns = List.of();
  private int[] widths = new int[0];
  private boolean widthsAreSet;
  private long count;

  AlignedRows(OutputStream out) {
    this.out = Console.writer(out);
  }

  @Override
  public void columns(List<Column> answer) {
    columns = answer;
    count = 0;
    widthsAreSet = false;
  }

  @Override
  public void row(List<@Nullable String> values) throws IOException {
    count++;
    List<String> cells = values.stream().map(AlignedRows::shown).toList();
    if (widthsAreSet) {
      print(cells);
    } else {
      waiting.add(cells);
      if (waiting.size() == ROWS_THAT_SET_WIDTHS) {
        printWaiting();
      }
    }
    if (out.checkError()) {
      throw new IOException("nobody reads the output any more");
    }
  }

  @Override
  public void end() {
    if (!widthsAreSet) {
      printWaiting();
    }
    out.println("(" + count + (count == 1 ? " row)" : " rows)"));
  }

  private void printWaiting() {
    widths = columns.stream().mapToInt(column -> width(column.name())).toArray();
    for (List<String> cells : waiting) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(cells.get(i)));
      }
    }
    widthsAreSet = true;
    print(columns.stream().map(Column::name).toList());
    out.println(rule());
    waiting.forEach(this::print);
    waiting.clear();
  }

  private void print(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String padding = " ".repeat(Math.max(0, widths[i] - width(cells.get(i))));
      Column.Form form = columns.get(i).form();
      boolean isNumber = form == Column.Form.NUMBER || form == Column.Form.INTEGER;
      line.append(i == 0 ? " " : " | ");
      line.append(isNumber ? padding + cells.get(i) : cells.get(i) + padding);
    }
    out.println(line.toString().stripTrailing());
  }

  private String rule() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "-" : "-+-").append("-".repeat(widths[i]));
    }
    return line.append('-').toString();
  }

  private static String shown(@Nullable String value) {
    String text = value == null ? "" : value.replaceAll("\\p{Cntrl}", " ");
    if (text.codePointCount(0, text.length()) <= WIDEST_CELL) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, WIDEST_CELL - 1)) + "…";
  }

  // Marks of a decomposed text stand above or below their letter and take no room.
  private static int width(String text) {
    return (int)
        text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
