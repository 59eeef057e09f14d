package vn.solieu.extract.status;

import vn.solieu.extract.Lines;
import vn.solieu.extract.Reading;
import vn.solieu.extract.TableCells;
import vn.solieu.extract.TableLines;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.BlockKind;
import vn.solieu.model.Status;

/**
 * The status of a figure in a table row: its own cell, else the head of its column ("Mục tiêu",
 * "Thực hiện"), else the label of its row.
 */
final class TableStatus {
  private final TableLines rows;
  private final StatusCues cues;
  private final TableCells cells;
  private final Lines lines;

  TableStatus(Reading reading, StatusCues cues) {
    rows = reading.tableLines();
    cells = reading.cells();
    lines = reading.lines();
    this.cues = cues;
  }

  /** The status of {@code figure} in {@code row}. */
  Decision read(Figure figure, int row, Decision inherited) {
    int head = rows.head(row);
    int column = rows.column(figure.start());
    Decision own = inCell(row, column);
    if (own.isMade() && column > 0) {
      return own;
    }
    Decision byHeads = byHeads(figure.start());
    boolean first = byHeads.isMade() || head == row || column == 0;
    Decision byColumn = first ? byHeads : inCell(head, column);
    Decision byRow = byColumn.isMade() ? byColumn : inCell(row, 0);
    Decision byTable = byRow.isMade() ? byRow : aimsAt(head, row, column);
    Decision made = byTable.isMade() ? byTable : byCaption(row);
    return made.isMade() ? made : inherited;
  }

  /** "Bảng 2. Thu thuế năm 2025 (sơ bộ)": all figures of the table are estimates. */
  private Decision byCaption(int row) {
    int above = rows.top(row) - 1;
    boolean caption =
        above >= 0 && (lines.isHeading(above) || lines.kind(above) == BlockKind.CAPTION);
    for (int c = cues.firstFrom(caption ? lines.start(above) : 0);
        caption && cues.isBefore(c, lines.end(above));
        c++) {
      Decision said = byCue(c);
      if (said.is(Status.ESTIMATE)) {
        return said;
      }
    }
    return Decision.NONE;
  }

  /** "Mục tiêu | 2025 | 2030": the first head says that all columns are aimed at. */
  private Decision aimsAt(int head, int row, int column) {
    Decision first = head != row && column > 0 ? inCell(head, 0) : Decision.NONE;
    return first.rule().equals(StatusWord.TARGET_NOUN.rule()) ? first : Decision.NONE;
  }

  private Decision byHeads(int token) {
    for (TableCells.Stretch head : cells.heads(token)) {
      Decision decision = within(head);
      if (decision.isMade()) {
        return decision;
      }
    }
    return Decision.NONE;
  }

  private Decision inCell(int row, int column) {
    return within(rows.inColumn(row, column));
  }

  private Decision within(TableCells.Stretch cell) {
    for (int c = cues.firstFrom(cell.start()); cues.isBefore(c, cell.end()); c++) {
      boolean done = cues.start(c) == cell.start() && cues.word(c) == StatusWord.ACTUAL_NEAR;
      Decision decision = done ? actual(c) : byCue(c); // "Thực hiện năm 2023"
      if (decision.isMade()) {
        return decision;
      }
    }
    return Decision.NONE;
  }

  private Decision actual(int c) {
    return Decision.of(Status.ACTUAL, cues.word(c), cues.start(c), cues.end(c));
  }

  private Decision byCue(int c) {
    StatusWord word = cues.word(c);
    boolean target =
        word.setsTarget() || word == StatusWord.TARGET_PLAN || word == StatusWord.DEADLINE;
    if (target) {
      return Decision.of(Status.TARGET, word, cues.start(c), cues.end(c));
    }
    if (word == StatusWord.ESTIMATE || word == StatusWord.FORECAST) {
      return Decision.of(Status.ESTIMATE, word, cues.start(c), cues.end(c));
    }
    boolean actual =
        word == StatusWord.ACTUAL
            || word == StatusWord.HEADING_ACTUAL
            || word == StatusWord.PAST_MONTH; // "Thực hiện năm 2022"
    return actual ? actual(c) : Decision.NONE;
  }
}
