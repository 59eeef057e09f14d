package vn.solieu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files below a folder that others may be writing to: half-written ones are passed over, and
 * one that got its final name meanwhile is found under it.
 */
final class FileTree {
  private static final int ROUNDS = 5;
  private static final String OPEN = ".open";

  private final Path root;

  /** Those below {@code root}, which need not exist. */
  FileTree(Path root) {
    this.root = root;
  }

  /** How many there are. */
  long count() throws IOException {
    return list().size();
  }

  /** How long they are together. */
  long bytes() throws IOException {
    long bytes = 0;
    for (Path file : list()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** Copies them to {@code target}; returns how many were copied. */
  long copyTo(Path target) throws IOException {
    long files = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      long before = files;
      for (Path file : list()) {
        files += copy(file, target.resolve(root.relativize(file).toString()));
      }
      if (files == before) {
        return files; // all that there are now are there already
      }
    }
    return files;
  }

  private static int copy(Path file, Path target) throws IOException {
    if (Files.exists(target)) {
      return 0;
    }
    Files.createDirectories(target.resolveSibling(""));
    try {
      Files.copy(file, target);
      // The same file as it was while it was written, if it was met then.
      Files.deleteIfExists(target.resolveSibling(target.getFileName() + OPEN));
      return 1;
    } catch (NoSuchFileException e) {
      return 0; // renamed since it was listed
    }
  }

  /** Removes the folder with all that is in it. */
  void remove() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(root)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  private List<Path> list() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    for (int round = 1; ; round++) {
      try (Stream<Path> paths = Files.walk(root)) {
        return paths.filter(Files::isRegularFile).filter(FileTree::isWhole).sorted().toList();
      } catch (UncheckedIOException e) { // one that was listed got another name
        if (round == ROUNDS) {
          throw e.getCause();
        }
      }
    }
  }

  private static boolean isWhole(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.endsWith(".part") && !name.endsWith(".removing");
  }
}
