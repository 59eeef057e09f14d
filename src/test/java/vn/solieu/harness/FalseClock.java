package vn.solieu.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A clock for a process and those that it starts, by libfaketime: that of the machine, set back by
 * what a file says. {@code -Dsolieu.trial.faketime=FILE} names the library where it is not
 * installed; without it the trial is skipped.
 */
final class FalseClock {
  private final Path library;
  private final Path file;

  private FalseClock(Path library, Path file) {
    this.library = library;
    this.file = file;
  }

  /** One whose file lies in {@code folder}. */
  static FalseClock in(Path folder) throws IOException {
    Optional<Path> library = findLibrary();
    Assumptions.assumeTrue(library.isPresent(), "libfaketime is not installed");
    FalseClock clock = new FalseClock(library.get(), folder.resolve("clock"));
    clock.setBack(Duration.ZERO);
    return clock;
  }

  private static Optional<Path> findLibrary() throws IOException {
    String named = System.getProperty("solieu.trial.faketime");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    try (Stream<Path> paths = Files.find(Path.of("/usr/lib"), 3, FalseClock::isLibrary)) {
      return paths.findFirst();
    }
  }

  private static boolean isLibrary(Path path, Object attributes) {
    return path.endsWith("faketime/libfaketimeMT.so.1");
  }

  /** What a process needs in its environment. Time that is measured, not told, goes on as it is. */
  Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "FAKETIME_TIMESTAMP_FILE", file.toString(),
        "FAKETIME_NO_CACHE", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "FAKETIME_DONT_RESET", "1");
  }

  /** Has the clock go that much behind the machine's from now on. */
  void setBack(Duration by) throws IOException {
    Path next = file.resolveSibling("clock.next");
    Files.writeString(next, "-" + by.toSeconds() + "\n");
    Files.move(
        next,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
