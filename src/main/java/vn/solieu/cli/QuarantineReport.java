package vn.solieu.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.solieu.job.QuarantineEntry;

/** What was set aside, as text for people and as JSON lines for programs. */
final class QuarantineReport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final Console console;
  private final PrintWriter out;

  QuarantineReport(Console console) {
    this.console = console;
    this.out = Console.writer(console.results());
  }

  /** One line for each entry. */
  void printAll(List<QuarantineEntry> entries) {
    out.printf(
        "%6s  %-8s %-18s %5s  %-16s  %s%n",
        "id", "stage", "reason", "tries", "last seen", "message");
    for (QuarantineEntry entry : entries) {
      out.printf(
          "%6d  %-8s %-18s %5d  %-16s  %s%s%n",
          entry.id(),
          entry.stage(),
          entry.reason(),
          entry.tries(),
          TIME.format(entry.lastSeen()),
          entry.message(),
          entry.releasedRun() == null ? "" : " (released by run " + entry.releasedRun() + ")");
    }
  }

  /** All of one entry. */
  void print(QuarantineEntry entry) {
    out.printf("%d: %s in step %s%n", entry.id(), entry.reason(), entry.stage());
    out.printf("  %s%n", entry.message());
    out.printf("  document:   %s%n", entry.document());
    out.printf("  archived:   %s%n", entry.sha256() == null ? "no" : entry.sha256());
    out.printf("  payload:    %s%n", entry.payload());
    out.printf("  first seen: %s, run %d%n", TIME.format(entry.firstSeen()), entry.firstRun());
    out.printf(
        "  last seen:  %s, run %d, met in %d runs%n",
        TIME.format(entry.lastSeen()), entry.lastRun(), entry.tries());
    if (entry.releasedRun() != null) {
      out.printf(
          "  released:   by run %d, document %s%n", entry.releasedRun(), entry.releasedDocument());
    }
    out.printf("  to do:      %s%n", entry.actionVi());
    out.printf("              %s%n", entry.actionEn());
  }

  /** One object a line. */
  void printJson(List<QuarantineEntry> entries) {
    try (JsonGenerator json = JsonLines.generator(ResultFile.unclosed(console.results()))) {
      for (QuarantineEntry entry : entries) {
        write(json, entry);
        json.writeRaw('\n');
      }
    }
  }

  private static void write(JsonGenerator json, QuarantineEntry entry) {
    json.writeStartObject();
    json.writeNumberProperty("id", entry.id());
    json.writeStringProperty("stage", entry.stage());
    json.writeStringProperty("reason", entry.reason());
    json.writeStringProperty("message", entry.message());
    json.writeStringProperty("document", entry.document());
    json.writeStringProperty("sha256", entry.sha256());
    json.writeName("payload");
    json.writeRawValue(entry.payload());
    json.writeNumberProperty("first_run", entry.firstRun());
    json.writeNumberProperty("last_run", entry.lastRun());
    json.writeStringProperty("first_seen", entry.firstSeen().toString());
    json.writeStringProperty("last_seen", entry.lastSeen().toString());
    json.writeNumberProperty("tries", entry.tries());
    write(json, "released_run", entry.releasedRun());
    write(json, "released_document", entry.releasedDocument());
    json.writeStringProperty("action_vi", entry.actionVi());
    json.writeStringProperty("action_en", entry.actionEn());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, @Nullable Long value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value);
    }
  }
}
