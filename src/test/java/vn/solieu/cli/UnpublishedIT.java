package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * What the read-only role sees of a run that was loaded and not published: nothing, in whatever it
 * may read. Run 1 is published, run 2 is not, run 3 is published after it.
 */
class UnpublishedIT {
  /** Stands in the names, texts, figures, findings and quarantined entries of run 2 alone. */
  private static final String OF_RUN_2 = "unseen|77[.,]7|177%";

  /** How runs went, which everybody may know: counts, times, requests. */
  private static final Set<String> BOOKKEEPING =
      Set.of(
          "warehouse.run",
          "warehouse.step_balance",
          "warehouse.check_result",
          "mart.balance",
          "batch.source_yield",
          "batch.source_baseline",
          "batch.source_selector");

  @TempDir static Path folder;
  private static Warehouse warehouse;
  private static Path input;

  @BeforeAll
  static void loadThreeRuns() throws Exception {
    Path home = folder.resolve("home");
    input = Files.createDirectory(folder.resolve("input"));
    ServerForTests.prepare(home);
    warehouse = Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
    Files.writeString(input.resolve("report.txt"), figure("Bắc Giang", "60,5"));
    ingest(home, 0);
    Files.writeString(input.resolve("report.txt"), figure("Bắc Giang", "77,7"));
    Files.writeString(
        input.resolve("unseen.txt"), figure("Lào Cai", "77,71") + figure("Hà Giang", "177"));
    Files.writeString(input.resolve("unseen-empty.txt"), "");
    ingest(home, 3);
    // As a check leaves a run that it stops, with what it found.
    owner(
        "INSERT INTO warehouse.check_finding (run_id, check_name, position, document, message)"
            + " VALUES (2, 'share_range', 1, 'unseen.txt', '177% of Hà Giang');"
            + " UPDATE warehouse.run SET published_at = NULL, status = 'failed', exit_code = 4"
            + " WHERE run_id = 2");
    Files.delete(input.resolve("unseen.txt"));
    Files.delete(input.resolve("unseen-empty.txt"));
    Files.writeString(input.resolve("report.txt"), figure("Bắc Giang", "62,5"));
    ingest(home, 0);
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  @Test
  void nothingOfItIsReadAnywhere() throws Exception {
    List<String> relations = readable();
    assertTrue(relations.contains("mart.evidence") && relations.size() > 40, relations.toString());
    for (String relation : relations) {
      assertEquals(0, count(relation, OF_RUN_2), relation);
    }
    assertEquals(0, count("mart.as_of(current_date + 1)", OF_RUN_2));
    assertEquals(1, count("mart.as_of(current_date + 1)", "62[.,]5"), "what is published is there");
  }

  @Test
  void noRowOfItIsReadButHowItWent() throws Exception {
    Set<String> named = new TreeSet<>();
    for (String key : List.of("run_id", "first_run_id", "superseded_run_id")) {
      for (String relation : readable()) {
        if (hasColumn(relation, key)
            && !analyst("SELECT 1 FROM " + relation + " WHERE " + key + " = 2 LIMIT 1").isEmpty()) {
          named.add(relation);
        }
      }
    }
    named.removeAll(BOOKKEEPING);
    assertEquals(Set.of(), named);
  }

  @Test
  void theSearchFindsItOnceItIsPublished() throws Exception {
    owner("UPDATE warehouse.run SET published_at = now() WHERE run_id = 2");
    try {
      Set<String> found = new TreeSet<>();
      for (String relation : readable()) {
        if (count(relation, OF_RUN_2) > 0) {
          found.add(relation);
        }
      }
      assertTrue(
          found.containsAll(
              Set.of("mart.observation", "mart.document", "mart.evidence", "mart.finding")),
          found.toString());
    } finally {
      owner("UPDATE warehouse.run SET published_at = NULL WHERE run_id = 2");
    }
  }

  @Test
  void revisionsThatWerePublishedAreCompared() throws Exception {
    assertEquals(
        List.of("60.5 62.5"),
        analyst("SELECT value_before || ' ' || value_after FROM mart.revision_change"));
  }

  @Test
  void theTablesBehindTheViewsAreClosed() throws Exception {
    Set<String> closed =
        Set.of(
            "batch.run_item",
            "staging.observation",
            "staging.document",
            "warehouse.fact_observation",
            "warehouse.dim_document",
            "warehouse.quarantine",
            "warehouse.check_finding",
            "warehouse.audited_observation");
    List<String> readable = readable();
    closed.forEach(relation -> assertFalse(readable.contains(relation), relation));
  }

  private static List<String> readable() throws SQLException {
    return analyst(
        "SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
            + " AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1");
  }

  private static boolean hasColumn(String relation, String column) throws SQLException {
    return !analyst(
            "SELECT 1 FROM pg_attribute WHERE attrelid = '"
                + relation
                + "'::regclass AND attname = '"
                + column
                + "'")
        .isEmpty();
  }

  private static int count(String relation, String words) throws SQLException {
    return Integer.parseInt(
        analyst("SELECT count(*) FROM " + relation + " AS r WHERE r::text ~ '" + words + "'")
            .get(0));
  }

  private static List<String> analyst(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = warehouse.connectAsAnalyst();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new SQLException(query + ": " + e.getMessage(), e);
    }
    return values;
  }

  private static void owner(String statement) throws SQLException {
    try (var pool = warehouse.openPool();
        Connection connection = pool.getConnection()) {
      connection.createStatement().execute(statement);
    }
  }

  private static void ingest(Path home, int expected) throws IOException {
    CommandLineForTests run =
        CommandLineForTests.run(
            "ingest", input.toString(), "--config", CommandLineForTests.configOf(home));
    assertEquals(expected, run.exitCode(), run.log());
  }

  private static String figure(String place, String share) {
    return "Năm 2024, tỷ lệ hồ sơ trực tuyến của tỉnh " + place + " đạt " + share + "%.\n";
  }
}
