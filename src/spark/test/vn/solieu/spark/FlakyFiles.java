package vn.solieu.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.TaskContext;

/**
 * Local files behind a network that breaks once in the first attempt of each task, in the middle of
 * the first file that it reads there or of the second.
 */
public final class FlakyFiles extends RawLocalFileSystem {
  /** Files that a first attempt has opened; all attempts run in this process. */
  private static final Map<Long, Integer> OPENED = new ConcurrentHashMap<>();

  static int failures() {
    return OPENED.size();
  }

  @Override
  public URI getUri() {
    return URI.create("flaky:///");
  }

  @Override
  public String getScheme() {
    return "flaky";
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    FSDataInputStream in = super.open(path, bufferSize);
    TaskContext task = TaskContext.get();
    if (task == null || task.attemptNumber() > 0) {
      return in;
    }
    int opened = OPENED.merge(task.taskAttemptId(), 1, Integer::sum);
    return opened > task.partitionId() % 2 ? new FSDataInputStream(new Broken(in)) : in;
  }

  private static final class Broken extends FSInputStream {
    private final FSDataInputStream in;
    private int left = 100;

    Broken(FSDataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      if (left-- <= 0) {
        throw new IOException("the network broke");
      }
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        throw new IOException("the network broke");
      }
      int read = in.read(bytes, offset, Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }

    @Override
    public long getPos() throws IOException {
      return in.getPos();
    }

    @Override
    public boolean seekToNewSource(long position) {
      return false;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
