package vn.solieu.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder of a site while it is written: everything goes to a new folder beside it, which takes
 * its place when it is complete. So no reader sees half a site, and a page that is no more wanted,
 * such as that of a withdrawn document, does not stay. Only a folder that is empty or holds a site
 * is ever replaced.
 */
final class SiteFolder implements AutoCloseable {
  /** What marks a folder as a site that this program wrote. */
  private static final String MARK = ".solieu-site";

  private final Path target;
  private final Path fresh;
  private final Path former;

  /**
   * Begins a site for {@code target}.
   *
   * @throws SiteRefused when the folder holds something else
   */
  SiteFolder(Path target) throws IOException {
    this.target = target.toAbsolutePath().normalize();
    if (Files.exists(this.target) && !isReplaceable(this.target)) {
      throw new SiteRefused(
          target + " is not empty and holds no site of this program: name another folder");
    }
    String name = this.target.getFileName() + "." + ProcessHandle.current().pid();
    fresh = this.target.resolveSibling("." + name + ".new");
    former = this.target.resolveSibling("." + name + ".old");
    Files.createDirectories(this.target.getParent());
    remove(fresh);
    Files.createDirectory(fresh);
    Files.createFile(fresh.resolve(MARK));
  }

  private static boolean isReplaceable(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return Files.exists(folder.resolve(MARK)) || files.findAny().isEmpty();
    }
  }

  /** Where to write. */
  Path fresh() {
    return fresh;
  }

  /** Puts what was written in its place. */
  void complete() throws IOException {
    boolean hadFormer = Files.exists(target);
    if (hadFormer) {
      Files.move(target, former);
    }
    try {
      Files.move(fresh, target);
    } catch (IOException e) {
      if (hadFormer) {
        Files.move(former, target);
      }
      throw e;
    }
    remove(former);
  }

  /** Removes what is not complete. */
  @Override
  public void close() throws IOException {
    remove(fresh);
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(SiteFolder::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
