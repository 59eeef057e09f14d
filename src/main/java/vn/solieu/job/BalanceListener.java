package vn.solieu.job;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import vn.solieu.load.FiguresLost;

/** Stores the balance of a step at its end; a step whose counts do not add up fails. */
final class BalanceListener implements StepExecutionListener {
  /** Exit status of a step whose balance is broken. */
  static final String UNBALANCED = "UNBALANCED";

  /** Exit status of a step whose checks forbid publication. */
  static final String GATE_CLOSED = "GATE_CLOSED";

  private static final Logger LOG = LoggerFactory.getLogger(BalanceListener.class);

  private final long runId;
  private final Stage stage;
  private final RunLedger ledger;
  private final StepCount count;

  /** {@code count} tells the balance from the database. */
  BalanceListener(long runId, Stage stage, RunLedger ledger, StepCount count) {
    this.runId = runId;
    this.stage = stage;
    this.ledger = ledger;
    this.count = count;
  }

  @Override
  public void beforeStep(StepExecution step) {
    MDC.put("step", stage.label());
    ledger.openStep(runId, stage);
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    Balance balance = count.of(step);
    boolean done = step.getStatus() == BatchStatus.COMPLETED;
    ledger.closeStep(runId, stage, state(step, balance), balance);
    LOG.info(
        "{}{}: read {}, loaded {}, unchanged {}, rejected {}, quarantined {}",
        stage.label(),
        done ? "" : " broken off",
        balance.read(),
        balance.loaded(),
        balance.unchanged(),
        balance.rejected(),
        balance.quarantined());
    MDC.remove("step");
    Optional<String> lost = lost(step);
    if (lost.isPresent()) {
      return fail(step, new ExitStatus(UNBALANCED, broken() + "; " + lost.get()));
    }
    if (done && !balance.holds()) {
      return fail(step, new ExitStatus(UNBALANCED, broken() + missing()));
    }
    return isClosed(step) ? fail(step, step.getExitStatus()) : step.getExitStatus();
  }

  private String broken() {
    return "the balance of step " + stage.label() + " is broken";
  }

  /** What a step that failed lost, with its documents. */
  private static Optional<String> lost(StepExecution step) {
    return step.getFailureExceptions().stream()
        .filter(FiguresLost.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst();
  }

  private String missing() {
    List<String> documents = count.listMissing();
    return documents.isEmpty() ? "" : "; not accounted for: " + String.join(", ", documents);
  }

  private static boolean isClosed(StepExecution step) {
    return step.getExitStatus().getExitCode().equals(GATE_CLOSED);
  }

  private static RunState state(StepExecution step, Balance balance) {
    return switch (step.getStatus()) {
      case COMPLETED -> balance.holds() && !isClosed(step) ? RunState.COMPLETED : RunState.FAILED;
      case STOPPED, STOPPING -> RunState.STOPPED;
      case STARTING, STARTED, FAILED, ABANDONED, UNKNOWN -> RunState.FAILED;
    };
  }

  private static ExitStatus fail(StepExecution step, ExitStatus why) {
    step.setStatus(BatchStatus.FAILED);
    return why;
  }
}
