package vn.solieu.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts {@code jobs/solieu} as an operator does.
 *
 * @param home what runs write goes below it
 * @param environment more of the environment
 */
record Launcher(Path home, Map<String, String> environment) {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int LINES = 40;

  /** The file beside {@code home} that has what its commands said. */
  static Path log(Path home) {
    return home.resolveSibling(home.getFileName() + ".log");
  }

  /** The last lines that the commands of {@code home} said. */
  static String said(Path home) {
    try {
      List<String> lines = Files.readAllLines(log(home));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Starts a command; what it says goes to the {@link #log} of its home. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("jobs/solieu"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
    builder.environment().put("SOLIEU_HOME", home.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Runs a command to its end; returns its exit code. */
  int run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("not ended within " + PATIENCE + ": " + List.of(arguments));
    }
    return process.exitValue();
  }
}
