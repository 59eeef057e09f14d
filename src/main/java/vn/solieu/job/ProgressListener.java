package vn.solieu.job;

import java.util.function.LongSupplier;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/** Counts what a step has written and has it shown. */
final class ProgressListener implements ItemWriteListener<Object>, StepExecutionListener {
  private final Stage stage;
  private final LongSupplier pending;
  private final ProgressDisplay display;
  private long total;
  private long done;

  /** {@code pending} tells how many items the step has before it; 0 when nobody knows. */
  ProgressListener(Stage stage, LongSupplier pending, ProgressDisplay display) {
    this.stage = stage;
    this.pending = pending;
    this.display = display;
  }

  @Override
  public void beforeStep(StepExecution step) {
    done = 0;
    total = pending.getAsLong();
  }

  @Override
  public void afterWrite(Chunk<? extends Object> items) {
    done += items.size();
    display.show(stage, done, total);
  }
}
