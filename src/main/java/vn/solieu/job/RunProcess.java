package vn.solieu.job;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that works on a run, as the ledger has it: {@code host/4711}.
 *
 * @param host name of the machine
 * @param number its number there
 */
record RunProcess(String host, long number) {
  private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

  /** This process. */
  static RunProcess current() {
    return new RunProcess(ownHost(), ProcessHandle.current().pid());
  }

  /** Reads what {@link #label()} wrote; empty for anything else. */
  static Optional<RunProcess> ofLabel(String label) {
    int slash = label.lastIndexOf('/');
    try {
      return slash < 0
          ? Optional.empty()
          : Optional.of(
              new RunProcess(
                  label.substring(0, slash), Long.parseLong(label.substring(slash + 1))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** As it is stored: {@code host/4711}. */
  String label() {
    return host + "/" + number;
  }

  /** Whether it certainly lives no more: it was on this machine and its number is not in use. */
  boolean isGone() {
    return host.equals(ownHost())
        && ProcessHandle.of(number).filter(ProcessHandle::isAlive).isEmpty();
  }

  private static String ownHost() {
    try {
      return Files.readString(HOST_NAME, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return InetAddress.getLoopbackAddress().getHostName();
    }
  }
}
