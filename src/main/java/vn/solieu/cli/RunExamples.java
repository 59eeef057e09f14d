package vn.solieu.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.solieu.warehouse.Warehouse;

/** Shows a few records of the warehouse and how to ask for more. */
final class RunExamples {
  private static final String RECORDS =
      """
      select indicator, indicator_name_vi, value, unit, period_end, area_name_vi, quote, sentence,
             document
      from mart.observation
      where indicator is not null
      order by confidence desc, document, start
      limit 5
      """;
  private static final String QUERY =
      "select indicator, area, period_end, value, unit, quote from observation"
          + " where status = 'actual' order by period_end desc limit 10";

  private final PrintWriter out;

  RunExamples(Console console) {
    this.out = Console.writer(console.results());
  }

  /** Prints from {@code warehouse}. */
  void print(Warehouse warehouse) throws SQLException {
    try (Connection connection = warehouse.connectAsAnalyst();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RECORDS)) {
      out.printf("%nsome of the records:%n");
      while (rows.next()) {
        print(rows);
      }
    }
    String program = System.getProperty("solieu.command", "solieu");
    out.printf("%nto query them:%n  %s sql \"%s\"%n", program, QUERY);
    out.printf(
        "  %s warehouse start   # keeps PostgreSQL running and prints the psql command%n", program);
  }

  private void print(ResultSet row) throws SQLException {
    out.printf(
        "  %s (%s): %s %s, %s, %s%n",
        row.getString("indicator"),
        row.getString("indicator_name_vi"),
        row.getBigDecimal("value").toPlainString(),
        row.getString("unit"),
        row.getString("area_name_vi"),
        row.getString("period_end"));
    out.printf("    \"%s\" in %s:%n", row.getString("quote"), row.getString("document"));
    out.printf("    %s%n", row.getString("sentence"));
  }
}
