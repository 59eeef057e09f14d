package vn.solieu.warehouse;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

  private static void remove(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
