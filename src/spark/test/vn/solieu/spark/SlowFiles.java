package vn.solieu.spark;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.TaskContext;

/**
 * Local files of which every third task's first attempt waits for the first byte, some as long as
 * another attempt takes, some much longer; nothing wakes them.
 */
public final class SlowFiles extends RawLocalFileSystem {
  private static final long SHORTEST_MILLIS = 1_500;
  private static final long MORE_MILLIS = 700;

  @Override
  public URI getUri() {
    return URI.create("slow:///");
  }

  @Override
  public String getScheme() {
    return "slow";
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    TaskContext task = TaskContext.get();
    if (task != null && task.attemptNumber() == 0 && task.partitionId() % 3 == 0) {
      waitFor(SHORTEST_MILLIS + MORE_MILLIS * (task.partitionId() % 5));
    }
    return super.open(path, bufferSize);
  }

  // Spark interrupts an attempt that another one has overtaken: this one goes on to its end.
  private static void waitFor(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    boolean interrupted = false;
    for (long left = millis; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
