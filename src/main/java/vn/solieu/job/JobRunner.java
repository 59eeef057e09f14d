package vn.solieu.job;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.solieu.rules.RuleBook;

/** Runs jobs in a warehouse, one run of a job at a time, and continues those broken off. */
public final class JobRunner {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /** A run that was killed so often is left to the operator: it may be what kills its process. */
  private static final int MAX_STARTS = 3;

  private static final int LOCK_ATTEMPTS = 4;
  private static final long LOCK_PAUSE_MILLIS = 250;

  private final DataSource dataSource;
  private final JobSettings settings;
  private final StopSwitch stopSwitch;
  private final JobLaunch launch;
  private final RunObserver observer;
  private final RunLedger ledger;
  private final DeadRuns deadRuns;

  /**
   * Runs jobs in the warehouse behind {@code dataSource} until {@code stopSwitch} is pulled, and
   * has {@code display} show how far they are; {@code observer} hears of their start.
   */
  public JobRunner(
      DataSource dataSource,
      ConfigurableEnvironment environment,
      JobSettings settings,
      StopSwitch stopSwitch,
      ProgressDisplay display,
      RunObserver observer) {
    this.dataSource = dataSource;
    this.settings = settings;
    this.stopSwitch = stopSwitch;
    this.launch = new JobLaunch(dataSource, environment, stopSwitch, display);
    this.ledger = new RunLedger(dataSource);
    this.observer = observer;
    this.deadRuns = new DeadRuns(dataSource);
  }

  /**
   * Runs {@code request} from its start. A run of the same job that was killed is continued first
   * when the request comes by a schedule.
   *
   * @throws RunRefused when another process runs the job
   */
  public RunOutcome start(JobRequest request) throws SQLException {
    return start(request, Optional.empty());
  }

  /**
   * Loads {@code documents}, which another program read from {@code inputs}, as a run of the job
   * {@code spark}. The same documents again change nothing.
   *
   * @throws RunRefused when another process loads such documents
   */
  public RunOutcome load(List<String> inputs, Iterable<ReadElsewhere> documents)
      throws SQLException {
    JobRequest request =
        JobRequest.ofFiles(
            ReadElsewhere.JOB, inputs.stream().map(Path::of).toList(), Optional.empty());
    return start(request, Optional.of(documents));
  }

  private RunOutcome start(JobRequest request, Optional<Iterable<ReadElsewhere>> elsewhere)
      throws SQLException {
    RuleBook rules = RuleBook.ofClassPath();
    String ruleSet = ProgramVersion.ofThisProgram();
    return locked(
        request.job(),
        (lock, killed) -> {
          Optional<RunOutcome> broken =
              request.isScheduled() ? resume(killed, rules, ruleSet, lock) : Optional.empty();
          if (broken.isPresent()) {
            return broken.get();
          }
          long runId = ledger.open(request, ruleSet);
          return run(new RunContext(runId, request, ruleSet, rules, settings, elsewhere), lock);
        });
  }

  /**
   * Continues the run {@code runId} at the step and document where it was broken off.
   *
   * @throws RunRefused when there is nothing to continue, or another process runs the job
   */
  public RunOutcome restart(long runId) throws SQLException {
    RuleBook rules = RuleBook.ofClassPath();
    String ruleSet = ProgramVersion.ofThisProgram();
    return locked(
        find(runId).job(), (lock, killed) -> resume(restartable(runId), rules, ruleSet, lock));
  }

  /** Marks the runs whose process was killed; those that live are not touched. */
  public static void closeKilled(DataSource dataSource) throws SQLException {
    new DeadRuns(dataSource).mark();
  }

  private interface Work {
    RunOutcome run(JobLock lock, List<Long> killed);
  }

