package vn.solieu.parse.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Block;
import vn.solieu.model.BlockKind;
import vn.solieu.model.Table;
import vn.solieu.parse.table.TableGrid;

/**
 * Puts an article's text together line by line, keeping where each block and table cell stands.
 * Lines are joined by a line feed; there is none at the end.
 */
public final class ArticleText {
  /** "Bảng 1.", "Biểu số 2:", "Table 3.1 -": a word or few, a number, a sign. */
  private static final Pattern NUMBERED =
      Pattern.compile("^\\p{Lu}\\p{L}*(?: \\p{L}+){0,2} \\d{1,3}(?:\\.\\d{1,2})*\\s*[.:\u2013-]");

  private static final int LONGEST_CAPTION = 250;
  private static final int LONGEST_UNIT_LINE = 60;

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
    addRows(grid, grid.caption());
  }

  /**
   * Adds a table of a report, which has its caption in the lines before it: "Bảng 1. Hồ sơ (đơn vị:
   * %)", or one of a unit alone, "ĐVT: tỷ đồng". Other lines are none.
   */
  public void addWithLinesBefore(TableGrid grid) {
    List<String> captions = new ArrayList<>();
    for (int i = blocks.size() - 1; i >= 0 && captions.size() < 2; i--) {
      Block block = blocks.get(i);
      String line = text.substring(block.start(), block.end());
      boolean numbered = NUMBERED.matcher(line).find();
      boolean isText = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.HEADING;
      if (!isText || line.length() > LONGEST_CAPTION || !numbered && !isUnitLine(line)) {
        break;
      }
      blocks.set(i, new Block(BlockKind.CAPTION, 0, block.start(), block.end()));
      captions.add(0, line);
      if (numbered) {
        break;
      }
    }
    addRows(grid, captions.isEmpty() ? grid.caption() : String.join(" ", captions));
  }

  private static boolean isUnitLine(String line) {
    int colon = line.indexOf(':');
    return line.length() <= LONGEST_UNIT_LINE && colon > 0 && colon < line.length() - 1;
  }

  private void addRows(TableGrid grid, @Nullable String caption) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows().size(); row++) {
      int start = text.length() + (text.length() == 0 ? 0 : 1);
      rows.add(place(grid.rows().get(row), start));
      add(BlockKind.TABLE_ROW, 0, grid.line(row));
    }
    tables.add(new Table(caption, grid.headerRows(), rows));
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
