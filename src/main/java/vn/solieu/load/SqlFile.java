package vn.solieu.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the statements of {@code db/load/}, one in each file. */
final class SqlFile {
  private SqlFile() {}

  /** The statement in {@code db/load/<name>.sql}. */
  static String read(String name) {
    String path = "/db/load/" + name + ".sql";
    try (InputStream file = SqlFile.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new FileNotFoundException("missing from the class path: " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