  private RunOutcome locked(String job, Work work) throws SQLException {
    List<Long> killed = deadRuns.mark();
    Optional<JobLock> lock = acquire(job);
    if (lock.isEmpty()) {
      throw new RunRefused(RunRefused.Reason.ALREADY_RUNNING, describeRunning(job));
    }
    try (JobLock held = lock.get()) {
      // Without its lock, yet alive: its connection was cut and it is about to notice.
      if (!deadRuns.listRunning(job).isEmpty()) {
        throw new RunRefused(
            RunRefused.Reason.ALREADY_RUNNING, describeRunning(job) + " and is about to end");
      }
      for (long run : killed) {
        LOG.warn("run {} was killed; to continue it: solieu restart {}", run, run);
      }
      return work.run(held, killed.stream().filter(run -> find(run).job().equals(job)).toList());
    }
  }

  // A command that looks for killed runs has the lock for a moment.
  private Optional<JobLock> acquire(String job) throws SQLException {
    Optional<JobLock> lock = JobLock.tryAcquire(dataSource, job);
    for (int i = 1; i < LOCK_ATTEMPTS && lock.isEmpty(); i++) {
      try {
        Thread.sleep(LOCK_PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return lock;
      }
      lock = JobLock.tryAcquire(dataSource, job);
    }
    return lock;
  }

  private String describeRunning(String job) {
    return deadRuns.listRunning(job).stream()
        .findFirst()
        .map(run -> "run " + run + " (" + job + ") is still going on")
        .orElse("another run of " + job + " is just starting");
  }

  /** Continues the killed runs; the first that does not get through is the outcome. */
  private Optional<RunOutcome> resume(
      List<Long> killed, RuleBook rules, String ruleSet, JobLock lock) {
    for (long runId : killed) {
      if (ledger.countStarts(runId) < MAX_STARTS) {
        LOG.info("continuing run {} first", runId);
        RunOutcome outcome = resume(runId, rules, ruleSet, lock);
        if (outcome.message() != null) {
          return Optional.of(outcome);
        }
      }
    }
    return Optional.empty();
  }

  private RunOutcome resume(long runId, RuleBook rules, String ruleSet, JobLock lock) {
    JobRequest request = ledger.findRequest(runId).orElseThrow();
    ledger.reopen(runId, ruleSet);
    return run(new RunContext(runId, request, ruleSet, rules, settings, Optional.empty()), lock);
  }

  private long restartable(long runId) {
    RunRecord run = find(runId);
    if (!run.state().canRestart()) {
      throw new RunRefused(
          RunRefused.Reason.NOTHING_TO_RESTART,
          "run " + runId + " is " + run.state().label() + ", there is nothing to restart");
    }
    if (run.job().equals(ReadElsewhere.JOB)) {
      throw new RunRefused(
          RunRefused.Reason.NOTHING_TO_RESTART,
          "run " + runId + " loaded what Spark had read; submit that job again");
    }
    return runId;
  }

  private RunRecord find(long runId) {
    return ledger
        .find(runId)
        .orElseThrow(
            () -> new RunRefused(RunRefused.Reason.NOTHING_TO_RESTART, "there is no run " + runId));
  }

  private RunOutcome run(RunContext run, JobLock lock) {
    RunOutcome outcome;
    observer.started(run.request().job(), run.runId());
    try (Heartbeat heartbeat = Heartbeat.start(lock, run.runId(), stopSwitch)) {
      outcome = launch.of(run);
      if (heartbeat.isLost()) {
        outcome =
            new RunOutcome(
                run.runId(), RunOutcome.End.FAILED, "the connection to the database was lost");
      }
    }
    try {
      ledger.close(run.runId(), stateOf(outcome), outcome.message());
    } catch (RuntimeException e) {
      // The next start finds the run without its process and marks it.
      LOG.debug("the end of run {} could not be noted", run.runId(), e);
    }
    return outcome;
  }

  private static RunState stateOf(RunOutcome outcome) {
    return switch (outcome.end()) {
      case COMPLETED, QUARANTINED -> RunState.COMPLETED;
      case GATE_CLOSED, UNBALANCED, FAILED -> RunState.FAILED;
      case STOPPED -> RunState.STOPPED;
    };
  }
}
