package vn.solieu.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.solieu.model.Article;
import vn.solieu.model.Table;
import vn.solieu.text.Tokens;

/** The cells of an article's tables by the tokens in them, with the heads above them. */
public final class TableCells {
  private final Tokens tokens;
  private final TreeMap<Integer, Place> places = new TreeMap<>();

  private record Place(Table table, int row, int column) {
    Table.Cell cell() {
      return table.rows().get(row).get(column);
    }
  }

  /** A stretch of tokens, the end exclusive. */
  public record Stretch(int start, int end) {}

  /** The cells of {@code article}, whose text is in {@code tokens}; none in plain text. */
  TableCells(Article article, Tokens tokens) {
    this.tokens = tokens;
    for (Table table : article.tables()) {
      for (int row = 0; row < table.rows().size(); row++) {
        for (int column = 0; column < table.rows().get(row).size(); column++) {
          Place place = new Place(table, row, column);
          if (place.cell().start() >= 0) {
            places.put(place.cell().start(), place);
          }
        }
      }
    }
  }

  /**
   * The cell that holds token {@code token}, as {@code r2c3}: the second row's third, heads
   * counted.
   */
  public Optional<String> name(int token) {
    return place(token).map(place -> "r" + (place.row() + 1) + "c" + (place.column() + 1));
  }

  /**
   * What the heads of the column say that {@code token} stands in, the nearest first. A head that
   * was merged over several columns stands over each of them.
   */
  public List<Stretch> heads(int token) {
    List<Stretch> heads = new ArrayList<>();
    place(token)
        .ifPresent(
            place -> {
              int last = Math.min(place.row(), place.table().headerRows());
              for (int row = last - 1; row >= 0; row--) {
                head(place.table(), row, place.column()).map(this::stretch).ifPresent(heads::add);
              }
            });
    return Collections.unmodifiableList(heads);
  }

  /** The cell's own text; for the rest of a merged cell that of its beginning, in its row. */
  private static Optional<Table.Cell> head(Table table, int row, int column) {
    List<Table.Cell> cells = table.rows().get(row);
    String text = cells.get(column).text();
    for (int at = column; at >= 0 && cells.get(at).text().equals(text); at--) {
      if (cells.get(at).start() >= 0) {
        return Optional.of(cells.get(at));
      }
    }
    return Optional.empty();
  }

  private Stretch stretch(Table.Cell cell) {
    return new Stretch(firstFrom(cell.start()), firstFrom(cell.end()));
  }

  /** The first token that begins at or after an offset in the article's text. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = tokens.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.rawStart(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Optional<Place> place(int token) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int offset = tokens.rawStart(token);
    Map.Entry<Integer, Place> entry = places.floorEntry(offset);
    return Optional.ofNullable(entry)
        .map(Map.Entry::getValue)
        .filter(place -> offset < place.cell().end());
  }
}
