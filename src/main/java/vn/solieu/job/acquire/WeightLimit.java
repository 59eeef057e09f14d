package vn.solieu.job.acquire;

import java.util.concurrent.Semaphore;

/** Room for so many bytes at once; what is heavier than all of it may be there alone. */
final class WeightLimit {
  private static final int UNIT = 1_024;

  private final int whole;
  private final Semaphore free;

  WeightLimit(long bytes) {
    this.whole = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
    this.free = new Semaphore(whole, true);
  }

  /** An eighth of the heap. */
  static WeightLimit ofHeap() {
    return new WeightLimit(Runtime.getRuntime().maxMemory() / 8);
  }

  /** Waits until there is room for {@code bytes}. */
  void take(long bytes) throws InterruptedException {
    free.acquire(units(bytes));
  }

  /** Gives back what {@code bytes} took. */
  void give(long bytes) {
    free.release(units(bytes));
  }

  private int units(long bytes) {
    return (int) Math.min(whole, bytes / UNIT);
  }
}
