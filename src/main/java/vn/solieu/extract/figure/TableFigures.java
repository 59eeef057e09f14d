package vn.solieu.extract.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import vn.solieu.extract.Lines;
import vn.solieu.extract.TableCells;
import vn.solieu.model.BlockKind;
import vn.solieu.model.Kind;
import vn.solieu.rules.UnitForm;
import vn.solieu.text.Tokens;

/**
 * Reads figures in table rows ("a | b | c") with the help of the row's unit cell and of the header
 * above: a column "Thứ hạng" holds ranks, "(%)" percentages, "Tăng, giảm so cùng kỳ" changes.
 */
final class TableFigures {
  private static final int UNKNOWN = -2;
  private static final int NONE = -1;
  private static final int NOUN = 4;

  private final Words words;
  private final Tokens tokens;
  private final Lines lines;
  private final int[] headerOf;
  private int captionedRow = UNKNOWN;
  private int aboveTable = NONE;

  TableFigures(Words words) {
    this.words = words;
    tokens = words.tokens();
    lines = words.reading().lines();
    headerOf = new int[lines.count()];
    Arrays.fill(headerOf, UNKNOWN);
  }

  /** Whether {@code token} stands in a row of a table. */
  boolean isInRow(int token) {
    return lines.kind(lines.lineOf(token)) == BlockKind.TABLE_ROW;
  }

  /**
   * Gives a figure of a table row what its column and row say.
   *
   * @return false when the column numbers the rows
   */
  boolean read(Draft draft) {
    int line = lines.lineOf(draft.start());
    Cell cell = cellAt(draft.start(), line);
    int header = header(line);
    Cell title = header < 0 ? new Cell(0, 0, 0) : cellOf(header, cell.column());
    if (has(title, Mark.HEADER_INDEX)) {
      return false;
    }
    if (!draft.hasUnit()) {
      readUnit(draft, cell, title, line);
    }
    readChange(draft, title);
    return true;
  }

  private void readUnit(Draft draft, Cell cell, Cell title, int line) {
    if (has(title, Mark.HEADER_RANK)) {
      draft.unit = Draft.RANK;
    } else if (has(title, Mark.HEADER_SCORE)) {
      draft.unit = Draft.SCORE;
    } else if (!takeUnit(draft, title) && !takeHeadsUnit(draft) && draft.end == cell.end()) {
      readRow(draft, cell, line);
    }
    if (draft.hasUnit()) {
      draft.setNoun(draft.end, draft.end);
      draft.cue("unit", "table.header", title.start(), title.end());
    }
  }

  /** A cell of the row that is nothing but a unit: "tấn", "tỷ đồng". */
  private void readRow(Draft draft, Cell own, int line) {
    for (Cell cell = cellAt(lines.start(line), line);
        cell.start() < lines.end(line);
        cell = cellAt(cell.end() + 1, line, cell.column() + 1)) {
      if (cell.column() != own.column() && isUnitCell(cell) && takeUnit(draft, cell)) {
        return;
      }
    }
    Cell first = cellAt(lines.start(line), line);
    if (first.column() != own.column() && takeBracketed(draft, first)) {
      return;
    }
    int caption = caption(line);
    if (caption >= 0 && takeBracketed(draft, cellAt(lines.start(caption), caption))) {
      return;
    }
    draft.setNoun(first.start(), first.column() == own.column() ? first.start() : first.end());
  }

  /** The line of the caption or heading above the table of row {@code line}, or -1. */
  private int caption(int line) {
    boolean known = line == captionedRow || line == captionedRow + 1;
    int above = known ? aboveTable : line;
    while (above >= 0 && lines.kind(above) == BlockKind.TABLE_ROW) {
      above--;
    }
    captionedRow = line;
    aboveTable = above;
    boolean named =
        above >= 0 && (lines.kind(above) == BlockKind.CAPTION || lines.isHeading(above));
    return named ? above : NONE;
  }

