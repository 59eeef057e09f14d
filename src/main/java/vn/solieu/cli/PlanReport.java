package vn.solieu.cli;

import java.io.PrintWriter;
import java.util.Optional;
import vn.solieu.job.acquire.Preview;

/**
 * Prints what a run would fetch: one address a line with its reason; the rest on standard error.
 */
final class PlanReport {
  private final Console console;

  PlanReport(Console console) {
    this.console = console;
  }

  /** Prints {@code plan}. */
  ExitCode print(Preview.Plan plan) {
    plan.announcements().forEach(console::say);
    plan.left().forEach((reason, count) -> console.say("would leave " + count + " of " + reason));
    PrintWriter out = Console.writer(console.results());
    for (Preview.Planned planned : plan.planned()) {
      String day = Optional.ofNullable(planned.day()).map(Object::toString).orElse("");
      out.println(String.join("\t", planned.source(), planned.url(), day, planned.why()));
    }
    out.flush();
    console.say("would fetch " + plan.planned().size() + " addresses");
    return ExitCode.OK;
  }
}
