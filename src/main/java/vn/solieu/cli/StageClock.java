package vn.solieu.cli;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.bench.ProcessMeter;

/**
 * Adds up what a stage takes: by the clock, by the processor time of this process and by that of
 * the server.
 */
final class StageClock {
  private final Supplier<Double> server;
  private double seconds;
  private double ownSeconds;
  private double serverSeconds;

  private StageClock(Supplier<Double> server) {
    this.server = server;
  }

  /** A clock of this process. */
  static StageClock ofProcess() {
    return new StageClock(() -> 0.0);
  }

  /** A clock of this process and the sessions of the server that {@code jdbc} leads to. */
  static StageClock withServer(JdbcClient jdbc) {
    return new StageClock(() -> sessions(jdbc));
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
    double serverBefore = server.get();
    double before = ProcessMeter.cpuSeconds();
    long start = System.nanoTime();
    T result = work.get();
    seconds += (System.nanoTime() - start) / 1e9;
    ownSeconds += ProcessMeter.cpuSeconds() - before;
    serverSeconds += server.get() - serverBefore;
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
    StageClock sum = new StageClock(server);
    sum.seconds = seconds + other.seconds;
    sum.ownSeconds = ownSeconds + other.ownSeconds;
    sum.serverSeconds = serverSeconds + other.serverSeconds;
    return sum;
  }

  double seconds() {
    return seconds;
  }

  /** Processor time of both. */
  double cpuSeconds() {
    return ownSeconds + serverSeconds;
  }

  double serverSeconds() {
    return serverSeconds;
  }
}
