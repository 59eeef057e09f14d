package vn.solieu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Writes down which classes a command loaded, so that Java starts later commands of its kind
 * faster. A command does so itself once it has done what it should: Java's own way of doing it at
 * exit takes seconds also when a signal asks the command to be gone.
 */
final class LoadedClasses {
  private static final String DIAGNOSTICS = "com.sun.management:type=DiagnosticCommand";

  private LoadedClasses() {}

  /**
   * Writes them to the file that the launcher names, if it names one, and marks it as whole. When
   * that cannot be done the next command tries.
   */
  static void write() {
    String file = System.getProperty("solieu.classes");
    if (file == null) {
      return;
    }
    try {
      dump(file);
      if (Files.exists(Path.of(file))) {
        Files.writeString(Path.of(file + ".good"), "");
      }
    } catch (JMException | IOException | RuntimeException e) {
      return;
    }
  }

  /** Java tells on the standard output that it writes the file, where only results belong. */
  private static void dump(String file) throws JMException {
    PrintStream results = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName(DIAGNOSTICS),
              "vmCds",
              new Object[] {new String[] {"dynamic_dump", file}},
              new String[] {String[].class.getName()});
    } finally {
      System.setOut(results);
    }
  }
}
