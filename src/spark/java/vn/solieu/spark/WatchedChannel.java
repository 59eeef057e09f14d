package vn.solieu.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of a Hadoop file system to read from. Remembers whether reading itself failed: what reads
 * WARC records says the same of a file that is broken and of a network that is, but only the second
 * is worth another attempt.
 */
final class WatchedChannel implements SeekableByteChannel {
  private static final int PIECE = 1 << 16;

  private final FSDataInputStream in;
  private final long size;
  private final byte[] piece = new byte[PIECE];
  private boolean open = true;
  private @Nullable IOException failure;

  WatchedChannel(FSDataInputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  /** Throws again what reading threw, if it did. */
  void rethrow() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    try {
      int read = in.read(piece, 0, Math.min(PIECE, target.remaining()));
      if (read > 0) {
        target.put(piece, 0, read);
      }
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public long position() throws IOException {
    return in.getPos();
  }

  /** At or after the end there is nothing to read, but file systems refuse to go there. */
  @Override
  public SeekableByteChannel position(long position) throws IOException {
    try {
      in.seek(Math.min(position, size));
      return this;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    in.close();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long to) {
    throw new NonWritableChannelException();
  }
}
