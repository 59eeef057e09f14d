package vn.solieu.extract.place;

import java.util.List;
import java.util.Optional;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Order;
import vn.solieu.extract.Reading;
import vn.solieu.extract.TableCells;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.model.BlockKind;
import vn.solieu.text.Tokens;

/**
 * The place that the head of a table's column names: "Chỉ tiêu | Hải Dương | Nam Định". Rows are
 * asked for in the order of the text.
 */
final class TablePlaces {
  private final Tokens tokens;
  private final Lines lines;
  private final TableCells cells;
  private final List<PlaceMention> mentions;
  private int lastRow = -2;
  private int lastHead = -1;

  TablePlaces(Reading reading, List<PlaceMention> mentions) {
    tokens = reading.tokens();
    lines = reading.lines();
    cells = reading.cells();
    this.mentions = mentions;
  }

  /** The place in the head above the figure that begins with {@code token}. */
  Optional<PlaceMention> of(int token) {
    for (TableCells.Stretch head : cells.heads(token)) {
      Optional<PlaceMention> place = within(head.start(), head.end());
      if (place.isPresent()) {
        return place;
      }
    }
    int row = lines.lineOf(token);
    int head = head(row);
    return head == row ? Optional.empty() : inColumn(head, column(row, token));
  }

  /** The first row of the table that {@code row} belongs to. */
  private int head(int row) {
    if (row != lastRow) {
      int head = row == lastRow + 1 && isGlued(row) ? lastHead : row;
      while (head > 0 && isGlued(head)) {
        head--;
      }
      lastHead = head;
      lastRow = row;
    }
    return lastHead;
  }

  /** Whether {@code row} goes on with the row above. */
  private boolean isGlued(int row) {
    return row > 0 && lines.kind(row - 1) == BlockKind.TABLE_ROW && !lines.gapBefore(row);
  }

  private int column(int row, int token) {
    int column = 0;
    for (int at = lines.start(row) + 1; at < token; at++) {
      column += tokens.is(at, '|') ? 1 : 0;
    }
    return column;
  }

  /** A place in the cell; the first column names what the rows are. */
  private Optional<PlaceMention> inColumn(int head, int column) {
    if (column == 0) {
      return Optional.empty();
    }
    int at = lines.start(head) + 1;
    for (int passed = 0; passed < column; at++) {
      if (at >= lines.end(head)) {
        return Optional.empty();
      }
      passed += tokens.is(at, '|') ? 1 : 0;
    }
    int end = at;
    while (end < lines.end(head) && !tokens.is(end, '|')) {
      end++;
    }
    return within(at, end);
  }

  private Optional<PlaceMention> within(int start, int end) {
    int m = Order.firstFrom(mentions, PlaceMention::start, start);
    boolean here = m < mentions.size() && mentions.get(m).start() < end;
    return here && mentions.get(m).role() != Role.NONE
        ? Optional.of(mentions.get(m))
        : Optional.empty();
  }
}
