package vn.solieu.job;

import java.util.function.Function;
import java.util.function.LongSupplier;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Starts the builders of the steps with what all of them have: balance, stop switch, transactions.
 */
final class StepKit {
  private final RunContext run;
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final AsyncTaskExecutor cores;
  private final RunLedger ledger;
  private final StopSwitch stopSwitch;
  private final ProgressDisplay display;

  StepKit(
      RunContext run,
      JobRepository repository,
      PlatformTransactionManager transactions,
      AsyncTaskExecutor cores,
      RunLedger ledger,
      StopSwitch stopSwitch,
      ProgressDisplay display) {
    this.run = run;
    this.repository = repository;
    this.transactions = transactions;
    this.cores = cores;
    this.ledger = ledger;
    this.stopSwitch = stopSwitch;
    this.display = display;
  }

  /** A step over items in chunks; {@code count} tells its balance. */
  <I, O> ChunkOrientedStepBuilder<I, O> chunks(Stage stage, StepCount count) {
    return this.<I, O>chunks(stage, count, () -> 0);
  }

  private <I, O> ChunkOrientedStepBuilder<I, O> chunks(
      Stage stage, StepCount count, LongSupplier pending) {
    ProgressListener progress = new ProgressListener(stage, pending, display);
    return new StepBuilder(stage.label(), repository)
        .<I, O>chunk(run.settings().chunkSize())
        .transactionManager(transactions)
        .listener(stopSwitch)
        .listener((StepExecutionListener) progress)
        .listener((ItemWriteListener<Object>) progress)
        .listener(balance(stage, count));
  }

  /**
   * A step over the documents that {@code stage} has still to do: {@code work} goes on on all cores
   * while {@code writer} writes; {@code items} count the balance.
   */
  Step readings(
      Stage stage, ItemLedger items, Function<RunItem, Reading> work, ReadingWriter writer) {
    int threads = Runtime.getRuntime().availableProcessors();
    return this.<Reading, Reading>chunks(
            stage, StepCount.ofDocuments(stage, items), () -> items.countPending(stage))
        .reader(
            new ReadAhead<>(
                new PendingItems(items, stage),
                new ReadAhead.Work<>(RunItem::weight, work),
                cores,
                ReadAhead.Bounds.of(threads)))
        .writer(writer)
        .build();
  }

  /** A step of one piece of work, in one transaction. */
  Step tasklet(Stage stage, Tasklet work, StepCount count) {
    return new StepBuilder(stage.label(), repository)
        .tasklet(work, transactions)
        .listener(stopSwitch)
        .listener(balance(stage, count))
        .build();
  }

  private BalanceListener balance(Stage stage, StepCount count) {
    return new BalanceListener(run.runId(), stage, ledger, count);
  }
}
