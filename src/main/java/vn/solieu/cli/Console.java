package vn.solieu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to one stream, everything said about the work to the other.
 *
 * @param results standard output; unbuffered bytes, so that a closed pipe is noticed
 * @param log standard error, in UTF-8
 * @param json whether what is said goes as JSON lines, for programs
 */
public record Console(OutputStream results, PrintStream log, boolean json) {

  /** A console for people. */
  public Console(OutputStream results, PrintStream log) {
    this(results, log, false);
  }

  /** The streams of this process. */
  public static Console ofProcess() {
    return new Console(
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }

  /** The same streams, with what is said as JSON lines or as text. */
  Console as(boolean jsonLines) {
    return new Console(results, log, jsonLines);
  }

  /** One line about the work, with the program's name before it. */
  public void say(String line) {
    if (json) {
      log.writeBytes(JsonLog.line(line));
      log.flush();
    } else {
      log.println("solieu: " + line);
    }
  }

  /** {@code stream} for text in UTF-8, a line at a time. */
  static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
