package vn.solieu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Reads secrets: from the setting itself or from the file that {@code <name>-file} names. */
final class Secrets {
  private Secrets() {}

  /** The secret {@code name}; empty when it is not set. */
  static String read(Environment settings, String name) {
    String file = settings.getProperty(name + "-file");
    if (file == null) {
      return settings.getProperty(name, "");
    }
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new CommandFailed(
          ExitCode.USAGE, name + "-file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
