package vn.solieu.warehouse;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * A mark in the warehouse that says by which migration files it was last brought up to date. While
 * program and history are as they were then, comparing each file again, which takes longer than
 * most commands, is left out; what follows every migration is done all the same.
 */
final class SchemaMark {
  private static final String FOLDER = "db/migration/";
  private static final String AFTERWARDS = "afterMigrate__";

  private final SortedMap<String, Long> files;

  /** A mark of {@code files}: their names with their check sums. */
  SchemaMark(SortedMap<String, Long> files) {
    this.files = files;
  }

  /** The mark of this program; empty when it does not run from an unpacked jar. */
  static Optional<SchemaMark> ofThisProgram() {
    String program = System.getProperty("java.class.path", "");
    if (!program.endsWith(".jar") || program.contains(File.pathSeparator)) {
      return Optional.empty();
    }
    try (JarFile jar = new JarFile(Path.of(program).toFile())) {
      TreeMap<String, Long> files = new TreeMap<>();
      jar.stream()
          .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
          .forEach(entry -> files.put(name(entry), entry.getCrc()));
      return files.isEmpty() ? Optional.empty() : Optional.of(new SchemaMark(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(JarEntry entry) {
    return entry.getName().substring(FOLDER.length());
  }

  /** Whether the warehouse has this mark; then it also has all that follows a migration. */
  boolean stands(Connection connection) throws SQLException {
    if (!isThere(connection)) {
      return false;
    }
    for (String file : files.keySet()) {
      if (file.startsWith(AFTERWARDS)) {
        run(connection, file);
      }
    }
    return true;
  }

  /** Puts this mark in place of the one before. */
  void put(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into batch.schema_mark (files, installed_rank)
            select ?, max(installed_rank) from warehouse.flyway_schema_history
            on conflict (only_row) do update
               set (files, installed_rank, marked_at) = (excluded.files, excluded.installed_rank, now())
            """)) {
      statement.setString(1, digest());
      statement.executeUpdate();
    }
  }

  private boolean isThere(Connection connection) throws SQLException {
    if (!answer(connection, "select to_regclass('batch.schema_mark') is not null", null)) {
      return false;
    }
    return answer(
        connection,
        """
        select exists (select from batch.schema_mark m where m.files = ? and m.installed_rank =
          (select max(installed_rank) from warehouse.flyway_schema_history where success))
        """,
        digest());
  }

  private static boolean answer(Connection connection, String question, @Nullable String value)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      if (value != null) {
        statement.setString(1, value);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static void run(Connection connection, String file) throws SQLException {
    try (InputStream text = SchemaMark.class.getResourceAsStream("/" + FOLDER + file);
        Statement statement = connection.createStatement()) {
      if (text == null) {
        throw new IllegalStateException("missing from the class path: " + FOLDER + file);
      }
      statement.execute(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String digest() {
    try {
      byte[] text = files.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
