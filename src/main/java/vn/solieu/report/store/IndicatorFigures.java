package vn.solieu.report.store;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.export.CsvRows;
import vn.solieu.report.store.Snapshot.Cursor;
import vn.solieu.warehouse.Column;
import vn.solieu.warehouse.Query;

/**
 * What the warehouse knows of each indicator. The four questions are asked once for all of them;
 * indicators are gone through in the order of their codes.
 */
public final class IndicatorFigures implements AutoCloseable {
  private static final int MOST_TARGETS = 200;
  private static final int MOST_CONFLICTS = 100;

  /** The last columns of a claim only help to find the quote in its sentence. */
  private static final int HELPING_COLUMNS = 2;

  private final ByIndicator<Point> series;
  private final ByIndicator<Progress> progress;
  private final ByIndicator<Conflict> conflicts;
  private final Cursor<Claim> claimRows;
  private final ByIndicator<Claim> claims;
  private final List<Column> columns;

  /** Asks {@code snapshot}. */
  public IndicatorFigures(Snapshot snapshot) throws SQLException {
    series = new ByIndicator<>(snapshot.open("series", Readers::point), Point::indicator);
    progress = new ByIndicator<>(snapshot.open("progress", Readers::progress), Progress::indicator);
    conflicts =
        new ByIndicator<>(snapshot.open("conflicts", Readers::conflict), Conflict::indicator);
    claimRows = snapshot.open("claims", Readers::claim);
    List<Column> all = Query.columns(claimRows.answer().getMetaData());
    columns = all.subList(0, all.size() - HELPING_COLUMNS);
    claims = new ByIndicator<>(claimRows, claim -> String.valueOf(claim.figure().indicator()));
  }

  /** The series of an indicator, area by area, each by the end of its periods. */
  public List<Point> series(String indicator) throws SQLException, IOException {
    return series.list(indicator, Integer.MAX_VALUE);
  }

  /** The targets of an indicator: the nation's first, official ones first, at most 200. */
  public List<Progress> progress(String indicator) throws SQLException, IOException {
    return progress.list(indicator, MOST_TARGETS);
  }

  /** The disagreements about an indicator: the nation's first, newest first, at most 100. */
  public List<Conflict> conflicts(String indicator) throws SQLException, IOException {
    return conflicts.list(indicator, MOST_CONFLICTS);
  }

  /** Takes claims one by one. */
  public interface ClaimSink {
    /** The next claim. */
    void take(Claim claim) throws IOException;
  }

  /**
   * Hands on every claim of an indicator, the newest document first, and writes what {@code
   * mart.observation} says of them to {@code csv}.
   */
  public void claims(String indicator, OutputStream csv, ClaimSink sink)
      throws SQLException, IOException {
    CsvRows rows = new CsvRows(csv);
    rows.columns(columns);
    claims.each(
        indicator,
        claim -> {
          rows.row(values());
          sink.take(claim);
        });
    rows.end();
  }

  private List<@Nullable String> values() throws SQLException {
    List<@Nullable String> values = new ArrayList<>(columns.size());
    for (int i = 1; i <= columns.size(); i++) {
      values.add(claimRows.answer().getString(i));
    }
    return values;
  }

  @Override
  public void close() throws SQLException {
    series.close();
    progress.close();
    conflicts.close();
    claims.close();
  }
}
