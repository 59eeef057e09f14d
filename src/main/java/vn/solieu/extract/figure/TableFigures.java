package vn.solieu.extract.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import vn.solieu.extract.Lines;
import vn.solieu.extract.TableCells.Stretch;
import vn.solieu.extract.TableLines;
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
  private static final int ROW_NUMBER = 3; // tokens of "1", "1." and "1.2"

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final Lines lines;
  private final TableLines rows;
  private final int[] headerOf; // by the first row of the table
  private final int[] noteOf; // likewise

  TableFigures(Words words, Claims claims) {
    this.words = words;
    this.claims = claims;
    tokens = words.tokens();
    lines = words.reading().lines();
    rows = words.reading().tableLines();
    headerOf = new int[lines.count()];
    Arrays.fill(headerOf, UNKNOWN);
    noteOf = headerOf.clone();
  }

  /** Whether {@code token} stands in a row of a table. */
  boolean isInRow(int token) {
    return rows.isRow(lines.lineOf(token));
  }

  /**
   * Gives a figure of a table row what its column and row say.
   *
   * @return false when the column numbers the rows
   */
  boolean read(Draft draft) {
    int line = lines.lineOf(draft.start());
    int header = header(line);
    Stretch title = header < 0 ? new Stretch(0, 0) : rows.cell(header, rows.cell(draft.start()));
    if (has(title, Mark.HEADER_INDEX)) {
      return false;
    }
    if (!draft.hasUnit()) {
      readUnit(draft, title, line);
    }
    readChange(draft, title);
    return true;
  }

  private void readUnit(Draft draft, Stretch title, int line) {
    Stretch own = rows.cellOf(draft.start());
    boolean headed =
        takePlace(draft, title)
            || takeUnit(draft, title)
            || takeHeadsUnit(draft)
            || takeBracketed(draft, title); // "Hóa đơn (triệu)"
    if (!headed && draft.end == own.end()) {
      readRow(draft, own, line);
    }
    if (draft.hasUnit()) {
      draft.setNoun(draft.end, draft.end);
      draft.cue("unit", "table.header", title.start(), title.end());
    }
  }

  /** A cell of the row that is nothing but a unit: "tấn", "tỷ đồng". */
  private void readRow(Draft draft, Stretch own, int line) {
    Stretch first = name(line);
    for (Stretch cell = rows.cell(line, 0);
        cell.start() < lines.end(line);
        cell = rows.next(cell, line)) {
      boolean unit = !cell.equals(own) && isUnitCell(cell);
      if (unit && (takeUnit(draft, cell) || takeScale(draft, cell))) {
        return;
      }
    }
    if (first.start() < own.start() && (takeLabel(draft, first) || takeBracketed(draft, first))) {
      return;
    }
    int header = header(line);
    boolean counted = words.has(first.start(), Mark.NUMBER_OF);
    if (header >= 0 && !counted && takeBracketed(draft, rows.cell(header, 0))) {
      return; // "Chỉ tiêu (%)" over the names of the rows
    }
    int caption = caption(line);
    if (caption >= 0 && takeCaption(draft, rows.cell(caption, 0))) {
      return;
    }
    int note = note(line);
    if (note >= 0 && takeNote(draft, note)) {
      return;
    }
    boolean named = first.start() < own.start(); // else it is the name or the number of the row
    draft.setNoun(first.start(), named ? first.end() : first.start());
  }

  /** The cell that names the row: the first one, or the one behind the row's number. */
  private Stretch name(int line) {
    Stretch first = rows.cell(line, 0);
    Stretch second = rows.next(first, line);
    boolean numbered = first.end() - first.start() <= ROW_NUMBER && tokens.isNumber(first.start());
    boolean named = second.start() < lines.end(line) && tokens.isWord(second.start());
    return numbered && named ? second : first;
  }

  /** "Bảng 2 (Đơn vị: %)"; "Bảng: Thứ hạng DTI qua các năm" over "56/63". */
  private boolean takeCaption(Draft draft, Stretch title) {
    return takeBracketed(draft, title)
        || draft.outOf != null && has(title, Mark.HEADER_RANK) && takePlace(draft, title);
  }

  /** "(Đơn vị: thứ hạng)" right below the table. */
  private boolean takeNote(Draft draft, int note) {
    Stretch line = new Stretch(lines.start(note), lines.end(note));
    return takePlace(draft, line) || takeUnit(draft, line) || takeBracketed(draft, line);
  }

  /** "Thứ hạng" or "Điểm" in {@code title}: what its numbers are. */
  private boolean takePlace(Draft draft, Stretch title) {
    if (has(title, Mark.HEADER_RANK)) {
      draft.unit = Draft.RANK;
    } else if (has(title, Mark.HEADER_SCORE) || isScore(draft, title)) {
      draft.unit = Draft.SCORE;
    } else {
      return false;
    }
    return true;
  }

  /** "EGDI 2020" over "0,9150": a ranking gives scores with decimals. */
  private boolean isScore(Draft draft, Stretch title) {
    Literal literal = draft.low.literal();
    return literal != null
        && literal.form() == Literal.Form.DECIMAL
        && has(title, Mark.RANKING_NAME);
  }

  /** The line below the table of row {@code line} if it tells the unit of all cells, or -1. */
  private int note(int line) {
    int first = rows.top(line);
    if (noteOf[first] == UNKNOWN) {
      int below = line + 1;
      while (below < lines.count() && rows.isRow(below) && rows.top(below) == first) {
        below++;
      }
      boolean note =
          below < lines.count()
              && tokens.is(lines.start(below), '(')
              && words.has(lines.start(below) + 1, Mark.HEADER_UNIT);
      noteOf[first] = note ? below : NONE;
    }
    return noteOf[first];
  }

  /** The line of the caption or heading above the table of row {@code line}, or -1. */
  private int caption(int line) {
    int above = rows.top(line) - 1;
    boolean named =
        above >= 0 && (lines.kind(above) == BlockKind.CAPTION || lines.isHeading(above));
    return named ? above : NONE;
  }

  /** The unit in a head of the column, when the table has heads of more than one row. */
  private boolean takeHeadsUnit(Draft draft) {
    for (Stretch head : words.reading().cells().heads(draft.start())) {
      if (takeUnit(draft, head)) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnitCell(Stretch cell) {
    int at = cell.start();
    while (at < cell.end() && words.scale(at) != null) {
      at++;
    }
    Words.UnitHit unit = words.unit(at, UnitForm.Position.AFTER);
    boolean scaled = at > cell.start() && cell.end() - at <= NOUN && areWords(at, cell.end());
    return scaled || unit != null && unit.end() == cell.end();
  }

  private boolean areWords(int from, int to) {
    int at = from;
    while (at < to && tokens.isWord(at)) {
      at++;
    }
    return at == to;
  }

  /** "nghìn thuê bao": the scale of a cell that tells the unit. */
  private boolean takeScale(Draft draft, Stretch cell) {
    var scale = words.scale(cell.start());
    if (scale == null || draft.low.isScaled()) {
      return false;
    }
    draft.factor = scale.factor();
    draft.setNoun(cell.start() + 1, cell.end());
    return true;
  }

  /** Takes the first unit in {@code cell}, with its scale words, for the figure. */
  private boolean takeUnit(Draft draft, Stretch cell) {
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

  /** "Chính phủ điện tử EGDI, hạng", "Hạng EGDI", "EGDI (điểm)": the row's name ends so. */
  private boolean takeLabel(Draft draft, Stretch cell) {
    int end = tokens.is(cell.end() - 1, ')') ? cell.end() - 1 : cell.end();
    for (int at = cell.start(); at < end; at++) {
      boolean opened = tokens.is(at - 1, ',') || tokens.is(at - 1, '(');
      boolean rank = words.end(at, Mark.HEADER_RANK) > 0;
      boolean last = opened && (words.end(at, Mark.HEADER_SCORE) == end || rank);
      if (rank && at == cell.start() || last) {
        draft.unit = rank ? Draft.RANK : Draft.SCORE;
        return true;
      }
    }
    return false;
  }

  /** "Chứng thư đã cấp (nghìn)", "Tỷ lệ hồ sơ (%)": the row's name says unit or scale. */
  private boolean takeBracketed(Draft draft, Stretch cell) {
    for (int at = cell.start(); at < cell.end(); at++) {
      if (!tokens.is(at, '(') || holdsShare(at)) {
        continue;
      }
      if (takeUnit(draft, new Stretch(at + 1, cell.end()))) {
        return true;
      }
      var scale = words.scale(at + 1);
      if (scale != null && closes(at + 2)) {
        draft.factor = scale.factor();
      }
    }
    return false;
  }

  /** "(+10%)" and "(8,5%)" hold a figure of the line itself, and no unit. */
  private boolean holdsShare(int bracket) {
    int at = bracket + 1;
    while (tokens.isGlued(at + 1) && !tokens.is(at, ')') && !tokens.is(at, '%')) {
      at++;
    }
    return tokens.is(at, '%') && tokens.isNumber(at - 1);
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
  private boolean isUnitWord(Words.UnitHit unit, Stretch cell) {
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

  private void readChange(Draft draft, Stretch title) {
    if (has(title, Mark.HEADER_CHANGE) && !draft.unit.equals(Draft.RANK)) {
      draft.kind = Kind.CHANGE;
      draft.cue("kind", "table.change", title.start(), title.end());
      int sign = draft.start() - 1;
      draft.negative |= tokens.is(sign, '-') && tokens.isGlued(draft.start());
    }
  }

  private boolean has(Stretch cell, Mark mark) {
    return words.holds(mark, cell.start(), cell.end());
  }

  /** The line of the header above {@code line}, or -1; the first row with a figure settles it. */
  private int header(int line) {
    int first = rows.top(line);
    if (headerOf[first] == UNKNOWN) {
      headerOf[first] = first < line && !hasFigure(first) ? first : NONE;
    }
    return headerOf[first];
  }

  private boolean hasFigure(int line) {
    for (int at = lines.start(line); at < lines.end(line); at++) {
      if (tokens.isNumber(at) && claims.isFree(at) && !isYear(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isYear(int at) {
    return tokens.end(at) - tokens.start(at) == 4 || !tokens.spaceBefore(at);
  }
}
