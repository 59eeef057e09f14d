package vn.solieu.report.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.report.store.Reference.Area;
import vn.solieu.report.store.Reference.Indicator;
import vn.solieu.report.store.Reference.Publisher;
import vn.solieu.report.store.Reference.Stale;
import vn.solieu.report.store.Reference.Theme;
import vn.solieu.report.store.Reference.Totals;
import vn.solieu.report.store.Snapshot.Cursor;

/** What the site asks the warehouse: each method is one question. */
public final class Holdings {
  private static final int DOCUMENTS_AT_ONCE = 250;
  private static final long CHARACTERS_AT_ONCE = 8_000_000;

  private final Snapshot snapshot;

  /** Asks {@code snapshot}. */
  public Holdings(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** What the warehouse holds in all. */
  public Totals totals() throws SQLException {
    return snapshot
        .list(
            "totals",
            row ->
                new Totals(
                    row.count("documents"),
                    row.count("claims"),
                    row.count("linked"),
                    row.count("run_id"),
                    row.findTime("published_at")))
        .get(0);
  }

  /** The indicators by code. */
  public List<Indicator> indicators() throws SQLException {
    return snapshot.list(
        "indicators",
        row ->
            new Indicator(
                row.text("code"),
                new Theme(
                    row.text("theme"),
                    row.place("theme_position"),
                    row.text("theme_vi"),
                    row.text("theme_en")),
                row.place("key_position"),
                row.text("system"),
                row.text("system_vi"),
                row.text("name_vi"),
                row.text("name_en"),
                row.text("unit"),
                row.text("nature"),
                row.text("direction"),
                row.text("definition"),
                row.text("definition_vi"),
                row.count("observations")));
  }

  /** The areas by code, each as it is now or was last. */
  public List<Area> areas() throws SQLException {
    return snapshot.list(
        "areas",
        row ->
            new Area(
                row.text("code"),
                row.text("kind"),
                row.text("name_vi"),
                row.text("name_en"),
                row.findDay("valid_to"),
                row.text("merged_into")));
  }

  /** The publishers, the one with most documents first. */
  public List<Publisher> publishers() throws SQLException {
    return snapshot.list(
        "publishers",
        row ->
            new Publisher(
                row.count("publisher_id"),
                row.text("name"),
                row.count("documents"),
                row.count("claims"),
                row.findDay("latest_on"),
                row.text("state")));
  }

  /** Indicators without new figures for long, the oldest first. */
  public List<Stale> stale() throws SQLException {
    return snapshot.list(
        "stale",
        row ->
            new Stale(
                row.text("indicator"),
                java.util.Objects.requireNonNull(row.findDay("latest_on")),
                row.count("age_days"),
                row.text("state")));
  }

  /** Figures that a run brought, at most a dozen, the nation's first. */
  public List<Claim> claimsOfRun(long run) throws SQLException {
    return snapshot.list("new_claims", Readers::claim, run);
  }

  /** Takes documents one by one. */
  public interface DocumentSink {
    /** The next document. */
    void take(Document document) throws IOException;
  }

  /**
   * Hands on every published document with its figures, by key. Figures are asked for a few hundred
   * documents at a time: all at once the database would have to sort them on disk.
   */
  public void documents(DocumentSink sink) throws SQLException, IOException {
    List<Document> batch = new ArrayList<>();
    long characters = 0;
    try (Cursor<Document> documents = snapshot.open("documents", Readers::document)) {
      for (Document next = documents.next(); next != null; next = documents.next()) {
        batch.add(next);
        characters += next.text().length();
        if (batch.size() == DOCUMENTS_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
          handOn(batch, sink);
          batch = new ArrayList<>();
          characters = 0;
        }
      }
    }
    handOn(batch, sink);
  }

  private void handOn(List<Document> batch, DocumentSink sink) throws SQLException, IOException {
    if (batch.isEmpty()) {
      return;
    }
    long first = batch.get(0).id();
    long last = batch.get(batch.size() - 1).id();
    try (Cursor<Claim> figures =
        snapshot.open("figures", Readers::tracedClaim, first, last, first, last)) {
      Claim waiting = figures.next();
      for (Document next : batch) {
        List<Claim> claims = new ArrayList<>();
        for (; waiting != null && waiting.documentId() <= next.id(); waiting = figures.next()) {
          if (waiting.documentId() == next.id()) {
            claims.add(waiting);
          }
        }
        sink.take(next.with(claims));
      }
    }
  }
}
