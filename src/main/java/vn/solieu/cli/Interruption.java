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
  /**
   * With this and what the virtual machine takes, the process is gone within ten seconds, also on a
   * machine that is busy.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(7);

  private Runnable action;
  private String late = "";
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

  /**
   * Has {@code stop} done on a signal instead of what was to be done before. When this returns,
   * what was to be done before has been done to its end or never will be.
   */
  synchronized void onSignal(Runnable stop) {
    onSignal(stop, "");
  }

  /** The same; {@code late} is said when the command has to be left where it is. */
  synchronized void onSignal(Runnable stop, String late) {
    this.action = stop;
    this.late = late;
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
    act();
    try {
      if (!end.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        sayLate();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.STOPPED.code());
  }

  private synchronized void act() {
    action.run();
  }

  private synchronized void sayLate() {
    if (!late.isEmpty()) {
      System.err.println("solieu: " + late);
    }
  }
}
