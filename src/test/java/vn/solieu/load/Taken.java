package vn.solieu.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time by the clock and by the processors. */
record Taken(double seconds, double processorSeconds) {
  static final Taken NOTHING = new Taken(0, 0);

  Taken plus(Taken other) {
    return new Taken(seconds + other.seconds, processorSeconds + other.processorSeconds);
  }

  String times(Taken other) {
    return String.format(
        Locale.ROOT,
        "%.2f times, %.2f times by processor time",
        seconds / other.seconds,
        processorSeconds / other.processorSeconds);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f s (processor %.1f s)", seconds, processorSeconds);
  }

  /** What {@code work} takes of this process and of the server's sessions that there are now. */
  static Taken by(JdbcClient jdbc, Work work) {
    // Asked for before, so that asking is not measured; the pool keeps its connections.
    List<ProcessHandle> processes =
        Stream.concat(Stream.of(ProcessHandle.current()), sessions(jdbc)).toList();
    double processorStart = processorSeconds(processes);
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Taken(seconds, processorSeconds(processes) - processorStart);
  }

  private static Stream<ProcessHandle> sessions(JdbcClient jdbc) {
    return jdbc
        .sql("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'")
        .query(Long.class)
        .list()
        .stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream());
  }

  private static double processorSeconds(List<ProcessHandle> processes) {
    return processes.stream()
            .mapToLong(
                process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
            .sum()
        / 1000.0;
  }

  /** What is measured. */
  @FunctionalInterface
  interface Work {
    void run();
  }
}
