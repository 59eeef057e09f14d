package vn.solieu.cli;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.bench.ProcessMeter;

/** Adds up what a stage takes, by the clock and by the processor time of all who work on it. */
final class StageClock {
  private final Supplier<Double> processors;
  private double seconds;
  private double cpuSeconds;

  private StageClock(Supplier<Double> processors) {
    this.processors = processors;
  }

  /** A clock of this process. */
  static StageClock ofProcess() {
    return new StageClock(ProcessMeter::cpuSeconds);
  }

  /** A clock of this process and the sessions of the server that {@code jdbc} leads to. */
  static StageClock withServer(JdbcClient jdbc) {
    return new StageClock(() -> ProcessMeter.cpuSeconds() + sessions(jdbc));
  }

  private static double sessions(JdbcClient jdbc) {
    return jdbc
            .sql("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'")
            .query(Long.class)
            .list()
            .stream()
            .flatMap(pid -> ProcessHandle.of(pid).stream())
            .flatMap(session -> Stream.of(session.info().totalCpuDuration().orElse(Duration.ZERO)))
            .mapToLong(Duration::toMillis)
            .sum()
        / 1e3;
  }

  /** Does {@code work} and adds its time. */
  <T> T time(Supplier<T> work) {
    double before = processors.get();
    long start = System.nanoTime();
    T result = work.get();
    seconds += (System.nanoTime() - start) / 1e9;
    cpuSeconds += processors.get() - before;
    return result;
  }

  /** Does {@code work} and adds its time. */
  void run(Runnable work) {
    time(
        () -> {
          work.run();
          return true;
        });
  }

  /** The time of both. */
  StageClock plus(StageClock other) {
    StageClock sum = new StageClock(processors);
    sum.seconds = seconds + other.seconds;
    sum.cpuSeconds = cpuSeconds + other.cpuSeconds;
    return sum;
  }

  double seconds() {
    return seconds;
  }

  double cpuSeconds() {
    return cpuSeconds;
  }
}
