package vn.solieu.warehouse;

import java.time.Duration;

/** Waiting that an interrupt ends with the usual one-line failure. */
final class Pause {
  private Pause() {}

  static void of(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WarehouseException("interrupted while waiting for the warehouse", e);
    }
  }
}
