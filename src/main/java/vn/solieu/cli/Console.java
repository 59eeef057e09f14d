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
 */
public record Console(OutputStream results, PrintStream log) {

  /** The streams of this process. */
  public static Console ofProcess() {
    return new Console(
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }

  /** One line about the work, with the program's name before it. */
  public void say(String line) {
    log.println("solieu: " + line);
  }

  /** {@code stream} for text in UTF-8, a line at a time. */
  static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
