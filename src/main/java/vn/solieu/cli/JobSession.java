package vn.solieu.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.dao.DataAccessException;
import vn.solieu.fetch.Listed;
import vn.solieu.job.ArchiveSelection;
import vn.solieu.job.JobRequest;
import vn.solieu.job.JobRunner;
import vn.solieu.job.JobSettings;
import vn.solieu.job.RestartPlan;
import vn.solieu.job.RunLedger;
import vn.solieu.job.RunOutcome;
import vn.solieu.job.RunSummary;
import vn.solieu.job.Selection;
import vn.solieu.job.Stage;
import vn.solieu.job.StopSwitch;
import vn.solieu.job.acquire.AcquireSettings;
import vn.solieu.job.acquire.Acquisition;
import vn.solieu.job.acquire.Preview;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.source.SourceTable;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseException;

/** One run of a job from the command line: opens the warehouse, runs, reports, closes. */
final class JobSession {
  private static final int DEFAULT_CHUNK_SIZE = 20;

  /** A database that was there and does not answer for so long has gone away. */
  private static final long LOST_AFTER_MILLIS = 5_000;

  private static final String LATE =
      "the chunk takes too long, leaving it; `restart` does it again from its start";

  private final RootCommand root;
  private final Console console;
  private final Interruption interruption;
  private final String site;

  JobSession(RootCommand root, Console console, Interruption interruption) {
    this(root, console, interruption, "");
  }

  private JobSession(RootCommand root, Console console, Interruption interruption, String site) {
    this.root = root;
    this.console = console;
    this.interruption = interruption;
    this.site = site;
  }

  /** The same session, that writes the site to {@code folder} of its home after a run; "": none. */
  JobSession withSite(String folder) {
    return new JobSession(root, console, interruption, folder);
  }

  /** Starts or restarts a run. */
  interface Launch {
    RunOutcome by(JobRunner runner) throws SQLException;
  }

  /** Launches a run; with {@code examples} the report shows records and how to query them. */
  ExitCode run(Launch launch, boolean examples) throws SQLException {
    Logging.configure(root.verbose());
    ConfigurableEnvironment settings = root.settings();
    boolean json = Logging.isJson(settings);
    if (json) {
      Logging.asJson();
    }
    return new JobSession(root, console.as(json), interruption, site)
        .run(launch, examples, settings);
  }

  private ExitCode run(Launch launch, boolean examples, ConfigurableEnvironment settings)
      throws SQLException {
    StopSwitch stopSwitch = new StopSwitch();
    try (Warehouse warehouse = open(settings, stopSwitch);
        HikariDataSource pool = warehouse.openLoaderPool()) {
      pool.setConnectionTimeout(LOST_AFTER_MILLIS);
      interruption.onSignal(stopSwitch::pull, LATE);
      if (stopSwitch.isPulled()) {
        throw stoppedBefore();
      }
      RunOutputs outputs = new RunOutputs(settings, console, warehouse.owner().url());
      JobRunner runner =
          new JobRunner(
              pool,
              settings,
              jobSettings(settings),
              stopSwitch,
              Progress.of(console),
              outputs::started);
      RunOutcome outcome = launch.by(runner);
      ExitCode exitCode = finish(outcome, outputs, pool);
      if (examples && outcome.message() == null) {
        new RunExamples(console).print(outcome.runId(), warehouse);
      }
      if (!site.isEmpty() && outcome.message() == null) {
        return writeSite(warehouse, exitCode);
      }
      return exitCode;
    } catch (WarehouseException e) {
      if (stopSwitch.isPulled()) {
        throw stoppedBefore();
      }
      new RunOutputs(settings, console, "").failed("the start of a run", Failure.describe(e));
      throw e;
    }
  }

  // No run is there yet that could stop by itself: what starts the server is interrupted.
  private Warehouse open(ConfigurableEnvironment settings, StopSwitch stopSwitch) {
    Thread opening = Thread.currentThread();
    interruption.onSignal(
        () -> {
          stopSwitch.pull();
          opening.interrupt();
        });
    Warehouse warehouse = Warehouse.open(WarehouseArguments.settings(settings));
    interruption.onSignal(stopSwitch::pull);
    if (stopSwitch.isPulled()) {
      Thread.interrupted();
    }
    return warehouse;
  }

  private static CommandFailed stoppedBefore() {
    return new CommandFailed(ExitCode.STOPPED, "stopped by a signal before the run began");
  }

  // What the run published stays published: only the pages are those of before.
  private ExitCode writeSite(Warehouse warehouse, ExitCode ofRun) {
    try {
      ReportCommand.write(warehouse, home().resolve(site), console);
      return ofRun;
    } catch (IOException | RuntimeException e) {
      console.say("the site was not written: " + Failure.describe(e));
      console.say("to write it: solieu report");
      return ExitCode.FAILED;
    }
  }

