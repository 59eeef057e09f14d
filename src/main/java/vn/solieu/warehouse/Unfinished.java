package vn.solieu.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Folders that get their name only when they are whole. Call only while holding the start lock:
 * then those that lie about are of processes that were killed.
 */
final class Unfinished {
  private Unfinished() {}

  /**
   * A new folder below {@code root}, whose name starts with {@code prefix}, instead of old ones.
   */
  static Path in(Path root, String prefix) throws IOException {
    try (DirectoryStream<Path> remains = Files.newDirectoryStream(root, prefix + "*")) {
      for (Path folder : remains) {
        remove(folder);
      }
    }
    return Files.createTempDirectory(root, prefix);
  }

  // A program that was broken off may still write there for a moment: the next one tries again.
  private static void remove(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      return;
    }
  }
}
