package vn.solieu.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Sets how much the log says; where it goes and how it looks is in {@code logback.xml}. */
final class Logging {
  private Logging() {}

  /** With {@code verbose} the product's details and what its libraries have to say. */
  static void configure(boolean verbose) {
    if (verbose) {
      set("vn.solieu", Level.DEBUG);
      set(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.INFO);
    }
  }

  private static void set(String name, Level level) {
    if (LoggerFactory.getLogger(name) instanceof Logger logger) {
      logger.setLevel(level);
    }
  }
}
