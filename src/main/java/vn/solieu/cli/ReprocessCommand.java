package vn.solieu.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.solieu.job.JobRequest;
import vn.solieu.job.Selection;
import vn.solieu.job.Stage;

/** {@code reprocess}: the later steps again over the archive. */
@Command(
    name = "reprocess",
    description =
        "The later steps again over archived documents, without fetching. A figure that comes out"
            + " the same changes no row.")
final class ReprocessCommand implements Callable<Integer> {
  private final JobSession session;

  @Mixin private WindowArguments window = new WindowArguments();

  @Option(
      names = "--step",
      description =
          "The step whose outcome --only looks at: ${COMPLETION-CANDIDATES}. Default: any.")
  private @Nullable Step step;

  @Option(
      names = "--only",
      defaultValue = "all",
      description =
          "${COMPLETION-CANDIDATES}: what the step set aside, what it has not done, or all that"
              + " reached it. Default: ${DEFAULT-VALUE}.")
  private Only only = Only.all;

  @Option(names = "--dry-run", description = "Print the plan and do nothing.")
  private boolean dryRun;

  /** The steps that can be done again; the names are the option's values. */
  enum Step {
    parse(Stage.PARSE),
    extract(Stage.EXTRACT),
    load(Stage.LOAD);

    private final Stage stage;

    Step(Stage stage) {
      this.stage = stage;
    }
  }

  /** Which documents; the names are the option's values. */
  enum Only {
    failed(Selection.Only.FAILED),
    missing(Selection.Only.MISSING),
    all(Selection.Only.ALL);

    private final Selection.Only only;

    Only(Selection.Only only) {
      this.only = only;
    }
  }

  ReprocessCommand(JobSession session) {
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    Selection selection =
        new Selection(
            step == null ? null : step.stage,
            only.only,
            window.from(),
            window.to(),
            window.sources(),
            null,
            List.of());
    JobRequest request = JobRequest.ofArchive("reprocess", selection);
    return dryRun ? session.plan(selection).code() : session.start(request, false).code();
  }
}
