package vn.solieu.bench;

/**
 * What one pass of a work over its documents took: the median of several.
 *
 * @param name of the work
 * @param documents in a pass
 * @param bytes in a pass
 * @param found observations, matches or sentences in a pass
 * @param cpuSeconds processor time of the process in a pass
 * @param seconds of the clock
 */
public record Measurement(
    String name, int documents, long bytes, long found, double cpuSeconds, double seconds) {

  /** Documents a second of processor time. */
  public double documentsPerSecond() {
    return documents / cpuSeconds;
  }

  /** Millions of bytes a second of processor time. */
  public double megabytesPerSecond() {
    return bytes / 1e6 / cpuSeconds;
  }

  /** Things found a second of processor time. */
  public double foundPerSecond() {
    return found / cpuSeconds;
  }

  /** Thousandths of a second of processor time for a document. */
  public double millisecondsPerDocument() {
    return cpuSeconds * 1e3 / documents;
  }

  /** How many times the processor time of {@code other} it took. */
  public double ratioTo(Measurement other) {
    return cpuSeconds / other.cpuSeconds;
  }
}