  /** The unit in a head of the column, when the table has heads of more than one row. */
  private boolean takeHeadsUnit(Draft draft) {
    for (TableCells.Stretch head : words.reading().cells().heads(draft.start())) {
      if (takeUnit(draft, new Cell(head.start(), head.end(), 0))) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnitCell(Cell cell) {
    int at = cell.start();
    while (at < cell.end() && words.scale(at) != null) {
      at++;
    }
    Words.UnitHit unit = words.unit(at, UnitForm.Position.AFTER);
    return unit == null ? at == cell.end() && at > cell.start() : unit.end() == cell.end();
  }

  /** Takes the first unit in {@code cell}, with its scale words, for the figure. */
  private boolean takeUnit(Draft draft, Cell cell) {
    for (int at = cell.start(); at < cell.end(); at++) {
      Words.UnitHit unit = words.unit(at, UnitForm.Position.AFTER);
      if (unit != null && isUnitWord(unit, cell)) {
        draft.unit = unit.form().unit();
        draft.factor = unit.form().factor().multiply(scaleBefore(at, cell.start()));
        return true;
      }
    }
    return false;
  }

  /** "Chứng thư đã cấp (nghìn)", "Tỷ lệ hồ sơ (%)": the row's name says unit or scale. */
  private boolean takeBracketed(Draft draft, Cell cell) {
    for (int at = cell.start(); at < cell.end(); at++) {
      if (!tokens.is(at, '(')) {
        continue;
      }
      if (takeUnit(draft, new Cell(at + 1, cell.end(), cell.column()))) {
        return true;
      }
      var scale = words.scale(at + 1);
      if (scale != null && closes(at + 2)) {
        draft.factor = scale.factor();
      }
    }
    return false;
  }

  /** Whether a bracket ends here or behind what is counted: "(nghìn hồ sơ)". */
  private boolean closes(int at) {
    int end = at;
    while (end < at + NOUN && tokens.isWord(end)) {
      end++;
    }
    return tokens.is(end, ')');
  }

  /** A unit of one letter is one only in brackets or alone: "(m)". */
  private boolean isUnitWord(Words.UnitHit unit, Cell cell) {
    boolean alone = unit.start() == cell.start() && unit.end() == cell.end();
    boolean opened = tokens.is(unit.start() - 1, '(') || tokens.is(unit.start() - 1, ':');
    boolean bracketed = opened && tokens.is(unit.end(), ')');
    boolean sign = tokens.is(unit.start(), '%');
    boolean money = words.scale(unit.start() - 1) != null;
    return alone || bracketed || sign || money;
  }

  private BigDecimal scaleBefore(int at, int floor) {
    BigDecimal product = BigDecimal.ONE;
    for (int i = at - 1; i >= floor; i--) {
      var scale = words.scale(i);
      if (scale == null) {
        break;
      }
      product = product.multiply(scale.factor());
    }
    return product;
  }

  private void readChange(Draft draft, Cell title) {
    if (has(title, Mark.HEADER_CHANGE) && !draft.unit.equals(Draft.RANK)) {
      draft.kind = Kind.CHANGE;
      draft.cue("kind", "table.change", title.start(), title.end());
      int sign = draft.start() - 1;
      draft.negative |= tokens.is(sign, '-') && tokens.isGlued(draft.start());
    }
  }

  private boolean has(Cell cell, Mark mark) {
    for (int at = cell.start(); at < cell.end(); at++) {
      if (words.has(at, mark)) {
        return true;
      }
    }
    return false;
  }

  /** The line of the header above {@code line}, or -1. */
  private int header(int line) {
    if (headerOf[line] != UNKNOWN) {
      return headerOf[line];
    }
    int first = line;
    while (first > 0
        && lines.kind(first - 1) == BlockKind.TABLE_ROW
        && headerOf[first] == UNKNOWN) {
      first--;
    }
    int header = headerOf[first] != UNKNOWN ? headerOf[first] : headerOf(first, line);
    Arrays.fill(headerOf, first, line + 1, header);
    return header;
  }

  private int headerOf(int first, int line) {
    return first < line && !hasFigure(first) ? first : NONE;
  }

  private boolean hasFigure(int line) {
    for (int at = lines.start(line); at < lines.end(line); at++) {
      if (tokens.isNumber(at) && !isYear(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isYear(int at) {
    return tokens.end(at) - tokens.start(at) == 4 || !tokens.spaceBefore(at);
  }

  private Cell cellOf(int line, int column) {
    Cell cell = cellAt(lines.start(line), line, 0);
    while (cell.column() < column && cell.end() < lines.end(line)) {
      cell = cellAt(cell.end() + 1, line, cell.column() + 1);
    }
    return cell.column() == column ? cell : new Cell(0, 0, column);
  }

  private Cell cellAt(int token, int line) {
    int column = 0;
    int start = lines.start(line);
    for (int at = start; at < token; at++) {
      if (tokens.is(at, '|')) {
        column++;
        start = at + 1;
      }
    }
    return cellAt(start, line, column);
  }

  private Cell cellAt(int start, int line, int column) {
    int end = start;
    while (end < lines.end(line) && !tokens.is(end, '|')) {
      end++;
    }
    return new Cell(start, end, column);
  }

  /** A cell as tokens. */
  private record Cell(int start, int end, int column) {}
}
