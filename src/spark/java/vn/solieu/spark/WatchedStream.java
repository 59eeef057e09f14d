package vn.solieu.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers whether reading itself failed: what reads WARC records says the same of a file that is
 * broken and of a network that is, but only the second is worth another attempt.
 */
final class WatchedStream extends FilterInputStream {
  private @Nullable IOException failure;

  WatchedStream(InputStream in) {
    super(in);
  }

  /** Throws again what reading threw, if it did. */
  void rethrow() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
