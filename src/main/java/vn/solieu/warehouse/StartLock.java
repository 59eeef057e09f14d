package vn.solieu.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Lets one process at a time start, join or stop the server; the system frees it when one dies. */
final class StartLock implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;

  private StartLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for {@code file}'s lock, at most two minutes: a first start unpacks and initialises. */
  static StartLock acquire(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!tryLock(channel)) {
      if (System.nanoTime() > deadline) {
        channel.close();
        throw new WarehouseException(
            "another solieu process has been starting or stopping the warehouse for "
                + PATIENCE.toSeconds()
                + " s; end it, or look into "
                + file.resolveSibling("server.log"));
      }
      Pause.of(PAUSE);
    }
    return new StartLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) { // another thread of this process has it
      return false;
    }
  }
}
