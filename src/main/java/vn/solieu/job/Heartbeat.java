package vn.solieu.job;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says every few seconds that the process of a run lives. When that fails the lock is lost with its
 * connection, and the run stops at the next chunk: another process may have taken it over.
 */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final JobLock lock;
  private final long runId;
  private final StopSwitch stopSwitch;
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(1, Heartbeat::thread);
  private final ExecutorService network = Executors.newCachedThreadPool(Heartbeat::thread);
  private volatile boolean lost;

  private Heartbeat(JobLock lock, long runId, StopSwitch stopSwitch) {
    this.lock = lock;
    this.runId = runId;
    this.stopSwitch = stopSwitch;
  }

  /** Starts to beat for {@code runId} on the connection of {@code lock}. */
  static Heartbeat start(JobLock lock, long runId, StopSwitch stopSwitch) {
    Heartbeat heartbeat = new Heartbeat(lock, runId, stopSwitch);
    var unused =
        heartbeat.clock.scheduleWithFixedDelay(
            heartbeat::beat, 0, INTERVAL.toSeconds(), TimeUnit.SECONDS);
    return heartbeat;
  }

  /** Whether the lock was lost while the run went on. */
  boolean isLost() {
    return lost;
  }

  private void beat() {
    if (lost) {
      return;
    }
    try {
      lock.beat(runId, network);
    } catch (SQLException e) {
      lost = true;
      LOG.debug("run {} lost its lock", runId, e);
      stopSwitch.pull();
    }
  }

  @Override
  public void close() {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(INTERVAL.toSeconds() * 3, TimeUnit.SECONDS)) {
        LOG.debug("the heartbeat of run {} does not end", runId);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    network.shutdown();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "heartbeat");
    thread.setDaemon(true);
    return thread;
  }
}
