package vn.solieu.job;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Stops a run at the next chunk's end, on a signal. It marks the live step execution: the job
 * operator's own {@code stop} writes through the database and lost the reader's position.
 */
public final class StopSwitch implements StepExecutionListener {
  private final AtomicBoolean pulled = new AtomicBoolean();
  private final AtomicReference<@Nullable StepExecution> running = new AtomicReference<>();

  /** Asks the run to stop; returns at once. */
  public void pull() {
    pulled.set(true);
    StepExecution step = running.get();
    if (step != null) {
      step.setTerminateOnly();
    }
  }

  /** Whether somebody asked for the stop. */
  public boolean isPulled() {
    return pulled.get();
  }

  @Override
  public void beforeStep(StepExecution step) {
    running.set(step);
    if (pulled.get()) {
      step.setTerminateOnly();
    }
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    running.set(null);
    return step.getExitStatus();
  }
}
