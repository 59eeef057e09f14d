package vn.solieu.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** Sets how much the log says and in which form; where it goes is in {@code logback.xml}. */
final class Logging {
  private static final String APPENDER = "stderr";

  private Logging() {}

  /** With {@code verbose} the product's details and what its libraries have to say. */
  static void configure(boolean verbose) {
    // Spring Boot would read logback.xml once more and undo what is set here.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    if (verbose) {
      set("vn.solieu", Level.DEBUG);
      set(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.INFO);
    }
  }

  /**
   * Whether the log of a run goes as JSON lines: as {@code solieu.log} says ({@code text}, {@code
   * json}), by default when no terminal is there to read it.
   */
  static boolean isJson(Environment settings) {
    String form = settings.getProperty("solieu.log", "auto");
    return switch (form) {
      case "json" -> true;
      case "text" -> false;
      case "auto" -> "false".equals(System.getProperty("solieu.terminal"));
      default ->
          throw new CommandFailed(
              ExitCode.USAGE, "solieu.log is auto, text or json, not '" + form + "'");
    };
  }

  /** Has the log of this process go as JSON lines from now on. */
  static void asJson() {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root
        && root.getAppender(APPENDER) instanceof ConsoleAppender<ILoggingEvent> appender) {
      JsonLog encoder = new JsonLog();
      encoder.setContext(root.getLoggerContext());
      encoder.start();
      appender.setEncoder(encoder);
    }
  }

  private static void set(String name, Level level) {
    if (LoggerFactory.getLogger(name) instanceof Logger logger) {
      logger.setLevel(level);
    }
  }
}
