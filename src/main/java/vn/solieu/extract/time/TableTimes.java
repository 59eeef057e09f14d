package vn.solieu.extract.time;

import java.util.List;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Order;
import vn.solieu.extract.Reading;
import vn.solieu.extract.TableCells;
import vn.solieu.model.BlockKind;
import vn.solieu.text.Tokens;

/**
 * The time of a figure in a table: its column's head says it, or a cell of its row that is all
 * time.
 */
final class TableTimes {
  private final Tokens tokens;
  private final Lines lines;
  private final TableCells cells;
  private final List<TimeExpression> times;
  private final int[] bars;
  private int lastRow = OwnFrames.NONE;
  private int lastHead = OwnFrames.NONE;

  TableTimes(Reading reading, List<TimeExpression> times) {
    cells = reading.cells();
    this.tokens = reading.tokens();
    this.lines = reading.lines();
    this.times = times;
    bars = new int[tokens.count() + 1];
    for (int i = 0; i < tokens.count(); i++) {
      bars[i + 1] = bars[i] + (tokens.is(i, '|') ? 1 : 0);
    }
  }

  boolean isRow(int line) {
    return lines.kind(line) == BlockKind.TABLE_ROW;
  }

  /** The expression for the figure at {@code token}, or {@link OwnFrames#NONE}. */
  int of(int token) {
    for (TableCells.Stretch head : cells.heads(token)) {
      int time = within(head);
      if (time != OwnFrames.NONE) {
        return time;
      }
    }
    int line = lines.lineOf(token);
    int column = cell(line, token);
    int head = head(line);
    int inHead = head == line ? OwnFrames.NONE : inCell(head, column, false);
    return inHead != OwnFrames.NONE ? inHead : inRow(line);
  }

  private int within(TableCells.Stretch head) {
    int t = Order.firstFrom(times, TimeExpression::start, head.start());
    boolean here = t < times.size() && times.get(t).start() < head.end();
    return here && times.get(t).from() != null ? t : OwnFrames.NONE;
  }

  /** The first row of the table that row {@code line} belongs to. */
  private int head(int line) {
    if (line != lastRow) {
      boolean same = lastRow == line - 1 && lastRow >= 0 && isRow(lastRow);
      int head = same ? lastHead : line;
      while (!same && head > 0 && isRow(head - 1)) {
        head--;
      }
      lastHead = head;
      lastRow = line;
    }
    return lastHead;
  }

  private int inRow(int line) {
    for (int t = Order.firstFrom(times, TimeExpression::start, lines.start(line));
        t < times.size();
        t++) {
      if (times.get(t).start() >= lines.end(line)) {
        break;
      }
      if (times.get(t).from() != null && fillsCell(times.get(t))) {
        return t;
      }
    }
    return OwnFrames.NONE;
  }

  private int inCell(int line, int column, boolean whole) {
    for (int t = Order.firstFrom(times, TimeExpression::start, lines.start(line));
        t < times.size();
        t++) {
      TimeExpression e = times.get(t);
      if (e.start() >= lines.end(line)) {
        break;
      }
      boolean here = e.from() != null && cell(line, e.start()) == column;
      if (here && (!whole || fillsCell(e))) {
        return t;
      }
    }
    return OwnFrames.NONE;
  }

  private boolean fillsCell(TimeExpression e) {
    boolean opens = tokens.is(e.start() - 1, '|') || tokens.isLineFeed(e.start() - 1);
    return opens && (tokens.is(e.end(), '|') || tokens.isLineFeed(e.end()));
  }

  private int cell(int line, int token) {
    return bars[token] - bars[lines.start(line)];
  }
}
