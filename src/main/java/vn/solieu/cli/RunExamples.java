package vn.solieu.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.solieu.warehouse.Warehouse;

/** Shows a few records of the warehouse and how to ask for more. */
final class RunExamples {
  // The surest figure of each of a few documents, so that no two look alike.
  private static final String RECORDS =
      """
      select * from (
        select distinct on (document) indicator, indicator_name_vi, value, unit, status,
               period_start, period_end, area_name_vi, quote, sentence, document
        from mart.observation
        where indicator is not null and kind = 'level' and run_id = ?
        order by document, confidence desc, start) surest
      order by document
      limit 5
      """;
  private static final String QUERY =
      "select indicator, area, period_end, value, unit, quote from observation"
          + " where status = 'actual' and indicator is not null"
          + " order by period_end desc nulls last limit 10";

  private final PrintWriter out;

  RunExamples(Console console) {
    this.out = Console.writer(console.results());
  }

  /** Prints what {@code runId} loaded into {@code warehouse}. */
  void print(long runId, Warehouse warehouse) throws SQLException {
    try (Connection connection = warehouse.connectAsAnalyst();
        PreparedStatement statement = connection.prepareStatement(RECORDS)) {
      statement.setLong(1, runId);
      try (ResultSet rows = statement.executeQuery()) {
        printAll(rows);
      }
    }
    String program = System.getProperty("solieu.command", "solieu");
    out.printf("%nto query the warehouse:%n  %s sql \"%s\"%n", program, QUERY);
    out.printf("with psql or a BI tool, after this has printed how to connect:%n");
    out.printf("  %s warehouse start%n", program);
  }

  private void printAll(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      out.printf("%nno new records: all of them were there already%n");
      return;
    }
    out.printf("%nsome of the records:%n");
    do {
      print(rows);
    } while (rows.next());
  }

  private void print(ResultSet row) throws SQLException {
    out.printf(
        "  %s (%s): %s %s (%s), %s, %s to %s%n",
        row.getString("indicator"),
        row.getString("indicator_name_vi"),
        row.getBigDecimal("value").toPlainString(),
        row.getString("unit"),
        row.getString("status"),
        row.getString("area_name_vi"),
        row.getString("period_start"),
        row.getString("period_end"));
    out.printf("    \"%s\" in %s:%n", row.getString("quote"), row.getString("document"));
    out.printf("    %s%n", row.getString("sentence"));
  }
}
