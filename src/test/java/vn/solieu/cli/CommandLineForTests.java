package vn.solieu.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs commands in this process and keeps what they said.
 *
 * @param exitCode what the process would end with
 * @param results what went to standard output
 * @param log what went to standard error
 */
record CommandLineForTests(int exitCode, String results, String log) {

  static CommandLineForTests run(String... args) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Console console = new Console(results, new PrintStream(log, true, StandardCharsets.UTF_8));
    int exitCode = new Main(console).run(args);
    return new CommandLineForTests(
        exitCode, results.toString(StandardCharsets.UTF_8), log.toString(StandardCharsets.UTF_8));
  }

  /** A properties file that makes {@code home} the place where runs write. */
  static String configOf(Path home, String... more) throws IOException {
    Path file = Files.createTempFile(home.getParent(), "solieu", ".properties");
    Files.writeString(file, "solieu.home=" + home + "\n" + String.join("\n", more) + "\n");
    return file.toString();
  }

  List<String> lines() {
    return results.lines().toList();
  }
}
