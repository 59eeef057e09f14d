package vn.solieu.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.solieu.job.Balance;
import vn.solieu.job.RunRecord;
import vn.solieu.job.RunSummary;
import vn.solieu.job.StepRecord;
import vn.solieu.job.gate.CheckResult;
import vn.solieu.job.gate.Finding;

/** Runs and their steps as JSON for programs. */
final class RunJson {
  private final Console console;

  RunJson(Console console) {
    this.console = console;
  }

  /** A list of runs. */
  void printAll(List<RunRecord> runs) {
    try (JsonGenerator json = JsonLines.generator(ResultFile.unclosed(console.results()))) {
      json.writeStartArray();
      for (RunRecord run : runs) {
        json.writeStartObject();
        write(json, run);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  /** One run with its steps. */
  void print(RunSummary summary) {
    RunRecord run = summary.run();
    try (JsonGenerator json = JsonLines.generator(ResultFile.unclosed(console.results()))) {
      json.writeStartObject();
      write(json, run);
      json.writeStringProperty("next", RunReport.next(run));
      json.writeArrayPropertyStart("steps");
      summary.steps().forEach(step -> write(json, step));
      json.writeEndArray();
      json.writeObjectPropertyStart("set_aside");
      summary.setAside().forEach(json::writeNumberProperty);
      json.writeEndObject();
      json.writeArrayPropertyStart("checks");
      summary.checks().forEach(check -> write(json, check));
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, RunRecord run) {
    json.writeNumberProperty("run", run.runId());
    json.writeStringProperty("job", run.job());
    json.writeStringProperty("state", run.state().label());
    json.writeStringProperty("rule_set", run.ruleSet());
    json.writeStringProperty("started_at", run.startedAt().toString());
    json.writeStringProperty("ended_at", text(run.endedAt()));
    if (run.exitCode() == null) {
      json.writeNullProperty("exit_code");
    } else {
      json.writeNumberProperty("exit_code", run.exitCode());
    }
    json.writeStringProperty("message", run.message());
    json.writeStringProperty("published_at", text(run.publishedAt()));
    json.writeStringProperty("heartbeat_at", text(run.heartbeatAt()));
    json.writeNumberProperty("starts", run.starts());
  }

  private static void write(JsonGenerator json, StepRecord step) {
    Balance balance = step.balance();
    json.writeStartObject();
    json.writeStringProperty("step", step.step());
    json.writeStringProperty("state", step.state().label());
    json.writeNumberProperty("read", balance.read());
    json.writeNumberProperty("loaded", balance.loaded());
    json.writeNumberProperty("unchanged", balance.unchanged());
    json.writeNumberProperty("rejected", balance.rejected());
    json.writeNumberProperty("quarantined", balance.quarantined());
    json.writeBooleanProperty("balanced", balance.holds());
    json.writeStringProperty("started_at", step.startedAt().toString());
    json.writeStringProperty("ended_at", text(step.endedAt()));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CheckResult check) {
    json.writeStartObject();
    json.writeStringProperty("check", check.check());
    json.writeStringProperty("severity", check.severity().label());
    json.writeNumberProperty("failed", check.failed());
    json.writeArrayPropertyStart("findings");
    for (Finding finding : check.findings()) {
      json.writeStartObject();
      json.writeStringProperty("observation_id", text(finding.observationId()));
      json.writeStringProperty("document", finding.document());
      json.writeStringProperty("message", finding.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
