package vn.solieu.cli;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.env.Environment;
import vn.solieu.job.RunSummary;
import vn.solieu.job.notice.Mail;
import vn.solieu.job.notice.Notice;
import vn.solieu.job.notice.Webhook;
import vn.solieu.job.telemetry.LineageEvents;
import vn.solieu.job.telemetry.RunMetrics;

/**
 * What a run leaves behind and tells others: report files, metrics, lineage events and notices, as
 * far as they are configured. None of them may spoil a run: what fails is said and passed over.
 */
final class RunOutputs {
  private static final int QUARANTINE_LIMIT = 10;
  private static final int SMTP_PORT = 25;

  private final Environment settings;
  private final Console console;
  private final String warehouse;

  /** {@code warehouse} is its JDBC address. */
  RunOutputs(Environment settings, Console console, String warehouse) {
    this.settings = settings;
    this.console = console;
    this.warehouse = warehouse;
  }

  /** The run starts, or starts again. */
  void started(String job, long runId) {
    attempt("lineage event", () -> lineage(LineageEvents.Type.START, job, runId, 0));
  }

  /** The run ended with {@code exitCode}. */
  void ended(RunSummary summary, ExitCode exitCode) {
    String report = text(summary);
    attempt("run report", () -> writeReports(summary, report));
    RunMetrics metrics = new RunMetrics(summary, exitCode.code());
    find("solieu.metrics.folder")
        .ifPresent(folder -> attempt("metrics file", () -> metrics.writeTextFile(Path.of(folder))));
    find("solieu.metrics.otlp-url")
        .ifPresent(url -> attempt("metrics push", () -> metrics.push(url)));
    attempt(
        "lineage event",
        () ->
            lineage(type(exitCode), summary.run().job(), summary.run().runId(), figures(summary)));
    int limit =
        WarehouseArguments.number(settings, "solieu.notice.quarantine-limit", QUARANTINE_LIMIT);
    Notice.of(summary, exitCode.code(), limit, report).ifPresent(this::send);
  }

  /** A run failed without anything more being known of it: the database is out of reach. */
  void failed(String what, String reason) {
    send(Notice.ofFailure(what, reason));
  }

  private void send(Notice notice) {
    find("solieu.notice.webhook-url")
        .ifPresent(url -> attempt("notice by webhook", () -> webhook(url).send(notice)));
    find("solieu.notice.mail-to")
        .ifPresent(to -> attempt("notice by mail", () -> mail(to).send(notice)));
  }

  private Webhook webhook(String url) {
    String token = Secrets.read(settings, "solieu.notice.webhook-token");
    try {
      return new Webhook(new URI(url), token);
    } catch (URISyntaxException e) { // its message has the address, which may hold a secret
      throw new CommandFailed(ExitCode.USAGE, "solieu.notice.webhook-url is no address");
    }
  }

  private Mail mail(String to) {
    return new Mail(
        settings.getProperty("solieu.mail.host", "127.0.0.1"),
        WarehouseArguments.number(settings, "solieu.mail.port", SMTP_PORT),
        Boolean.parseBoolean(settings.getProperty("solieu.mail.starttls", "false")),
        settings.getProperty("solieu.mail.user", ""),
        Secrets.read(settings, "solieu.mail.password"),
        settings.getProperty("solieu.notice.mail-from", "solieu@localhost"),
        to);
  }

  private void writeReports(RunSummary summary, String report) throws IOException {
    Path folder = WarehouseArguments.home(settings).resolve("reports");
    Files.createDirectories(folder);
    String name = "run-" + summary.run().runId();
    Files.writeString(folder.resolve(name + ".txt"), report, StandardCharsets.UTF_8);
    try (OutputStream file = Files.newOutputStream(folder.resolve(name + ".json"))) {
      new RunJson(new Console(file, console.log())).print(summary);
    }
  }

  private String text(RunSummary summary) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new RunReport(new Console(text, console.log())).print(summary);
    return text.toString(StandardCharsets.UTF_8);
  }

  private void lineage(LineageEvents.Type type, String job, long runId, long figures)
      throws IOException, InterruptedException {
    Optional<String> collector = find("solieu.lineage.url");
    if (collector.isPresent()) {
      String archive = WarehouseArguments.home(settings).resolve("archive").toString();
      new LineageEvents(URI.create(collector.get()), warehouse, archive, Clock.systemUTC())
          .send(type, job, runId, figures);
    }
  }

  private static LineageEvents.Type type(ExitCode exitCode) {
    return switch (exitCode) {
      case OK, QUARANTINED -> LineageEvents.Type.COMPLETE;
      case STOPPED -> LineageEvents.Type.ABORT;
      case FAILED, USAGE, GATE_CLOSED, UNBALANCED, ALREADY_RUNNING, DIFFERENT ->
          LineageEvents.Type.FAIL;
    };
  }

  private static long figures(RunSummary summary) {
    return summary.steps().stream()
        .filter(step -> step.step().equals("load"))
        .mapToLong(step -> step.balance().loaded())
        .sum();
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(settings.getProperty(name)).filter(value -> !value.isBlank());
  }

  private interface Attempt {
    void make() throws IOException, InterruptedException, MessagingException;
  }

  private void attempt(String what, Attempt attempt) {
    try {
      attempt.make();
    } catch (IOException | MessagingException | RuntimeException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      console.say(what + " could not be written or sent: " + why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
