package vn.solieu.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens on SIGTERM and SIGINT: the command is asked to stop, is given time to end well, and
 * the process exits with 130.
 */
final class Interruption {
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private volatile Runnable action;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CountDownLatch end = new CountDownLatch(1);

  private Interruption(Runnable action) {
    this.action = action;
  }

  /** Nothing that a signal could reach: for commands that run inside another program. */
  static Interruption none() {
    return new Interruption(() -> {});
  }

  /** Takes over this process's signals; by default the calling thread is interrupted. */
  static Interruption ofProcess() {
    Thread main = Thread.currentThread();
    Interruption interruption = new Interruption(main::interrupt);
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "signal"));
    return interruption;
  }

  /** Has {@code stop} done on a signal instead of what was to be done before. */
  void onSignal(Runnable stop) {
    action = stop;
  }

  /** The command has ended; signals find nothing to stop from now on. */
  void commandEnded() {
    ended.set(true);
    end.countDown();
  }

  // Runs as a shutdown hook: after a signal, and also when the process ends by itself.
  private void stop() {
    if (ended.get()) {
      return;
    }
    action.run();
    try {
      if (!end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println(
            "solieu: the chunk takes too long, leaving it; `restart` does it again from its start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.STOPPED.code());
  }
}
