package vn.solieu.fetch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;

/**
 * The documents below some paths: files as they are given, folders walked in the order of names.
 *
 * <p>In a folder, hidden files and files of other kinds ({@link DocumentFileTypes}) are left out
 * and a {@code manifest.csv} describes the files beside and below it. A file that is given by
 * itself is taken whatever its name. Only the names of the folders on the way are held in memory.
 */
public final class LocalListing implements Iterable<Listed> {
  static final String MANIFEST = "manifest.csv";

  private final List<Path> paths;
  private final Optional<Path> manifest;

  /**
   * Lists {@code paths} in their order; {@code manifest} describes files of any of them by name.
   */
  public LocalListing(List<Path> paths, Optional<Path> manifest) {
    this.paths = List.copyOf(paths);
    this.manifest = manifest;
  }

  @Override
  public Iterator<Listed> iterator() {
    return new Walk();
  }

  private boolean isGiven(String file) {
    return paths.stream().anyMatch(path -> path.endsWith(file) || Files.exists(path.resolve(file)));
  }

  /** A path that still has to be looked at, with the folder that its name counts from. */
  private record Pending(Path path, String document, boolean given, Manifest manifest) {}

  private final class Walk implements Iterator<Listed> {
    private final Deque<Listed> found = new ArrayDeque<>();
    private final Deque<Pending> pending = new ArrayDeque<>();

    Walk() {
      Manifest rows =
          manifest.map(path -> read(path, LocalListing.this::isGiven)).orElse(Manifest.NONE);
      for (Path path : paths) {
        pending.addLast(new Pending(path, nameOf(path), true, rows));
      }
    }

    @Override
    public boolean hasNext() {
      while (found.isEmpty() && !pending.isEmpty()) {
        look(pending.removeFirst());
      }
      return !found.isEmpty();
    }

    @Override
    public Listed next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return found.removeFirst();
    }

    private Manifest read(Path path, Predicate<String> known) {
      Manifest rows = new ManifestReader(path, known).read();
      rows.issues().forEach(issue -> found.addLast(new Listed.Refused(path.toString(), issue)));
      return rows;
    }

    private void look(Pending at) {
      if (Files.isDirectory(at.path)) {
        open(at);
      } else if (Files.isRegularFile(at.path)) {
        take(at);
      } else if (at.given && Files.notExists(at.path, LinkOption.NOFOLLOW_LINKS)) {
        refuse(at.path, IssueCode.MISSING_FILE, "no such file or folder");
      } else {
        refuse(at.path, IssueCode.UNREADABLE, "neither a file nor a folder that can be read");
      }
    }

    private void take(Pending at) {
      Optional<ManifestRow> row = at.manifest.find(at.document);
      if (at.given || row.isPresent() || DocumentFileTypes.isDocument(at.document)) {
        found.addLast(
            new Listed.LocalFile(
                at.path, at.document, row.orElseGet(() -> ManifestRow.undescribed(at.document))));
      }
    }

    private void open(Pending folder) {
      if (!folder.given && Files.isSymbolicLink(folder.path)) {
        return; // a link inside the walk may lead back into it
      }
      String prefix = folder.given ? "" : folder.document + "/";
      try {
        push(folder, prefix, namesIn(folder.path));
      } catch (IOException | DirectoryIteratorException e) {
        refuse(folder.path, IssueCode.UNREADABLE, "the folder cannot be listed");
      }
    }

    private void push(Pending folder, String prefix, List<Path> names) {
      Path own = folder.path.resolve(MANIFEST);
      Manifest rows =
          Files.isRegularFile(own)
              ? read(own, file -> Files.exists(folder.path.resolve(file))).below(prefix)
              : folder.manifest;
      for (int i = names.size() - 1; i >= 0; i--) {
        Path path = names.get(i);
        pending.addFirst(new Pending(path, prefix + nameOf(path), false, rows));
      }
    }

    private List<Path> namesIn(Path folder) throws IOException {
      List<Path> names = new ArrayList<>();
      try (DirectoryStream<Path> stream =
          Files.newDirectoryStream(folder, path -> !nameOf(path).startsWith("."))) {
        stream.forEach(names::add);
      }
      names.removeIf(path -> nameOf(path).equals(MANIFEST));
      names.sort(null);
      return names;
    }

    private void refuse(Path path, IssueCode code, String reason) {
      found.addLast(
          new Listed.Refused(path.toString(), Issue.ofDocument(code, path + ": " + reason)));
    }
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
