package vn.solieu.fetch.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The requests of one process to one host. */
class LaneTest {
  private static final Duration DELAY = Duration.ofMillis(80);

  @Test
  void theDelayCountsFromWhenTheRequestBeforeWentOut() throws InterruptedException {
    Lane lane = new Lane(2);
    lane.keepApart(DELAY);
    TimeUnit.MILLISECONDS.sleep(DELAY.toMillis() * 2); // held up before its moment was used
    lane.keepApart(DELAY);
    long late = System.nanoTime();
    lane.keepApart(DELAY);
    Duration gap = Duration.ofNanos(System.nanoTime() - late);
    assertTrue(gap.compareTo(DELAY.minusMillis(1)) >= 0, "the next after " + gap);
  }

  @Test
  void aLaneHasSoManyPlaces() throws InterruptedException {
    Lane lane = new Lane(1);
    lane.enter();
    Thread other = new Thread(() -> enterAndLeave(lane));
    other.start();
    other.join(DELAY.toMillis());
    assertTrue(other.isAlive());
    lane.leave();
    other.join(DELAY.toMillis() * 100);
    assertTrue(!other.isAlive());
  }

  private static void enterAndLeave(Lane lane) {
    try {
      lane.enter();
      lane.leave();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
