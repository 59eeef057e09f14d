package vn.solieu.warehouse;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that has to be done to its end whatever signals come: files, locks and programs fail on a
 * thread that is interrupted, so it is done on one that nobody knows.
 */
final class Uninterrupted {
  private Uninterrupted() {}

  /** Does {@code work} and waits for it; an interrupt of this thread is kept for afterwards. */
  static void run(Runnable work) {
    FutureTask<Void> task = new FutureTask<>(work, null);
    Thread thread = new Thread(task, "uninterrupted");
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          task.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
