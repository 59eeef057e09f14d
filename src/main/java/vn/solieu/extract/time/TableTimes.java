package vn.solieu.extract.time;

import java.util.List;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Order;
import vn.solieu.extract.Reading;
import vn.solieu.extract.TableCells;
import vn.solieu.extract.TableLines;
import vn.solieu.text.Tokens;

/**
 * The time of a figure in a table: its column's head says it, or a cell of its row that is all
 * time.
 */
final class TableTimes {
  private final Tokens tokens;
  private final Lines lines;
  private final TableCells cells;
  private final TableLines rows;
  private final List<TimeExpression> times;
  private final List<TimeRole> roles;

  TableTimes(Reading reading, List<TimeExpression> times, List<TimeRole> roles) {
    this.roles = roles;
    cells = reading.cells();
    this.tokens = reading.tokens();
    this.lines = reading.lines();
    this.times = times;
    rows = reading.tableLines();
  }

  boolean isRow(int line) {
    return rows.isRow(line);
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
    int head = rows.top(line);
    if (head == line) {
      return inRow(line);
    }
    int inHead = inCell(head, rows.cell(token));
    int said = inHead != OwnFrames.NONE ? inHead : inRow(line);
    return said != OwnFrames.NONE ? said : inCell(head, 0); // "Đơn vị (quý I/2024) | Hồ sơ"
  }

  private int within(TableCells.Stretch head) {
    int t = Order.firstFrom(times, TimeExpression::start, head.start());
    boolean here = t < times.size() && times.get(t).start() < head.end();
    return here && isPeriod(t) ? t : OwnFrames.NONE;
  }

  private int inRow(int line) {
    for (int t = Order.firstFrom(times, TimeExpression::start, lines.start(line));
        t < times.size();
        t++) {
      if (times.get(t).start() >= lines.end(line)) {
        break;
      }
      if (isPeriod(t) && fillsCell(times.get(t))) {
        return t;
      }
    }
    return OwnFrames.NONE;
  }

  private int inCell(int line, int cell) {
    TableCells.Stretch stretch = rows.cell(line, cell);
    for (int t = Order.firstFrom(times, TimeExpression::start, stretch.start());
        t < times.size() && times.get(t).start() < stretch.end();
        t++) {
      if (isPeriod(t)) {
        return t;
      }
    }
    return OwnFrames.NONE;
  }

  /** Unlike the year in "So với năm 2024 (%)", which only the change starts from. */
  private boolean isPeriod(int time) {
    return times.get(time).from() != null && roles.get(time) != TimeRole.BASE;
  }

  private boolean fillsCell(TimeExpression e) {
    boolean opens = tokens.is(e.start() - 1, '|') || tokens.isLineFeed(e.start() - 1);
    return opens && (tokens.is(e.end(), '|') || tokens.isLineFeed(e.end()));
  }
}
