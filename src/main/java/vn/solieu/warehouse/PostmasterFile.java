package vn.solieu.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data directory says: the state file of a running server. It
 * stays behind when the server was killed, so it is a hint, never a proof.
 *
 * @param file the file itself
 * @param pid process of the server
 * @param port where it listens
 */
record PostmasterFile(Path file, long pid, int port) {
  private static final int PORT_LINE = 3;

  /** The file in {@code data}; empty when there is none or it is only half written. */
  static Optional<PostmasterFile> read(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      long pid = Long.parseLong(lines.get(0).strip());
      return Optional.of(
          new PostmasterFile(file, pid, Integer.parseInt(lines.get(PORT_LINE).strip())));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the process is a living postgres on {@code data}; another program, or the server of
   * another home, may have got the number since.
   */
  boolean isOf(Path data) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            process -> process.info().command().filter(c -> c.endsWith("/postgres")).isPresent())
        .filter(process -> isToldOf(process, data) || worksIn(process, data))
        .isPresent();
  }

  /** Whether any process has the server's number. */
  boolean isProcessAlive() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private static boolean isToldOf(ProcessHandle process, Path data) {
    return List.of(process.info().arguments().orElse(new String[0])).contains(data.toString());
  }

  // A server that was started again by pg_ctl restart knows its directory from its environment: it
  // is told by where it works, which for a server is always its data directory.
  private static boolean worksIn(ProcessHandle process, Path data) {
    try {
      return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), data);
    } catch (IOException e) { // it has just ended, or is none of this user's
      return false;
    }
  }
}
