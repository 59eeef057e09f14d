package vn.solieu.extract.status;

import vn.solieu.extract.Lines;
import vn.solieu.extract.Reading;
import vn.solieu.extract.TableCells;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.BlockKind;
import vn.solieu.model.Status;
import vn.solieu.text.Tokens;

/**
 * The status of a figure in a table row: its own cell, else the head of its column ("Mục tiêu",
 * "Thực hiện"), else the label of its row.
 */
final class TableStatus {
  private final Tokens tokens;
  private final Lines lines;
  private final StatusCues cues;
  private final TableCells cells;
  private int head = -1;
  private int lastRow = -2;

  TableStatus(Reading reading, StatusCues cues) {
    tokens = reading.tokens();
    lines = reading.lines();
    cells = reading.cells();
    this.cues = cues;
  }

  /** The status of {@code figure} in {@code row}; rows come in the order of the text. */
  Decision read(Figure figure, int row, Decision inherited) {
    if (row != lastRow) {
      head = headOf(row);
      lastRow = row;
    }
    int column = column(row, figure.start());
    Decision own = inCell(row, column);
    if (own.isMade() && column > 0) {
      return own;
    }
    Decision byHeads = byHeads(figure.start());
    boolean first = byHeads.isMade() || head == row || column == 0;
    Decision byColumn = first ? byHeads : inCell(head, column);
    Decision byRow = byColumn.isMade() ? byColumn : inCell(row, 0);
    Decision byTable = byRow.isMade() ? byRow : aimsAt(row, column);
    return byTable.isMade() ? byTable : inherited;
  }

  /** "Mục tiêu | 2025 | 2030": the first head says that all columns are aimed at. */
  private Decision aimsAt(int row, int column) {
    Decision first = head != row && column > 0 ? inCell(head, 0) : Decision.NONE;
    return first.rule().equals(StatusWord.TARGET_NOUN.rule()) ? first : Decision.NONE;
  }

  private Decision byHeads(int token) {
    for (TableCells.Stretch head : cells.heads(token)) {
      Decision decision = between(head.start(), head.end());
      if (decision.isMade()) {
        return decision;
      }
    }
    return Decision.NONE;
  }

  /** The first row of the table: rows that follow one another are one table. */
  private int headOf(int row) {
    int first = head >= 0 && lastRow == row - 1 ? head : row;
    while (first > 0 && lines.kind(first - 1) == BlockKind.TABLE_ROW && !lines.gapBefore(first)) {
      first--;
    }
    return first;
  }

  private int column(int row, int token) {
    int column = 0;
    for (int i = lines.start(row) + 1; i < token; i++) {
      column += tokens.is(i, '|') ? 1 : 0;
    }
    return column;
  }

  private Decision inCell(int row, int column) {
    int at = lines.start(row);
    int passed = 0;
    while (at < lines.end(row) && passed < column) {
      passed += at > lines.start(row) && tokens.is(at, '|') ? 1 : 0;
      at++;
    }
    int end = at;
    while (end < lines.end(row) && !tokens.is(end, '|')) {
      end++;
    }
    return between(at, end);
  }

  private Decision between(int start, int end) {
    for (int c = cues.firstFrom(start); cues.isBefore(c, end); c++) {
      Decision decision = inCell(c);
      if (decision.isMade()) {
        return decision;
      }
    }
    return Decision.NONE;
  }

  private Decision inCell(int c) {
    StatusWord word = cues.word(c);
    boolean target =
        word.setsTarget() || word == StatusWord.TARGET_PLAN || word == StatusWord.DEADLINE;
    if (target) {
      return Decision.of(Status.TARGET, word, cues.start(c), cues.end(c));
    }
    if (word == StatusWord.ESTIMATE || word == StatusWord.FORECAST) {
      return Decision.of(Status.ESTIMATE, word, cues.start(c), cues.end(c));
    }
    boolean actual = word == StatusWord.ACTUAL || word == StatusWord.HEADING_ACTUAL;
    return actual ? Decision.of(Status.ACTUAL, word, cues.start(c), cues.end(c)) : Decision.NONE;
  }
}
