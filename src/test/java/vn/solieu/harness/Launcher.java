package vn.solieu.harness;

import java.io.IOException;
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

  /** Starts a command; what it says goes to {@code <home>/trial.log}. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("jobs/solieu"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(
            home.resolveSibling(home.getFileName() + ".log").toFile()));
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
