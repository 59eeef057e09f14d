package vn.solieu.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solieu.report.store.Health.Check;
import vn.solieu.report.store.Health.Run;
import vn.solieu.report.store.Health.SetAside;
import vn.solieu.report.store.Health.Step;
import vn.solieu.report.store.Health.Yield;
import vn.solieu.report.store.Operation;

/** Writes the page for operators: runs, balance, what was set aside, checks, drift. */
final class HealthWriter {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final PageSink sink;
  private final List<Edition> editions;
  private final Operation operation;

  HealthWriter(PageSink sink, List<Edition> editions, Operation operation) {
    this.sink = sink;
    this.editions = editions;
    this.operation = operation;
  }

  /**
   * What the page shows.
   *
   * @param runs the latest runs
   * @param steps the steps of the latest of them
   * @param setAside what is set aside by reason
   * @param checks the checks of the latest run
   * @param yields what sources yielded
   */
  record HealthPage(
      List<RunRow> runs,
      List<StepRow> steps,
      List<SetAsideRow> setAside,
      List<CheckRow> checks,
      List<YieldRow> yields) {}

  /**
   * A run.
   *
   * @param id its number
   * @param job name of the job
   * @param state how it ended
   * @param stateName the same in words
   * @param exitCode its exit code
   * @param message why it ended so
   * @param started when it started
   * @param took how long it took
   * @param isPublished whether analysts see what it loaded
   */
  record RunRow(
      long id,
      String job,
      String state,
      String stateName,
      String exitCode,
      String message,
      String started,
      String took,
      boolean isPublished) {}

  /**
   * A step.
   *
   * @param run number of the run
   * @param step its name
   * @param read items read
   * @param loaded items that are new
   * @param unchanged items that changed nothing
   * @param rejected items refused
   * @param quarantined items set aside
   * @param isBalanced whether the counts add up
   * @param seconds how long it took
   */
  record StepRow(
      long run,
      String step,
      String read,
      String loaded,
      String unchanged,
      String rejected,
      String quarantined,
      boolean isBalanced,
      String seconds) {}

  /**
   * What was set aside for one reason.
   *
   * @param reason its code
   * @param stage the step
   * @param entries how many
   * @param meaning what it means
   * @param action what to do
   */
  record SetAsideRow(String reason, String stage, String entries, String meaning, String action) {}

  /**
   * A check.
   *
   * @param name its name
   * @param severity stop, hold or warn
   * @param failed how many rows failed
   * @param isFailed whether any did
   * @param message the first finding
   */
  record CheckRow(String name, String severity, String failed, boolean isFailed, String message) {}

  /**
   * What a source yielded.
   *
   * @param source the source
   * @param documents documents
   * @param articles articles
   * @param usualArticles articles of the runs before
   * @param unreadable those that could not be read
   * @param figures figures for each article
   * @param usualFigures the same of the runs before
   */
  record YieldRow(
      String source,
      String documents,
      String articles,
      String usualArticles,
      String unreadable,
      String figures,
      String usualFigures) {}

  void write() throws SQLException {
    List<Run> runs = operation.runs();
    List<Step> steps = operation.steps();
    List<SetAside> setAside = operation.setAside();
    List<Check> checks = operation.checks();
    List<Yield> yields = operation.yields();
    for (Edition edition : editions) {
      HealthPage page =
          new HealthPage(
              runs.stream().map(run -> run(run, edition)).toList(),
              steps.stream().map(step -> step(step, edition)).toList(),
              setAside.stream().map(entry -> setAside(entry, edition)).toList(),
              checks.stream().map(check -> check(check, edition)).toList(),
              yields.stream().map(one -> yielded(one, edition)).toList());
      sink.write(
          edition,
          new PageSink.Draft(
              "health.html",
              "health",
              edition.word("nav_health"),
              edition.word("health_about"),
              page));
    }
  }

  private static RunRow run(Run run, Edition edition) {
    return new RunRow(
        run.id(),
        run.job(),
        run.status(),
        edition.word("run_" + run.status()),
        run.exitCode(),
        FigureView.shortened(run.message()),
        moment(run.startedAt(), edition),
        took(run),
        run.isPublished());
  }

  private static String moment(@Nullable OffsetDateTime moment, Edition edition) {
    if (moment == null) {
      return "";
    }
    ZonedDateTime here = moment.atZoneSameInstant(HERE);
    String time = String.format(Locale.ROOT, "%02d:%02d", here.getHour(), here.getMinute());
    return edition.formats().day(here.toLocalDate()) + " " + time;
  }

  private static String took(Run run) {
    if (run.startedAt() == null || run.endedAt() == null) {
      return "";
    }
    Duration took = Duration.between(run.startedAt(), run.endedAt());
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", took.toHours(), took.toMinutesPart(), took.toSecondsPart());
  }

  private static StepRow step(Step step, Edition edition) {
    return new StepRow(
        step.run(),
        step.step(),
        SiteWriter.count(step.read(), edition),
        SiteWriter.count(step.loaded(), edition),
        SiteWriter.count(step.unchanged(), edition),
        SiteWriter.count(step.rejected(), edition),
        SiteWriter.count(step.quarantined(), edition),
        step.isBalanced(),
        edition.formats().number(step.seconds().setScale(1, RoundingMode.HALF_UP)));
  }

  private static SetAsideRow setAside(SetAside entry, Edition edition) {
    return new SetAsideRow(
        entry.reason(),
        entry.stage(),
        SiteWriter.count(entry.entries(), edition),
        edition.language().choose(entry.meaningVi(), entry.meaningEn()),
        edition.language().choose(entry.actionVi(), entry.actionEn()));
  }

  private static CheckRow check(Check check, Edition edition) {
    return new CheckRow(
        check.name(),
        check.severity(),
        SiteWriter.count(check.failed(), edition),
        check.failed() > 0,
        FigureView.shortened(check.message()));
  }

  private static YieldRow yielded(Yield one, Edition edition) {
    return new YieldRow(
        FigureView.shortened(one.source()),
        SiteWriter.count(one.documents(), edition),
        SiteWriter.count(one.articles(), edition),
        number(one.usualArticles(), edition),
        SiteWriter.count(one.unreadable(), edition),
        number(one.figures(), edition),
        number(one.usualFigures(), edition));
  }

  private static String number(@Nullable BigDecimal value, Edition edition) {
    return value == null ? "" : edition.formats().number(value.setScale(1, RoundingMode.HALF_UP));
  }
}
