package vn.solieu.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who uses the embedded server: one file for each user, locked as long as its process lives, so
 * that a killed process counts no longer. Call only while holding the start lock.
 */
final class ServerUsers {
  // The random part tells this process from a dead one that had the same number, as in containers.
  private static final String OWN_PREFIX =
      ProcessHandle.current().pid() + "-" + UUID.randomUUID() + "-";

  private final Path directory;

  ServerUsers(Path directory) {
    this.directory = directory;
  }

  /** Registers this process once more; closing the result takes that back. */
  User add() throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(OWN_PREFIX + UUID.randomUUID());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    User user = new User(file, channel);
    try {
      channel.lock();
      return user;
    } catch (IOException e) { // as when this thread was interrupted
      user.close();
      throw e;
    }
  }

  /** How many users live; the files of dead ones are removed. */
  long count() throws IOException {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(ServerUsers::isAlive).count();
    }
  }

  // A process must not open its own lock files: closing them again would release the lock.
  private static boolean isAlive(Path file) {
    if (String.valueOf(file.getFileName()).startsWith(OWN_PREFIX)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.tryLock() == null) {
        return true;
      }
      Files.delete(file);
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One use of the server. */
  record User(Path file, FileChannel channel) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
      channel.close();
    }
  }
}
