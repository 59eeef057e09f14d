package vn.solieu.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of a backup: one for each table, and {@code SHA256SUMS} over them, which is written
 * last and in the form of {@code sha256sum}.
 */
final class BackupFiles {
  private static final String SUMS = "SHA256SUMS";
  private static final String TABLE = ".copy.gz";

  private final Path folder;

  BackupFiles(Path folder) {
    this.folder = folder;
  }

  /** The file of {@code table}, with the table's rows as COPY writes them, compressed. */
  Path ofTable(String table) {
    return folder.resolve(table + TABLE);
  }

  /** The file that says where the sequences stand. */
  Path sequences() {
    return folder.resolve("sequences.tsv");
  }

  /** How many tables there are. */
  int countTables() throws IOException {
    try (var files = Files.list(folder)) {
      return Math.toIntExact(files.filter(file -> file.toString().endsWith(TABLE)).count());
    }
  }

  /** Writes down what the files hold. */
  void seal() throws IOException {
    StringBuilder sums = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        sums.append(digest(file)).append("  ").append(file.getFileName()).append('\n');
      }
    }
    Files.writeString(folder.resolve(SUMS), sums, StandardCharsets.UTF_8);
  }

  /**
   * Proves that the files are those that were sealed.
   *
   * @throws WarehouseException when one is missing or was changed
   */
  void check() throws IOException {
    Path sums = folder.resolve(SUMS);
    if (!Files.isRegularFile(sums)) {
      throw new WarehouseException(folder + " is no backup that was finished: it has no " + SUMS);
    }
    Map<Path, String> expected = new LinkedHashMap<>();
    for (String line : Files.readAllLines(sums, StandardCharsets.UTF_8)) {
      expected.put(folder.resolve(line.substring(line.indexOf("  ") + 2)), line.substring(0, 64));
    }
    for (Map.Entry<Path, String> file : expected.entrySet()) {
      if (!Files.isRegularFile(file.getKey()) || !digest(file.getKey()).equals(file.getValue())) {
        throw new WarehouseException(file.getKey() + " is missing or was changed");
      }
    }
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream bytes = new DigestInputStream(in, digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
