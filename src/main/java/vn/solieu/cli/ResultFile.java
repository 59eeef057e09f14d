package vn.solieu.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a command's results go: standard output, or a file that appears under its name only when it
 * is complete.
 */
final class ResultFile implements Closeable {
  private final OutputStream out;
  private final @Nullable Path target;
  private final @Nullable Path partial;

  private ResultFile(OutputStream out, @Nullable Path target, @Nullable Path partial) {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.target = target;
    this.partial = partial;
  }

  /** Opens {@code target}, or the console's results when it is {@code null}. */
  static ResultFile open(@Nullable Path target, Console console) {
    if (target == null) {
      return new ResultFile(unclosed(console.results()), null, null);
    }
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) { // /dev/stdout, a named pipe
        return new ResultFile(Files.newOutputStream(target), null, null);
      }
      Path name = target.toAbsolutePath().getFileName();
      Path partial =
          target.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".part");
      return new ResultFile(Files.newOutputStream(partial), target, partial);
    } catch (IOException e) {
      throw new CommandFailed(ExitCode.USAGE, "-o " + target + " cannot be written", e);
    }
  }

  /** Where to write; closing it completes the stream but not the file. */
  OutputStream stream() {
    return out;
  }

  /** Declares the results complete: the file gets its name. */
  void complete() throws IOException {
    out.close();
    if (partial != null && target != null) {
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what is not complete. */
  @Override
  public void close() throws IOException {
    if (partial != null) {
      Files.deleteIfExists(partial);
    }
  }

  /** {@code out}, which stays open when the result is closed. */
  static OutputStream unclosed(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
