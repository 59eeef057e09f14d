package vn.solieu.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema as the migrations make it. */
class SchemaIT {
  private static final List<String> CONTRACT =
      List.of(
          "document",
          "published_on",
          "start",
          "end",
          "quote",
          "value",
          "value_high",
          "out_of",
          "unit",
          "counted",
          "comparator",
          "kind",
          "status",
          "indicator",
          "area",
          "locality",
          "period_start",
          "period_end",
          "period_basis",
          "base_start",
          "base_end",
          "attributed_to",
          "sentence");

  /** Not allowed, and not in a read-only transaction. */
  private static final Set<String> REFUSALS = Set.of("42501", "25006");

  /** Rights that go beyond rows: making, owning, emptying, and for the analyst any that writes. */
  private static final String MORE_THAN_ROWS =
      """
      SELECT 'creates in ' || nspname FROM pg_namespace WHERE has_schema_privilege(:role, oid, 'CREATE')
      UNION ALL
      SELECT 'database' WHERE has_database_privilege(:role, current_database(), 'CREATE, TEMPORARY')
      UNION ALL
      SELECT 'owns ' || oid::regclass FROM pg_class WHERE pg_has_role(:role, relowner, 'USAGE')
      UNION ALL
      SELECT 'owns ' || oid::regprocedure FROM pg_proc WHERE pg_has_role(:role, proowner, 'USAGE')
      UNION ALL
      SELECT 'runs as its owner ' || oid::regprocedure FROM pg_proc
       WHERE prosecdef AND pronamespace::regnamespace::text IN ('batch', 'staging', 'warehouse', 'mart')
      UNION ALL
      SELECT 'empties ' || oid::regclass FROM pg_class
       WHERE relkind IN ('r', 'v') AND has_table_privilege(:role, oid, 'TRUNCATE, TRIGGER, REFERENCES')
      UNION ALL
      SELECT 'writes ' || oid::regclass FROM pg_class
       WHERE relkind IN ('r', 'v') AND :role = 'solieu_analyst' AND oid <> 'pg_settings'::regclass
         AND has_table_privilege(:role, oid, 'INSERT, UPDATE, DELETE')
      UNION ALL
      SELECT 'is ' || rolname FROM pg_roles WHERE rolname = :role
         AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)
      """;

  @TempDir static Path home;
  private static Warehouse warehouse;

