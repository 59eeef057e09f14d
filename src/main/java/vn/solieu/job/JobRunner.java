package vn.solieu.job;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.solieu.rules.RuleBook;

/** Runs jobs in a warehouse, one at a time, and continues those that were broken off. */
public final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  private final DataSource dataSource;
  private final ConfigurableEnvironment environment;
  private final JobSettings settings;
  private final StopSwitch stopSwitch;
  private final ProgressDisplay display;
  private final RunLedger ledger;

  /**
   * Runs jobs in the warehouse behind {@code dataSource} until {@code stopSwitch} is pulled, and
   * has {@code display} show how far they are.
   */
  public JobRunner(
      DataSource dataSource,
      ConfigurableEnvironment environment,
      JobSettings settings,
      StopSwitch stopSwitch,
      ProgressDisplay display) {
    this.dataSource = dataSource;
    this.environment = environment;
    this.settings = settings;
    this.stopSwitch = stopSwitch;
    this.display = display;
    this.ledger = new RunLedger(dataSource);
  }

  /**
   * Runs {@code request} from its start.
   *
   * @throws RunRefused when another process runs a job
   */
  public RunOutcome start(JobRequest request) throws SQLException {
    RuleBook rules = RuleBook.ofClassPath();
    String ruleSet = ProgramVersion.ofThisProgram();
    return locked(
        () ->
            run(new RunContext(ledger.open(request, ruleSet), request, ruleSet, rules, settings)));
  }

  /**
   * Continues the run {@code runId} at the step and document where it was broken off.
   *
   * @throws RunRefused when there is nothing to continue, or another process runs a job
   */
  public RunOutcome restart(long runId) throws SQLException {
    RuleBook rules = RuleBook.ofClassPath();
    return locked(
        () -> {
          JobRequest request = restartable(runId);
          String ruleSet = ProgramVersion.ofThisProgram();
          ledger.reopen(runId, ruleSet);
          return run(new RunContext(runId, request, ruleSet, rules, settings));
        });
  }

  /** Marks the runs whose process was killed, unless a run is going on. */
  public static void closeKilled(DataSource dataSource) throws SQLException {
    Optional<JobLock> lock = JobLock.tryAcquire(dataSource);
    if (lock.isPresent()) {
      try (JobLock held = lock.get()) {
        new RunLedger(dataSource).closeKilled();
      }
    }
  }

  private interface Work {
    RunOutcome run();
  }

  private RunOutcome locked(Work work) throws SQLException {
    Optional<JobLock> lock = JobLock.tryAcquire(dataSource);
    if (lock.isEmpty()) {
      throw new RunRefused(RunRefused.Reason.ALREADY_RUNNING, describeRunning());
    }
    try (JobLock held = lock.get()) {
      for (long killed : ledger.closeKilled()) {
        LOG.warn("run {} was killed; to continue it: solieu restart {}", killed, killed);
      }
      return work.run();
    }
  }

  private String describeRunning() {
    return ledger.list(1).stream()
        .findFirst()
        .map(run -> "run " + run.runId() + " (" + run.job() + ") is still going on")
        .orElse("another run is just starting");
  }

  private JobRequest restartable(long runId) {
    RunRecord run =
        ledger
            .find(runId)
            .orElseThrow(
                () ->
                    new RunRefused(
                        RunRefused.Reason.NOTHING_TO_RESTART, "there is no run " + runId));
    if (!run.state().canRestart()) {
      throw new RunRefused(
          RunRefused.Reason.NOTHING_TO_RESTART,
          "run " + runId + " is " + run.state().label() + ", there is nothing to restart");
    }
    return ledger.findRequest(runId).orElseThrow();
  }

  private RunOutcome run(RunContext run) {
    RunOutcome outcome = launch(run);
    try {
      ledger.close(run.runId(), stateOf(outcome), outcome.message());
    } catch (RuntimeException e) {
      // The next start finds the run without its lock and marks it.
      LOG.debug("the end of run {} could not be noted", run.runId(), e);
    }
    return outcome;
  }

  private RunOutcome launch(RunContext run) {
    try (ConfigurableApplicationContext context = open(run)) {
      recoverKilled(context);
      JobParameters parameters =
          new JobParametersBuilder().addLong("run", run.runId()).toJobParameters();
      JobExecution execution =
          context.getBean(JobOperator.class).start(context.getBean(Job.class), parameters);
      return outcome(run.runId(), execution, context.getBean(Quarantine.class));
    } catch (RuntimeException | JobExecutionException e) {
      LOG.debug("run {} failed", run.runId(), e);
      return new RunOutcome(run.runId(), RunOutcome.End.FAILED, Failures.describe(e));
    }
  }

  private ConfigurableApplicationContext open(RunContext run) {
    ApplicationContextInitializer<ConfigurableApplicationContext> given =
        context -> {
          ConfigurableListableBeanFactory beans = context.getBeanFactory();
          beans.registerSingleton("dataSource", dataSource);
          beans.registerSingleton("run", run);
          beans.registerSingleton("stopSwitch", stopSwitch);
          beans.registerSingleton("display", display);
        };
    return new SpringApplicationBuilder(IngestJobConfiguration.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false) // the command line has its own, which waits for the chunk
        .environment(environment)
        .initializers(given)
        .run();
  }

  // Only the holder of the lock comes here: whatever claims to be running is dead.
  private static void recoverKilled(ApplicationContext context) {
    JobOperator operator = context.getBean(JobOperator.class);
    context
        .getBean(JobRepository.class)
        .findRunningJobExecutions(RunContext.JOB)
        .forEach(operator::recover);
  }

  private RunOutcome outcome(long runId, JobExecution execution, Quarantine quarantine) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      RunOutcome.End end =
          quarantine.count() > 0 ? RunOutcome.End.QUARANTINED : RunOutcome.End.COMPLETED;
      return new RunOutcome(runId, end, null);
    }
    if (execution.getStatus() == BatchStatus.STOPPED) {
      return new RunOutcome(runId, RunOutcome.End.STOPPED, "stopped by a signal");
    }
    return failure(runId, execution);
  }

  private static RunOutcome failure(long runId, JobExecution execution) {
    Optional<String> broken = findReason(execution, BalanceListener.UNBALANCED);
    if (broken.isPresent()) {
      return new RunOutcome(runId, RunOutcome.End.UNBALANCED, broken.get());
    }
    Optional<String> closed = findReason(execution, BalanceListener.GATE_CLOSED);
    if (closed.isPresent()) {
      return new RunOutcome(runId, RunOutcome.End.GATE_CLOSED, closed.get());
    }
    List<Throwable> failures = execution.getAllFailureExceptions();
    failures.forEach(failure -> LOG.debug("run {} failed", runId, failure));
    String message = failures.isEmpty() ? "a step failed" : Failures.describe(failures.get(0));
    return new RunOutcome(runId, RunOutcome.End.FAILED, message);
  }

  private static Optional<String> findReason(JobExecution execution, String exitCode) {
    return execution.getStepExecutions().stream()
        .map(step -> step.getExitStatus())
        .filter(status -> status.getExitCode().equals(exitCode))
        .map(status -> status.getExitDescription())
        .findFirst();
  }

  private static RunState stateOf(RunOutcome outcome) {
    return switch (outcome.end()) {
      case COMPLETED, QUARANTINED -> RunState.COMPLETED;
      case GATE_CLOSED, UNBALANCED, FAILED -> RunState.FAILED;
      case STOPPED -> RunState.STOPPED;
    };
  }
}
