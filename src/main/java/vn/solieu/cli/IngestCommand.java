package vn.solieu.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.solieu.job.JobRequest;

/** {@code ingest}: documents on disk into the warehouse. */
@Command(
    name = "ingest",
    description = "Documents on disk into the warehouse; the same again changes nothing.")
final class IngestCommand implements Callable<Integer> {
  private final JobSession session;

  @Mixin private DocumentArguments documents = new DocumentArguments();

  @Option(names = "--dry-run", description = "Print the plan and do nothing.")
  private boolean dryRun;

  IngestCommand(JobSession session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    JobRequest request = JobRequest.ofFiles("ingest", documents.paths(), documents.manifest());
    if (dryRun) {
      return session.planFiles(request).code();
    }
    return session.run(runner -> runner.start(request), false).code();
  }
}
