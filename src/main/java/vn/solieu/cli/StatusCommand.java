package vn.solieu.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.job.JobRunner;
import vn.solieu.job.RunLedger;
import vn.solieu.job.RunRecord;
import vn.solieu.job.RunSummary;
import vn.solieu.warehouse.Warehouse;

/** {@code status}: the runs, or one run with its steps. */
@Command(
    name = "status",
    description = "The runs, newest first; or one run: its steps, counts, times, and what to do.")
final class StatusCommand implements Callable<Integer> {
  private static final int NEWEST = 20;

  private final RootCommand root;
  private final Console console;

  @Parameters(paramLabel = "RUN", arity = "0..1", description = "Number of a run.")
  private @Nullable Long run;

  @Option(names = "--json", description = "As JSON: a list of runs, or one run with its steps.")
  private boolean json;

  @Option(
      names = "--findings",
      description =
          "All findings of the run's checks (1,000 of each are kept), not the first five.")
  private boolean findings;

  StatusCommand(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  @Override
  public Integer call() throws SQLException {
    if (findings && run == null) {
      throw new CommandFailed(
          ExitCode.USAGE, "--findings goes with a run: solieu status RUN --findings");
    }
    Logging.configure(root.verbose());
    try (Warehouse warehouse = Warehouse.open(WarehouseArguments.settings(root.settings()));
        HikariDataSource pool = warehouse.openPool()) {
      JobRunner.closeKilled(pool);
      print(pool);
    }
    return ExitCode.OK.code();
  }

  private void print(DataSource pool) {
    RunLedger ledger = new RunLedger(pool);
    if (run != null) {
      RunRecord record =
          ledger
              .find(run)
              .orElseThrow(() -> new CommandFailed(ExitCode.USAGE, "there is no run " + run));
      printOne(findings ? RunSummary.withAllFindings(record, pool) : RunSummary.of(record, pool));
    } else {
      List<RunRecord> runs = ledger.list(NEWEST);
      if (json) {
        new RunJson(console).printAll(runs);
      } else {
        new RunReport(console).printAll(runs);
      }
    }
  }

  private void printOne(RunSummary summary) {
    if (json) {
      new RunJson(console).print(summary);
    } else {
      new RunReport(console).print(summary);
    }
  }
}
