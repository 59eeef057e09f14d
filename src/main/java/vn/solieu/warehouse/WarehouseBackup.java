package vn.solieu.warehouse;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Every table of the warehouse into files and back, by COPY; needs no programs of PostgreSQL, which
 * the embedded server does not have. The schema itself is not in the files: the migrations of the
 * same version of the product make it.
 */
public final class WarehouseBackup {
  private static final String FACTS = "warehouse.fact_observation";
  private static final String HISTORY = "warehouse.flyway_schema_history";
  private static final String TABLES =
      "select c.oid::regclass::text from pg_class c where c.relkind = 'r' and"
          + " c.relnamespace::regnamespace::text in ('batch', 'staging', 'warehouse') order by 1";
  private static final String REFERENCES =
      "select distinct conrelid::regclass::text, confrelid::regclass::text from pg_constraint"
          + " where contype = 'f' and conrelid <> confrelid";
  private static final String COLUMNS =
      "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
          + " where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''";
  private static final String SEQUENCES =
      "select c.oid::regclass::text from pg_class c where c.relkind = 'S' and"
          + " c.relnamespace::regnamespace::text in ('batch', 'staging', 'warehouse') order by 1";

  private final Warehouse warehouse;
  private final BackupFiles files;

  /** Backups of {@code warehouse} in {@code folder}. */
  public WarehouseBackup(Warehouse warehouse, Path folder) {
    this.warehouse = warehouse;
    this.files = new BackupFiles(folder);
  }

  /**
   * Writes every table as it stands at one moment; returns how many tables there are, without the
   * history of the schema, which only says for which version the backup is.
   */
  public int write() throws IOException, SQLException {
    try (Connection connection = SqlConnections.open(warehouse.owner())) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      List<String> tables = list(connection, TABLES);
      for (String table : tables) {
        try (OutputStream out =
            new GZIPOutputStream(
                new BufferedOutputStream(Files.newOutputStream(files.ofTable(table))))) {
          copy(connection).copyOut("COPY " + columns(connection, table) + " TO STDOUT", out);
        }
      }
      StringBuilder sequences = new StringBuilder();
      for (String sequence : list(connection, SEQUENCES)) {
        String at =
            list(connection, "select last_value || E'\\t' || is_called from " + sequence).get(0);
        sequences.append(sequence).append('\t').append(at).append('\n');
      }
      Files.writeString(files.sequences(), sequences, StandardCharsets.UTF_8);
      files.seal();
      return tables.size() - 1; // HISTORY
    }
  }

  /**
   * Proves that the backup in {@code folder} is whole; returns how many tables it would bring back.
   *
   * @throws WarehouseException when it is not
   */
  public static int check(Path folder) throws IOException {
    BackupFiles files = new BackupFiles(folder);
    files.check();
    return files.countTables() - 1; // HISTORY
  }

  /**
   * Brings every table back, in one transaction, into a warehouse that no run has written to.
   *
   * @throws WarehouseException when the files are damaged, the warehouse is in use, or its schema
   *     is of another version
   */
  public int restore() throws IOException, SQLException {
    files.check();
    try (Connection connection = SqlConnections.open(warehouse.owner())) {
      connection.setAutoCommit(false);
      if (!list(connection, "select run_id::text from warehouse.run limit 1").isEmpty()) {
        throw new WarehouseException(
            "this warehouse has runs; restore into an empty one (another SOLIEU_HOME or database)");
      }
      checkVersion(connection);
      List<String> order = inOrder(connection);
      execute(connection, "TRUNCATE " + String.join(", ", order));
      for (String table : order) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(files.ofTable(table)))) {
          copy(connection).copyIn("COPY " + columns(connection, table) + " FROM STDIN", in);
        }
      }
      for (String line : Files.readAllLines(files.sequences(), StandardCharsets.UTF_8)) {
        String[] cells = line.split("\t", -1);
        execute(
            connection,
            "select setval('%s', %d, %b)"
                .formatted(cells[0], Long.parseLong(cells[1]), Boolean.parseBoolean(cells[2])));
      }
      connection.commit();
      return order.size();
    }
  }

  // The numbers of the migrations that were applied are the first rows' second column.
  private void checkVersion(Connection connection) throws IOException, SQLException {
    execute(connection, "CREATE TEMP TABLE history (LIKE " + HISTORY + ") ON COMMIT DROP");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(files.ofTable(HISTORY)))) {
      copy(connection).copyIn("COPY history FROM STDIN", in);
    }
    List<String> missing =
        list(
            connection,
            "select distinct version from (select version from history union all select version from "
                + HISTORY
                + ") v where version is not null and (not exists (select from history h where"
                + " h.version = v.version) or not exists (select from "
                + HISTORY
                + " h where h.version = v.version)) order by 1");
    if (!missing.isEmpty()) {
      throw new WarehouseException(
          "the backup was made by another version of Solieu: migrations differ: " + missing);
    }
  }

  /** The tables such that each comes after those that it refers to. */
  private static List<String> inOrder(Connection connection) throws SQLException {
    Map<String, Set<String>> references = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(REFERENCES)) {
      while (rows.next()) {
        references
            .computeIfAbsent(rows.getString(1), k -> new LinkedHashSet<>())
            .add(rows.getString(2));
      }
    }
    // A trigger, not a declared key, checks what facts name: all that they may name goes first.
    Set<String> tables = new LinkedHashSet<>(list(connection, TABLES));
    Set<String> named = references.computeIfAbsent(FACTS, k -> new LinkedHashSet<>());
    for (String table : tables) {
      if (!table.equals(FACTS) && !reaches(table, FACTS, references)) {
        named.add(table);
      }
    }
    Set<String> ordered = new LinkedHashSet<>();
    for (String table : tables) {
      add(table, references, ordered);
    }
    ordered.remove(HISTORY);
    return new ArrayList<>(ordered);
  }

  /** Whether {@code table} refers to {@code other}, be it by way of further tables. */
  private static boolean reaches(String table, String other, Map<String, Set<String>> references) {
    return references.getOrDefault(table, Set.of()).stream()
        .anyMatch(to -> !to.equals(table) && (to.equals(other) || reaches(to, other, references)));
  }

  private static void add(String table, Map<String, Set<String>> references, Set<String> ordered) {
    if (!ordered.contains(table)) {
      references.getOrDefault(table, Set.of()).forEach(parent -> add(parent, references, ordered));
      ordered.add(table);
    }
  }

  private static String columns(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return table + " (" + row.getString(1) + ")";
      }
    }
  }

  private static CopyManager copy(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static List<String> list(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
