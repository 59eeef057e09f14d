package vn.solieu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** Processor time and memory of this process. */
public final class ProcessMeter {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessMeter() {}

  /** Processor time of the calling thread alone in seconds, told to the microsecond. */
  static double ownCpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  /**
   * Processor time of all threads in seconds, those that collect garbage and compile included, told
   * to the hundredth.
   */
  public static double cpuSeconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }

  static void forgetPeakHeap() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The most that each part of the heap held since {@link #forgetPeakHeap}, in all. */
  static long peakHeapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** What is in use after collecting garbage. */
  static long liveHeapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
