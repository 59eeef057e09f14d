package vn.solieu.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The running embedded server of a trial.
 *
 * @param root folder of the server below its home
 * @param pid its process
 * @param port where it listens
 */
record TrialServer(Path root, long pid, int port) {
  private static final int PORT_LINE = 3;

  /** The server of {@code home}; empty when none lives. */
  static Optional<TrialServer> of(Path home) throws IOException {
    Path root = home.resolve("postgres");
    Path file = root.resolve("data/postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    long pid = Long.parseLong(lines.get(0).strip());
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(alive -> new TrialServer(root, pid, Integer.parseInt(lines.get(PORT_LINE).strip())));
  }

  /** Stops it in the mode {@code mode} of pg_ctl and starts it again at the same port. */
  void restart(String mode) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (Integer.valueOf(0).equals(Files.getAttribute(root, "unix:uid"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(root.resolve("server-18/bin/pg_ctl").toString());
    command.addAll(List.of("-D", root.resolve("data").toString()));
    command.addAll(List.of("-l", root.resolve("server.log").toString()));
    command.addAll(List.of("-o", "-p " + port, "-m", mode, "-w", "restart"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the server was not restarted: " + command);
    }
  }
}
