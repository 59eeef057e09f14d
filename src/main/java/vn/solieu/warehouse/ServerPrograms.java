package vn.solieu.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs initdb and pg_ctl. PostgreSQL refuses to run as root; there the programs run in a user
 * namespace of their own ({@code unshare -U}), in which root has no privileges but still owns its
 * files.
 */
final class ServerPrograms {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(2);
  private static final int START_SECONDS = 60;

  private final ServerBinaries binaries;
  private final ServerLayout layout;
  private final List<String> wrapper;

  ServerPrograms(ServerBinaries binaries, ServerLayout layout) throws IOException {
    this.binaries = binaries;
    this.layout = layout;
    this.wrapper = isRoot(layout.root()) ? List.of("unshare", "-U") : List.of();
  }

  /** Refuses where root may not have a user namespace, as in most containers. */
  void checkUser() {
    if (!wrapper.isEmpty() && !succeeds("unshare", "-U", "true")) {
      throw new WarehouseException(
          "PostgreSQL does not run as root, and this system allows root no user namespace;"
              + " run solieu as another user, or name a server by SPRING_DATASOURCE_URL");
    }
  }

  private boolean succeeds(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return await(process, Path.of(command[0])) == 0;
    } catch (IOException e) { // no such program
      return false;
    }
  }

  /**
   * Makes a cluster in {@code target} whose owner {@code role} logs in by the password in a file.
   */
  void initialise(Path target, String role, Path passwordFile) throws IOException {
    run(
        binaries.program("initdb"),
        "-D",
        target.toString(),
        "--username=" + role,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }

  /** Starts the server and waits until it answers; it outlives this process. */
  void start(int port) throws IOException {
    run(
        binaries.program("pg_ctl"),
        "-D",
        layout.data().toString(),
        "-l",
        layout.log().toString(),
        "-o",
        "-p " + port,
        "-w",
        "-t",
        String.valueOf(START_SECONDS),
        "start");
  }

  /** Ends every session and has the server stop; returns before it has. */
  void stop() throws IOException {
    run(binaries.program("pg_ctl"), "-D", layout.data().toString(), "-m", "fast", "-W", "stop");
  }

  // Output goes to a file: a server that inherited a pipe would keep it open for ever.
  private void run(Path program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.add(program.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(layout.root().toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(layout.commandLog().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    int exit = await(builder.start(), program);
    if (exit != 0) {
      throw new ServerProgramFailed(program.getFileName() + " failed: " + lastWords());
    }
  }

  private int await(Process process, Path program) {
    try {
      if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new WarehouseException(
          program.getFileName() + " did not end within " + PATIENCE.toSeconds() + " s");
    } catch (InterruptedException e) {
      breakOff(process);
      Thread.currentThread().interrupt();
      throw new WarehouseException("interrupted while " + program.getFileName() + " ran", e);
    }
  }

  // Ends a program with what it has started. Of the signals, SIGINT is the one by which pg_ctl ends
  // its server too, and by which a server that is just coming up goes down again.
  private static void breakOff(Process process) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "kill -INT \"$@\"", "sh"));
    Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .forEach(each -> command.add(String.valueOf(each.pid())));
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      process.waitFor(LAST_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException | InterruptedException e) {
      process.destroy();
    }
    process.destroyForcibly();
  }

  private String lastWords() throws IOException {
    List<String> lines =
        Files.readAllLines(layout.commandLog(), StandardCharsets.UTF_8).stream()
            .filter(line -> !line.isBlank())
            .toList();
    return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1).strip();
  }

  // Who owns what this process creates is who this process is.
  private static boolean isRoot(Path ownFile) throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(ownFile, "unix:uid"));
  }

  /** A program of the server ended with an error; its message is the last line that it said. */
  static final class ServerProgramFailed extends RuntimeException {
    ServerProgramFailed(String message) {
      super(message);
    }
  }
}
