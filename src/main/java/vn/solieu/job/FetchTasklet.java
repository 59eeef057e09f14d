package vn.solieu.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.job.acquire.Acquirer;
import vn.solieu.job.acquire.FetchWork;
import vn.solieu.job.acquire.FetchedPage;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;

/**
 * Asks for what is due and reads what comes while it asks for more; each turn writes some results
 * down, in one transaction with the state of their addresses and with their figures. A run that is
 * broken off goes on with the addresses that it has not asked for.
 */
final class FetchTasklet implements Tasklet, StepExecutionListener {
  private static final long TURN_MILLIS = 1_000;

  private final Acquirer acquirer;
  private final Quarantine quarantine;
  private final JdbcClient jdbc;
  private final Function<FetchedPage, Future<Reading>> reader;
  private final ReadingWriter readings;
  private final Path archive;
  private final long runId;
  private final ProgressDisplay display;
  private @Nullable FetchWork<Reading> work;
  private long read;
  private long done;

  FetchTasklet(
      Acquirer acquirer,
      Quarantine quarantine,
      JdbcClient jdbc,
      Function<FetchedPage, Future<Reading>> reader,
      ReadingWriter readings,
      RunContext run,
      ProgressDisplay display) {
    this.acquirer = acquirer;
    this.quarantine = quarantine;
    this.jdbc = jdbc;
    this.reader = reader;
    this.readings = readings;
    this.archive = run.archiveRoot();
    this.runId = run.runId();
    this.display = display;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws InterruptedException {
    FetchWork<Reading> under = work;
    if (under == null) {
      long before = countVisits();
      under = new FetchWork<>(acquirer, runId, archive, reader);
      work = under;
      done = before;
      read = before + under.countDue();
    }
    FetchWork.Batch<Reading> batch = under.writeNext(TURN_MILLIS);
    for (FetchWork.Failed failed : batch.failed()) {
      quarantine.add(
          Stage.FETCH,
          failed.url().toString(),
          Issue.ofDocument(IssueCode.FETCH_FAILED, failed.url() + ": " + failed.reason()));
    }
    if (!batch.read().isEmpty()) {
      readings.write(new Chunk<>(batch.read()));
    }
    done += batch.count();
    display.show(Stage.FETCH, done, read);
    return under.isDone() ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
  }

  private long countVisits() {
    return jdbc.sql("select count(*) from batch.visit where run_id = ?")
        .param(runId)
        .query(Long.class)
        .single();
  }

  /** What was due in this run, and what became of it by the visits themselves. */
  Balance balance() {
    return jdbc.sql(
            """
            select count(*) filter (where outcome = 'loaded'),
                   count(*) filter (where outcome = 'unchanged'),
                   count(*) filter (where outcome = 'rejected'),
                   count(*) filter (where outcome = 'quarantined')
              from batch.visit where run_id = ?
            """)
        .param(runId)
        .query(
            (row, n) ->
                new Balance(read, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .single();
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    FetchWork<Reading> under = work;
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
