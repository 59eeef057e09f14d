package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches a stream of this process. */
enum Terminal {
  STANDARD_INPUT(0),
  STANDARD_OUTPUT(1),
  STANDARD_ERROR(2);

  private final int descriptor;

  Terminal(int descriptor) {
    this.descriptor = descriptor;
  }

  /** Whether the stream is a terminal; false where the system does not say. */
  boolean isWatched() {
    try {
      Path device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
      return device.startsWith("/dev/pts")
          || device.toString().startsWith("/dev/tty")
          || device.equals(Path.of("/dev/console"));
    } catch (IOException e) {
      return false;
    }
  }
}
