package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.job.JobDefinition;
import vn.solieu.job.JobRequest;
import vn.solieu.job.acquire.Acquisition;
import vn.solieu.rules.source.SourceDefinition;
import vn.solieu.rules.source.SourceTable;

/** {@code run}: the job that a file in {@code jobs/} describes. */
@Command(
    name = "run",
    description = "Runs the job that jobs/JOB.yml describes, from its input to published figures.")
final class RunCommand implements Callable<Integer> {
  private static final String EXTENSION = ".yml";

  private final Console console;
  private final JobSession session;

  @Parameters(paramLabel = "JOB", description = "Name of a job: sample is jobs/sample.yml.")
  private String job = "";

  @Option(names = "--from", paramLabel = "D", description = "From this day on (ISO date).")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", description = "Until this day (ISO date).")
  private @Nullable LocalDate to;

  @Option(names = "--source", paramLabel = "ID", description = "Only this source; repeatable.")
  private List<String> sources = List.of();

  @Option(names = "--dry-run", description = "Show what would be taken and do nothing.")
  private boolean dryRun;

  RunCommand(Console console, JobSession session) {
    this.console = console;
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    Path project = Path.of(System.getProperty("solieu.root", "")).toAbsolutePath();
    if (job.equals(RetentionRun.JOB)) {
      Path rules = project.resolve("jobs").resolve(job + EXTENSION);
      return new RetentionRun(console, session).apply(rules, dryRun).code();
    }
    JobDefinition definition = read(project.resolve("jobs"));
    if (!definition.sources().isEmpty()) {
      return acquire(definition);
    }
    if (from != null || to != null || !sources.isEmpty()) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "--from, --to and --source are for jobs with sources; " + job + " has none");
    }
    JobRequest request = JobRequest.ofFiles(job, definition.inputsIn(project), Optional.empty());
    return dryRun
        ? session.planFiles(request).code()
        : session.withSite(definition.report()).run(runner -> runner.start(request), true).code();
  }

  private int acquire(JobDefinition definition) throws SQLException {
    if (from != null && to != null && to.isBefore(from)) {
      throw new CommandFailed(ExitCode.USAGE, "--to " + to + " is before --from " + from);
    }
    List<String> wanted = sources.isEmpty() ? definition.sources() : sources;
    SourceTable table = session.sources();
    List<String> ids = wanted.contains(JobDefinition.ALL) ? List.of() : wanted;
    List<String> known = table.list().stream().map(SourceDefinition::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new CommandFailed(
            ExitCode.USAGE, "there is no source " + id + "; sources: " + String.join(", ", known));
      }
    }
    Acquisition request = new Acquisition(ids, from, to);
    return dryRun
        ? new PlanReport(console).print(session.preview(request, table)).code()
        : session
            .withSite(definition.report())
            .start(JobRequest.ofSources(job, request), true)
            .code();
  }

  private JobDefinition read(Path jobs) throws IOException {
    Path file = jobs.resolve(job + EXTENSION);
    if (!Files.isRegularFile(file)) {
      throw new CommandFailed(
          ExitCode.USAGE, "there is no job " + job + "; jobs: " + String.join(", ", names(jobs)));
    }
    return JobDefinition.read(file);
  }

  private static List<String> names(Path jobs) throws IOException {
    try (Stream<Path> files = Files.list(jobs)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(EXTENSION))
          .map(name -> name.substring(0, name.length() - EXTENSION.length()))
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
