package vn.solieu.job.telemetry;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.job.Balance;
import vn.solieu.job.RunRecord;
import vn.solieu.job.RunSummary;
import vn.solieu.job.StepRecord;
import vn.solieu.job.gate.CheckResult;

/**
 * The metrics of one run, for monitoring that cannot ask a process which has ended: a text file for
 * the Prometheus node exporter, or a push by OTLP.
 */
public final class RunMetrics {
  private final RunSummary summary;
  private final int exitCode;

  /** The metrics of {@code summary}, whose process ends with {@code exitCode}. */
  public RunMetrics(RunSummary summary, int exitCode) {
    this.summary = summary;
    this.exitCode = exitCode;
  }

  /**
   * Writes them to {@code folder} as {@code solieu_<job>.prom}, which appears whole or not at all.
   */
  public void writeTextFile(Path folder) throws IOException {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    fill(registry);
    Files.createDirectories(folder);
    // The node exporter reads *.prom only, so that it never sees the unfinished one.
    Path file = folder.resolve("solieu_" + summary.run().job().replaceAll("\\W", "_") + ".prom");
    Path partial = Files.createTempFile(folder, "solieu", ".part");
    try {
      Files.writeString(partial, registry.scrape(), StandardCharsets.UTF_8);
      Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
      registry.close();
    }
  }

  /** Pushes them once to the OTLP collector at {@code url} ({@code …/v1/metrics}). */
  public void push(String url) {
    OtlpConfig config =
        new OtlpConfig() {
          @Override
          public @Nullable String get(String key) {
            return null;
          }

          @Override
          public String url() {
            return url;
          }

          @Override
          public Map<String, String> resourceAttributes() {
            return Map.of("service.name", "solieu");
          }

          @Override
          public Duration step() {
            return Duration.ofDays(1); // nothing but the push of close() is wanted
          }
        };
    OtlpMeterRegistry registry = new OtlpMeterRegistry(config, Clock.SYSTEM);
    fill(registry);
    registry.close();
  }

  private void fill(MeterRegistry registry) {
    RunRecord run = summary.run();
    Tags job = Tags.of("job", run.job());
    gauge(registry, "solieu.run.exit.code", job, "Exit code of the last run", exitCode);
    gauge(registry, "solieu.run.number", job, "Number of the last run", run.runId());
    gauge(
        registry, "solieu.run.end.timestamp.seconds", job, "When it ended", seconds(run.endedAt()));
    gauge(
        registry,
        "solieu.run.published.timestamp.seconds",
        job,
        "When it was published, 0 while it is not",
        seconds(run.publishedAt()));
    gauge(
        registry,
        "solieu.run.duration.seconds",
        job,
        "How long it took",
        duration(run.startedAt(), run.endedAt()));
    summary.steps().forEach(step -> fill(registry, job, step));
    summary
        .setAside()
        .forEach(
            (reason, n) ->
                gauge(
                    registry,
                    "solieu.run.quarantined",
                    job.and("reason", reason),
                    "Documents and figures that the last run set aside",
                    n));
    summary.checks().forEach(check -> fill(registry, job, check));
  }

  private static void fill(MeterRegistry registry, Tags job, StepRecord step) {
    Tags tags = job.and("step", step.step());
    Balance balance = step.balance();
    Map.of(
            "read", balance.read(),
            "loaded", balance.loaded(),
            "unchanged", balance.unchanged(),
            "rejected", balance.rejected(),
            "quarantined", balance.quarantined())
        .forEach(
            (outcome, n) ->
                gauge(
                    registry,
                    "solieu.step.items",
                    tags.and("outcome", outcome),
                    "What became of the items of a step",
                    n));
    gauge(
        registry,
        "solieu.step.duration.seconds",
        tags,
        "How long a step took",
        duration(step.startedAt(), step.endedAt()));
  }

  private static void fill(MeterRegistry registry, Tags job, CheckResult check) {
    gauge(
        registry,
        "solieu.check.failed",
        job.and("check", check.check(), "severity", check.severity().label()),
        "Rows that failed a check",
        check.failed());
  }

  private static void gauge(
      MeterRegistry registry, String name, Tags tags, String help, Number value) {
    Gauge.builder(name, () -> value)
        .tags(tags)
        .description(help)
        .strongReference(true)
        .register(registry);
  }

  private static double seconds(@Nullable Instant time) {
    return time == null ? 0 : time.toEpochMilli() / 1000.0;
  }

  private static double duration(Instant start, @Nullable Instant end) {
    return Optional.ofNullable(end)
        .map(e -> Duration.between(start, e).toMillis() / 1000.0)
        .orElse(0.0);
  }
}
