package vn.solieu.extract.time;

import java.util.List;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Reading;
import vn.solieu.model.BlockKind;
import vn.solieu.text.Tokens;

/**
 * The time of a figure in a table: its column's head says it, or a cell of its row that is all
 * time.
 */
final class TableTimes {
  private final Tokens tokens;
  private final Lines lines;
  private final List<TimeExpression> times;

  TableTimes(Reading reading, List<TimeExpression> times) {
    this.tokens = reading.tokens();
    this.lines = reading.lines();
    this.times = times;
  }

  boolean isRow(int line) {
    return lines.kind(line) == BlockKind.TABLE_ROW;
  }

  /** The expression for the figure at {@code token}, or {@link OwnFrames#NONE}. */
  int of(int token) {
    int line = lines.lineOf(token);
    int column = cell(line, token);
    int head = line;
    while (head > 0 && isRow(head - 1)) {
      head--;
    }
    int inHead = head == line ? OwnFrames.NONE : inCell(head, column, false);
    return inHead != OwnFrames.NONE ? inHead : inRow(line);
  }

  private int inRow(int line) {
    for (int t = first(lines.start(line)); t < times.size(); t++) {
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
    for (int t = first(lines.start(line)); t < times.size(); t++) {
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
    int cell = 0;
    for (int i = lines.start(line); i < token; i++) {
      cell += tokens.is(i, '|') ? 1 : 0;
    }
    return cell;
  }

  private int first(int token) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle).start() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
