package vn.solieu.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restart}: a run that was broken off goes on. */
@Command(
    name = "restart",
    description = "Continues a failed, stopped or killed run at the step and document it got to.")
final class RestartCommand implements Callable<Integer> {
  private final JobSession session;

  @Parameters(paramLabel = "RUN", description = "Number of the run, as status shows it.")
  private long run;

  @Option(names = "--dry-run", description = "Print the plan and do nothing.")
  private boolean dryRun;

  RestartCommand(JobSession session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    if (dryRun) {
      return session.planRestart(run).code();
    }
    return session.run(runner -> runner.restart(run), false).code();
  }
}
