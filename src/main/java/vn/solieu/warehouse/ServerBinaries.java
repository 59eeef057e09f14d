package vn.solieu.warehouse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's binaries, unpacked from the jar of this platform once and kept. */
final class ServerBinaries {
  /** The major version decides the format of the data directory. */
  static final String VERSION = "18";

  private static final int OWNER_EXECUTES = 0100;
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "amd64", "postgres-linux-x86_64.txz",
          "x86_64", "postgres-linux-x86_64.txz",
          "aarch64", "postgres-linux-arm_64.txz");

  private final Path directory;

  private ServerBinaries(Path directory) {
    this.directory = directory;
  }

  /** The binaries below {@code layout}, unpacked now if they are not there. */
  static ServerBinaries unpackedIn(ServerLayout layout) throws IOException {
    Path directory = layout.binaries(VERSION);
    if (!Files.isDirectory(directory)) {
      Path partial = Unfinished.in(layout.root(), "unpacking-");
      unpack(archive(), partial);
      move(partial, directory);
    }
    return new ServerBinaries(directory);
  }

  /** The path of {@code initdb}, {@code pg_ctl} or {@code postgres}. */
  Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  private static InputStream archive() {
    String system = System.getProperty("os.name") + "/" + System.getProperty("os.arch");
    return Optional.ofNullable(ARCHIVES.get(System.getProperty("os.arch")))
        .filter(name -> system.toLowerCase(Locale.ROOT).startsWith("linux"))
        .map(name -> ServerBinaries.class.getResourceAsStream("/" + name))
        .orElseThrow(
            () ->
                new WarehouseException(
                    "no PostgreSQL is embedded for "
                        + system
                        + "; name a server of your own by SPRING_DATASOURCE_URL"));
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (Thread.currentThread().isInterrupted()) { // streams to files do not notice
          throw new WarehouseException("interrupted while PostgreSQL was unpacked");
        }
        write(entry, tar, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & OWNER_EXECUTES) != 0) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }
}
