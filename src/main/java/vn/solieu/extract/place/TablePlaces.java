package vn.solieu.extract.place;

import java.util.List;
import java.util.Optional;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Order;
import vn.solieu.extract.Reading;
import vn.solieu.extract.TableCells;
import vn.solieu.extract.TableLines;
import vn.solieu.extract.place.PlaceMention.Role;

/** The place that the head of a table's column names: "Chỉ tiêu | Hải Dương | Nam Định". */
final class TablePlaces {
  private final TableLines rows;
  private final Lines lines;
  private final TableCells cells;
  private final List<PlaceMention> mentions;

  TablePlaces(Reading reading, List<PlaceMention> mentions) {
    rows = reading.tableLines();
    lines = reading.lines();
    cells = reading.cells();
    this.mentions = mentions;
  }

  /** The place in the head above the figure that begins with {@code token}. */
  Optional<PlaceMention> of(int token) {
    for (TableCells.Stretch head : cells.heads(token)) {
      Optional<PlaceMention> place = within(head);
      if (place.isPresent()) {
        return place;
      }
    }
    int row = lines.lineOf(token);
    int head = rows.head(row);
    int column = rows.column(token); // the first one names what the rows are
    return head == row || column == 0 ? Optional.empty() : within(rows.inColumn(head, column));
  }

  private Optional<PlaceMention> within(TableCells.Stretch cell) {
    int m = Order.firstFrom(mentions, PlaceMention::start, cell.start());
    boolean here = m < mentions.size() && mentions.get(m).start() < cell.end();
    return here && mentions.get(m).role() != Role.NONE
        ? Optional.of(mentions.get(m))
        : Optional.empty();
  }
}
