package vn.solieu.report.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.report.store.Snapshot.Cursor;

/** What a publisher printed. */
public final class Shelf {
  private final Snapshot snapshot;

  /** Asks {@code snapshot}. */
  public Shelf(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * How much a publisher tells about an indicator.
   *
   * @param indicator code of the indicator
   * @param claims how many figures
   * @param areas of how many areas
   * @param latestEnd the end of the latest period
   */
  public record Coverage(
      String indicator, long claims, long areas, @Nullable LocalDate latestEnd) {}

  /**
   * A document in a list.
   *
   * @param id its key
   * @param title its title, else its file name or address
   * @param publishedOn day of publication, if known
   * @param figures how many figures of it hold
   */
  public record Title(long id, String title, @Nullable LocalDate publishedOn, long figures) {}

  /** Takes documents one by one. */
  public interface TitleSink {
    /** The next document. */
    void take(Title title) throws IOException;
  }

  /** The indicators that {@code publisher} has figures of, the most frequent first. */
  public List<Coverage> indicators(String publisher) throws SQLException {
    return snapshot.list(
        "publisher_indicators",
        row ->
            new Coverage(
                row.text("indicator"),
                row.count("claims"),
                row.count("areas"),
                row.findDay("latest_period_end")),
        publisher);
  }

  /** Hands on the documents of the publisher {@code id}, the newest first. */
  public void titles(long id, TitleSink sink) throws SQLException, IOException {
    try (Cursor<Title> titles = snapshot.open("publisher_documents", Shelf::title, id)) {
      for (Title next = titles.next(); next != null; next = titles.next()) {
        sink.take(next);
      }
    }
  }

  private static Title title(Row row) throws SQLException {
    String title = row.text("title");
    return new Title(
        row.count("document_id"),
        title.isEmpty() ? row.text("document") : title,
        row.findDay("published_on"),
        row.count("figures"));
  }
}