  @BeforeAll
  static void open() throws Exception {
    ServerForTests.prepare(home);
    warehouse = Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  @Test
  void everythingIsCommentedInBothLanguages() throws Exception {
    String schemas = "('batch', 'staging', 'warehouse', 'mart')";
    List<String> uncommented =
        list(
            """
            SELECT what FROM (
              SELECT 'schema ' || nspname, obj_description(oid, 'pg_namespace')
                FROM pg_namespace WHERE nspname IN %1$s
              UNION ALL
              SELECT 'relation ' || c.oid::regclass, obj_description(c.oid, 'pg_class')
                FROM pg_class c WHERE c.relkind IN ('r', 'v', 'm') AND c.relnamespace::regnamespace::text IN %1$s
              UNION ALL
              SELECT 'column ' || c.oid::regclass || '.' || a.attname, col_description(c.oid, a.attnum)
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
               WHERE c.relkind IN ('r', 'v', 'm') AND c.relnamespace::regnamespace::text IN %1$s
              UNION ALL
              SELECT 'function ' || oid::regprocedure, obj_description(oid, 'pg_proc')
                FROM pg_proc WHERE pronamespace::regnamespace::text IN %1$s
            ) AS commented (what, comment)
            WHERE comment IS NULL OR comment !~ '^vi: \\S.* / en: \\S.*$'
            ORDER BY what
            """
                .formatted(schemas));
    assertEquals(List.of(), uncommented);
  }

  @Test
  void theObservationViewStartsWithTheContract() throws Exception {
    List<String> columns =
        list(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'mart' AND"
                + " table_name = 'observation' ORDER BY ordinal_position");
    assertEquals(CONTRACT, columns.subList(0, CONTRACT.size()));
  }

  @Test
  void evidenceIsNeverEmpty() throws Exception {
    List<String> nullable =
        list(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'warehouse' AND"
                + " table_name = 'fact_observation' AND is_nullable = 'YES' AND column_name IN"
                + " ('document_id', 'snapshot_sha256', 'start_offset', 'end_offset', 'quote',"
                + " 'sentence', 'rule_set', 'run_id')");
    assertEquals(List.of(), nullable);
  }

  @Test
  void springBatchFindsItsTables() throws Exception {
    assertEquals(
        List.of("6", "3"),
        list(
            "SELECT count(*) FROM pg_class WHERE relnamespace = 'batch'::regnamespace AND relname LIKE 'batch\\_%' AND relkind"
                + " IN ('r', 'S') GROUP BY relkind ORDER BY relkind DESC"));
  }

  @Test
  void migratingAgainChangesNothing() throws Exception {
    List<String> before = list("SELECT script FROM warehouse.flyway_schema_history ORDER BY 1");
    Schema.migrate(warehouse.owner());
    assertEquals(before, list("SELECT script FROM warehouse.flyway_schema_history ORDER BY 1"));
    assertFalse(before.isEmpty());
  }

  @Test
  void theMarkStandsForTheSameFilesAndHistoryOnly() throws Exception {
    SchemaMark mark = new SchemaMark(new TreeMap<>(Map.of("afterMigrate__access.sql", 1L)));
    SchemaMark other = new SchemaMark(new TreeMap<>(Map.of("afterMigrate__access.sql", 2L)));
    try (Connection connection = SqlConnections.open(warehouse.owner())) {
      connection.setAutoCommit(false);
      assertFalse(mark.stands(connection));
      mark.put(connection);
      assertTrue(mark.stands(connection));
      assertFalse(other.stands(connection), "other files");
      other.put(connection);
      assertTrue(other.stands(connection), "the last mark counts");
      connection
          .createStatement()
          .execute("UPDATE batch.schema_mark SET installed_rank = installed_rank - 1");
      assertFalse(other.stands(connection), "another history");
      connection.rollback();
    }
  }

  @Test
  void theAnalystReadsAndNothingElse() throws Exception {
    try (Connection connection = warehouse.connectAsAnalyst()) {
      assertEquals("solieu_analyst", list(connection, "SELECT current_user").get(0));
      assertEquals("0", list(connection, "SELECT count(*) FROM mart.observation").get(0));
    }
    for (String forbidden :
        List.of(
            "SET transaction_read_only = off; DELETE FROM warehouse.run",
            "SET default_transaction_read_only = off; DELETE FROM warehouse.run",
            "SET default_transaction_read_only = off; CREATE TABLE mart.t (n int)",
            "SET ROLE solieu; DELETE FROM warehouse.run",
            "RESET ROLE; SET default_transaction_read_only = off; DELETE FROM warehouse.run",
            "COPY (SELECT 1) TO PROGRAM 'true'",
            "SELECT pg_read_file('/etc/passwd')")) {
      try (Connection connection = warehouse.connectAsAnalyst()) {
        SQLException refused =
            assertThrows(
                SQLException.class,
                () -> connection.createStatement().execute(forbidden),
                forbidden);
        assertTrue(
            REFUSALS.contains(refused.getSQLState()), forbidden + ": " + refused.getMessage());
      }
    }
  }

  @Test
  void theLoaderWritesRowsAndDropsNothing() throws Exception {
    try (HikariDataSource pool = warehouse.openLoaderPool()) {
      try (Connection connection = pool.getConnection()) {
        assertEquals("solieu_loader", list(connection, "SELECT current_user").get(0));
        connection
            .createStatement()
            .execute(
                "INSERT INTO warehouse.run (job, rule_set, status) VALUES ('t', 'r', 'failed')");
        connection.createStatement().execute("DELETE FROM warehouse.run WHERE job = 't'");
      }
      for (String forbidden :
          List.of(
              "DROP TABLE warehouse.fact_observation",
              "DROP VIEW mart.observation",
              "TRUNCATE warehouse.run CASCADE",
              "ALTER TABLE warehouse.run ADD COLUMN x int",
              "CREATE TABLE warehouse.t (n int)",
              "DELETE FROM warehouse.flyway_schema_history",
              "COPY (SELECT 1) TO PROGRAM 'true'")) {
        try (Connection connection = pool.getConnection()) {
          SQLException refused =
              assertThrows(
                  SQLException.class,
                  () -> connection.createStatement().execute(forbidden),
                  forbidden);
          assertEquals("42501", refused.getSQLState(), forbidden + ": " + refused.getMessage());
        }
      }
    }
  }

  @Test
  void neitherRoleOwnsOrMakesAnythingAnywhere() throws Exception {
    try (Connection connection = SqlConnections.open(warehouse.owner())) {
      connection.createStatement().execute("CREATE TABLE warehouse.of_tomorrow (n int)");
      connection.createStatement().execute("CREATE VIEW mart.of_tomorrow AS SELECT 1 AS n");
      for (String role : List.of("solieu_analyst", "solieu_loader")) {
        assertEquals(
            List.of(),
            list(connection, MORE_THAN_ROWS.replace(":role", "'" + role + "'")),
            "what " + role + " may do");
      }
      assertEquals(
          List.of("f", "f"),
          list(
              connection,
              "SELECT has_table_privilege('solieu_analyst', oid, 'SELECT') FROM pg_class"
                  + " WHERE relname = 'of_tomorrow'"),
          "a new table is closed until a start has looked at the list");
    } finally {
      Schema.migrate(warehouse.owner());
      assertEquals(
          List.of("mart t", "warehouse f"),
          list(
              "SELECT relnamespace::regnamespace || ' ' || has_table_privilege('solieu_analyst', oid, 'SELECT')::text::char"
                  + " FROM pg_class WHERE relname = 'of_tomorrow' ORDER BY 1"));
      try (Connection connection = SqlConnections.open(warehouse.owner())) {
        connection.createStatement().execute("DROP TABLE warehouse.of_tomorrow");
        connection.createStatement().execute("DROP VIEW mart.of_tomorrow");
      }
    }
  }

  @Test
  void aServerThatIsNotThereIsOneClearLine() {
    ConnectionSettings nowhere =
        new ConnectionSettings("jdbc:postgresql://127.0.0.1:1/solieu", "solieu", "x");
    WarehouseException failure = assertThrows(WarehouseException.class, () -> openNamed(nowhere));
    assertEquals(
        "no PostgreSQL answers at jdbc:postgresql://127.0.0.1:1/solieu; is it running, and is the"
            + " address right?",
        failure.getMessage());
  }

  @Test
  void aWrongPasswordIsOneClearLine() {
    String url = warehouse.owner().url();
    WarehouseException failure =
        assertThrows(
            WarehouseException.class,
            () -> openNamed(new ConnectionSettings(url, "solieu", "wrong")));
    assertEquals(
        url
            + " refused the login (FATAL: password authentication failed for user \"solieu\");"
            + " check the user name and password",
        failure.getMessage());
  }

  @Test
  void aMissingDatabaseIsOneClearLine() {
    ConnectionSettings owner = warehouse.owner();
    String url = owner.url().replaceAll("/[a-z]+$", "/nosuch");
    WarehouseException failure =
        assertThrows(
            WarehouseException.class,
            () -> openNamed(new ConnectionSettings(url, owner.username(), owner.password())));
    assertEquals(
        url + " has no such database (FATAL: database \"nosuch\" does not exist); create it first",
        failure.getMessage());
  }

  @Test
  void aNamedServerIsUsedAsItIs() throws Exception {
    ConnectionSettings owner = warehouse.owner();
    try (Warehouse named = openNamed(owner);
        Connection connection = named.connectAsAnalyst()) {
      assertEquals("solieu_analyst", list(connection, "SELECT current_user").get(0));
    }
    assertEquals(List.of("1"), list("SELECT 1"), "closing it does not stop the server");
  }

  @Test
  void aNamedServersModestLoginGetsAllButTheRole() throws Exception {
    try (Connection connection = SqlConnections.open(warehouse.owner())) {
      connection.createStatement().execute("CREATE ROLE modest LOGIN PASSWORD 'modest'");
      connection.createStatement().execute("CREATE DATABASE modest OWNER modest");
    }
    String url = warehouse.owner().url().replaceAll("/[a-z]+$", "/modest");
    try (Warehouse named = openNamed(new ConnectionSettings(url, "modest", "modest"))) {
      WarehouseException refused = assertThrows(WarehouseException.class, named::connectAsAnalyst);
      assertEquals(
          "modest may not take on the read-only role; let the owner of the server run: CREATE ROLE"
              + " solieu_analyst; GRANT solieu_analyst TO modest",
          refused.getMessage());
      try (Connection connection = SqlConnections.open(warehouse.owner())) {
        connection.createStatement().execute("GRANT solieu_analyst TO modest");
      }
    }
    try (Warehouse named = openNamed(new ConnectionSettings(url, "modest", "modest"));
        Connection connection = named.connectAsAnalyst()) {
      assertEquals("0", list(connection, "SELECT count(*) FROM mart.observation").get(0));
    }
  }

  private static Warehouse openNamed(ConnectionSettings settings) {
    return Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.of(settings)));
  }

  private static List<String> list(String query) throws SQLException {
    try (Connection connection = SqlConnections.open(warehouse.owner())) {
      return list(connection, query);
    }
  }

  private static List<String> list(Connection connection, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet answer = connection.createStatement().executeQuery(query)) {
      while (answer.next()) {
        values.add(answer.getString(1));
      }
    }
    return values;
  }
}
