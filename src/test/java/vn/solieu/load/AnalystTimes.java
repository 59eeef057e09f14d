package vn.solieu.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.export.CsvRows;
import vn.solieu.export.ParquetRows;
import vn.solieu.warehouse.Query;
import vn.solieu.warehouse.RowSink;
import vn.solieu.warehouse.Warehouse;

/** Says how long an analyst waits, in seconds by the clock. */
final class AnalystTimes {
  private static final Pattern QUESTION = Pattern.compile("`(\\d\\d-[a-z-]+\\.sql)`");
  // As `solieu export` asks.
  private static final Query EXPORT =
      new Query(
          "SELECT * FROM warehouse.observation_export"
              + " ORDER BY document, snapshot_sha256, part, start, \"end\", indicator,"
              + " observation_id");

  private static final Query SERIES =
      new Query(
          "SELECT * FROM mart.sdmx_series ORDER BY \"INDICATOR\", \"REF_AREA\", \"TIME_PERIOD\"");

  private final Warehouse warehouse;
  private final JdbcClient jdbc;
  private final PrintStream out;

  AnalystTimes(Warehouse warehouse, JdbcClient jdbc, PrintStream out) {
    this.warehouse = warehouse;
    this.jdbc = jdbc;
    this.out = out;
  }

  /** The five queries that the README lists first, the best of three each. */
  void ask() throws IOException {
    say(
        "%s observations, %s",
        one("SELECT to_char(count(*), 'FM999,999,999') FROM warehouse.fact_observation"),
        one("SELECT pg_size_pretty(pg_database_size(current_database()))"));
    for (Path file : questionsOfReadme()) {
      String query = Files.readString(file);
      double best = Double.MAX_VALUE;
      int rows = 0;
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();
        rows = jdbc.sql(query).query().listOfRows().size();
        best = Math.min(best, secondsSince(start));
      }
      say("%.3f s, %d rows: %s", best, rows, file.getFileName());
    }
  }

  /** Every finding by arithmetic. */
  void check() {
    long start = System.nanoTime();
    String findings = one("SELECT count(*)::text FROM mart.cross_check");
    say("%.1f s, %s findings: cross_check", secondsSince(start), findings);
  }

  /** Every observation as CSV and as Parquet, and the series as SDMX-CSV, into {@code folder}. */
  void export(Path folder) throws IOException {
    exportCsv(EXPORT, folder.resolve("export.csv"));
    Path parquet = folder.resolve("export.parquet");
    long start = System.nanoTime();
    export(EXPORT, new ParquetRows(parquet));
    sayWritten(start, parquet);
    exportCsv(SERIES, folder.resolve("series.sdmx.csv"));
  }

  private void exportCsv(Query query, Path target) throws IOException {
    long start = System.nanoTime();
    try (OutputStream file = Files.newOutputStream(target)) {
      export(query, new CsvRows(file));
    }
    sayWritten(start, target);
  }

  private void export(Query query, RowSink sink) throws IOException {
    try (Connection connection = warehouse.connectAsAnalyst()) {
      query.run(connection, sink);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sayWritten(long start, Path file) throws IOException {
    say("%.1f s, %d MB: %s", secondsSince(start), Files.size(file) >> 20, file.getFileName());
    Files.delete(file);
  }

  private static List<Path> questionsOfReadme() throws IOException {
    Matcher named = QUESTION.matcher(Files.readString(Path.of("README.md")));
    List<Path> files = new ArrayList<>();
    while (files.size() < 5 && named.find()) {
      files.add(Path.of("data", "queries", named.group(1)));
    }
    return files;
  }

  private String one(String query) {
    return jdbc.sql(query).query(String.class).single();
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
