package vn.solieu.job;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Runs the steps of one run in a Spring context of its own and says how it ended. */
final class JobLaunch {
  private static final Logger LOG = LoggerFactory.getLogger(JobLaunch.class);
  private static final String RUN = "run";

  private final DataSource dataSource;
  private final ConfigurableEnvironment environment;
  private final StopSwitch stopSwitch;
  private final ProgressDisplay display;

  JobLaunch(
      DataSource dataSource,
      ConfigurableEnvironment environment,
      StopSwitch stopSwitch,
      ProgressDisplay display) {
    this.dataSource = dataSource;
    this.environment = environment;
    this.stopSwitch = stopSwitch;
    this.display = display;
  }

  /** Runs {@code run} from its start, or from where it was broken off. */
  RunOutcome of(RunContext run) {
    try (MDC.MDCCloseable number = MDC.putCloseable(RUN, String.valueOf(run.runId()));
        ConfigurableApplicationContext context = open(run)) {
      recoverKilled(context, run.runId());
      JobParameters parameters =
          new JobParametersBuilder().addLong(RUN, run.runId()).toJobParameters();
      recoverUnknown(context.getBean(JobRepository.class), parameters);
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
          beans.registerSingleton(RUN, run);
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

  // Runs of other jobs may be alive: only this run, and those that the ledger says are not running.
  private void recoverKilled(ApplicationContext context, long runId) {
    JobOperator operator = context.getBean(JobOperator.class);
    RunLedger ledger = new RunLedger(dataSource);
    for (JobExecution execution :
        context.getBean(JobRepository.class).findRunningJobExecutions(RunContext.JOB)) {
      Long of = execution.getJobParameters().getLong(RUN);
      if (of == null || of == runId || !ledger.isRunning(of)) {
        operator.recover(execution);
      }
    }
  }

  // A connection that breaks while a transaction ends leaves it unknown whether that was committed;
  // one that breaks while a failure is noted leaves a step that claims to run. Spring Batch starts
  // no such run again. Here it does not matter: this process has the lock of the job, and a step
  // sees from the addresses, documents and figures themselves, which are marked in its
  // transactions, what is left to do.
  private static void recoverUnknown(JobRepository repository, JobParameters parameters) {
    JobExecution last = repository.getLastJobExecution(RunContext.JOB, parameters);
    if (last == null) {
      return;
    }
    for (StepExecution step : last.getStepExecutions()) {
      if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
        step.setStatus(BatchStatus.FAILED);
        repository.update(step);
      }
    }
    if (last.getStatus() == BatchStatus.UNKNOWN) {
      last.setStatus(BatchStatus.FAILED);
      repository.update(last);
    }
  }

  private static RunOutcome outcome(long runId, JobExecution execution, Quarantine quarantine) {
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
}