  /** Runs {@code request} from its start. */
  ExitCode start(JobRequest request, boolean examples) throws SQLException {
    return run(runner -> runner.start(request), examples);
  }

  /** What runs write goes below it. */
  Path home() {
    return WarehouseArguments.home(root.settings());
  }

  /** Work that reads the warehouse's bookkeeping. */
  interface Reading<T> {
    T from(DataSource pool);
  }

  /** Opens the warehouse for {@code reading} and closes it again. */
  <T> T read(Reading<T> reading) throws SQLException {
    Logging.configure(root.verbose());
    try (Warehouse warehouse = Warehouse.open(WarehouseArguments.settings(root.settings()));
        HikariDataSource pool = warehouse.openPool()) {
      JobRunner.closeKilled(pool);
      return reading.from(pool);
    }
  }

  /** Prints what a run over {@code selection} would take and do. */
  ExitCode plan(Selection selection) throws SQLException {
    List<String> paths = read(pool -> new ArchiveSelection(pool).list(selection));
    PrintWriter out = Console.writer(console.results());
    paths.forEach(out::println);
    console.say(
        "would take "
            + paths.size()
            + " documents from the archive through parse, extract, load, check and publish");
    return ExitCode.OK;
  }

  /** Prints which files a run over {@code request} would take. */
  ExitCode planFiles(JobRequest request) {
    PrintWriter out = Console.writer(console.results());
    long count = 0;
    for (Listed listed : request.listing()) {
      if (listed instanceof Listed.LocalFile file) {
        out.println(file.path());
        count++;
      } else if (listed instanceof Listed.Refused refused) {
        console.say("would be set aside: " + refused.issue().message());
      }
    }
    console.say(
        "would take "
            + count
            + " documents through archive, parse, extract, load, check and publish");
    return ExitCode.OK;
  }

  /** Prints at which step the run {@code runId} would go on, and how much is left. */
  ExitCode planRestart(long runId) throws SQLException {
    RestartPlan plan = read(pool -> RestartPlan.of(runId, pool));
    PrintWriter out = Console.writer(console.results());
    for (Stage step : plan.steps()) {
      Long left = plan.left().get(step);
      out.println(step.label() + (left == null ? "" : ": " + left + " documents left"));
    }
    console.say("would continue run " + runId + " (" + plan.run().job() + ") with these steps");
    return ExitCode.OK;
  }

  /** The sources: those of the product, or of the folder {@code solieu.sources}. */
  SourceTable sources() {
    return AcquireSettings.sources(root.settings(), RuleBook.ofClassPath().publishers());
  }

  /** What a run over {@code request} would fetch. */
  Preview.Plan preview(Acquisition request, SourceTable sources) throws SQLException {
    ConfigurableEnvironment settings = root.settings();
    int maxBytes = DocumentArguments.maxBytes(settings);
    return read(
        pool -> {
          try {
            return Preview.of(request, sources, settings, maxBytes, pool);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.STOPPED, "interrupted");
          }
        });
  }

  private ExitCode finish(RunOutcome outcome, RunOutputs outputs, HikariDataSource pool) {
    ExitCode exitCode = exitCodeOf(outcome);
    if (outcome.message() != null) {
      console.say("run " + outcome.runId() + ": " + outcome.message());
      console.say("to continue it: solieu restart " + outcome.runId());
    }
    try {
      RunLedger ledger = new RunLedger(pool);
      ledger.noteExitCode(outcome.runId(), exitCode.code());
      Optional<RunSummary> summary =
          ledger.find(outcome.runId()).map(run -> RunSummary.of(run, pool));
      summary.ifPresent(new RunReport(console)::print);
      summary.ifPresent(told -> outputs.ended(told, exitCode));
    } catch (DataAccessException e) {
      // The database is gone, which the outcome has said already.
      if (outcome.end() != RunOutcome.End.FAILED) {
        throw e;
      }
      outputs.failed("run " + outcome.runId(), String.valueOf(outcome.message()));
    }
    return exitCode;
  }

  private static JobSettings jobSettings(ConfigurableEnvironment settings) {
    return new JobSettings(
        WarehouseArguments.home(settings),
        DocumentArguments.maxBytes(settings),
        WarehouseArguments.number(settings, "solieu.chunk-size", DEFAULT_CHUNK_SIZE));
  }

  private static ExitCode exitCodeOf(RunOutcome outcome) {
    return switch (outcome.end()) {
      case COMPLETED -> ExitCode.OK;
      case QUARANTINED -> ExitCode.QUARANTINED;
      case GATE_CLOSED -> ExitCode.GATE_CLOSED;
      case UNBALANCED -> ExitCode.UNBALANCED;
      case FAILED -> ExitCode.FAILED;
      case STOPPED -> ExitCode.STOPPED;
    };
  }
}
