package vn.solieu.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.solieu.job.acquire.Acquirer;
import vn.solieu.job.acquire.DiscoverWork;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;

/** Reads what the sources announce; looks up each second whether the run is to stop. */
final class DiscoverTasklet implements Tasklet, StepExecutionListener {
  private static final long TURN_MILLIS = 1_000;

  private final Acquirer acquirer;
  private final Quarantine quarantine;
  private final long runId;
  private @Nullable DiscoverWork work;
  private volatile Balance balance = new Balance(0, 0, 0, 0, 0);

  DiscoverTasklet(Acquirer acquirer, Quarantine quarantine, long runId) {
    this.acquirer = acquirer;
    this.quarantine = quarantine;
    this.runId = runId;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws InterruptedException {
    DiscoverWork under = work;
    if (under == null) {
      under = new DiscoverWork(acquirer, runId);
      work = under;
    }
    boolean done = under.await(TURN_MILLIS);
    for (DiscoverWork.Trouble trouble : under.takeTroubles()) {
      quarantine.add(
          Stage.DISCOVER,
          trouble.url(),
          Issue.ofDocument(IssueCode.SOURCE_UNREADABLE, trouble.reason()));
    }
    long[] counts = under.balance();
    balance = new Balance(counts[0], counts[1], counts[2], counts[3], counts[4]);
    return done ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
  }

  /** What became of the addresses that were announced. */
  Balance balance() {
    return balance;
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    DiscoverWork under = work;
    work = null;
    if (under != null) {
      try {
        under.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return step.getExitStatus();
  }
}
