package vn.solieu.job;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.fetch.Listed;
import vn.solieu.job.acquire.Acquirer;

/**
 * The job that takes documents to published figures: list, archive (or, from sources, discover,
 * fetch), parse, extract, load, check, publish. A document that a step has in hand goes on to its
 * figures at once; the steps after it do what is left. Each marks a document when it is done, so
 * that every step can be started again by itself.
 */
@Configuration(proxyBeanMethods = false)
@Import(JobInfrastructure.class)
class IngestJobConfiguration {

  @Bean
  Job ingest(
      RunContext run,
      JobRepository repository,
      Step discoverStep,
      Step fetchStep,
      Step listStep,
      Step archiveStep,
      Step parseStep,
      Step extractStep,
      Step loadStep,
      Step checkStep,
      Step publishStep) {
    JobBuilder job = new JobBuilder(RunContext.JOB, repository);
    SimpleJobBuilder start =
        run.request().acquisition().isPresent()
            ? job.start(discoverStep).next(fetchStep)
            : job.start(listStep).next(archiveStep);
    return start
        .next(parseStep)
        .next(extractStep)
        .next(loadStep)
        .next(checkStep)
        .next(publishStep)
        .build();
  }

  @Bean
  Step discoverStep(StepKit kit, RunContext run, Acquirer acquirer, Quarantine quarantine) {
    DiscoverTasklet discover = new DiscoverTasklet(acquirer, quarantine, run.runId());
    return kit.tasklet(Stage.DISCOVER, discover, step -> discover.balance());
  }

  @Bean
  Step fetchStep(
      StepKit kit,
      RunContext run,
      Acquirer acquirer,
      Quarantine quarantine,
      DocumentFlow flow,
      ReadingWriter readings,
      AsyncTaskExecutor cores,
      DataSource dataSource,
      ProgressDisplay display) {
    FetchTasklet fetch =
        new FetchTasklet(
            acquirer,
            quarantine,
            JdbcClient.create(dataSource),
            page -> cores.submit(() -> flow.fromFetched(page)),
            readings,
            run,
            display);
    return kit.tasklet(Stage.FETCH, fetch, step -> fetch.balance());
  }

  @Bean
  Step listStep(
      StepKit kit,
      RunContext run,
      ItemLedger items,
      Quarantine quarantine,
      ReadingWriter readings,
      DataSource dataSource) {
    if (run.elsewhere().isPresent()) {
      ElsewhereReader reader = new ElsewhereReader(run.elsewhere().get(), run.ruleSet(), items);
      return kit.<Reading, Reading>chunks(Stage.LIST, step -> listed(step, items))
          .reader(reader)
          .writer(
              chunk -> {
                items.addElsewhere(chunk.getItems().stream().map(Reading::item).toList());
                readings.write(chunk);
              })
          .build();
    }
    Optional<Selection> selection = run.request().selection();
    if (selection.isPresent()) {
      ArchiveSelection archived = new ArchiveSelection(dataSource);
      Tasklet select =
          (contribution, context) -> {
            items.clear();
            archived.writeFor(run.runId(), selection.get());
            return RepeatStatus.FINISHED;
          };
      return kit.tasklet(Stage.LIST, select, step -> items.balances().of(Stage.LIST));
    }
    return kit.<Listed, Listed>chunks(Stage.LIST, step -> listed(step, items))
        .reader(new ListingReader(run.request().listing(), items))
        .writer(new ListingWriter(items, quarantine))
        .build();
  }

  @Bean
  Step archiveStep(StepKit kit, ItemLedger items, DocumentFlow flow, ReadingWriter writer) {
    return kit.readings(Stage.ARCHIVE, items, flow::fromSource, writer);
  }

  /** Those that were archived before, or came as another address's page; all others are read. */
  @Bean
  Step parseStep(StepKit kit, ItemLedger items, DocumentFlow flow, ReadingWriter writer) {
    return kit.readings(Stage.PARSE, items, flow::fromArchive, writer);
  }

  /** Those that a run of an earlier version had parsed when it was broken off. */
  @Bean
  Step extractStep(StepKit kit, ItemLedger items, DocumentFlow flow, ReadingWriter writer) {
    return kit.readings(Stage.EXTRACT, items, flow::fromArchive, writer);
  }

  @Bean
  Step loadStep(StepKit kit, LoadTasklet load, ItemLedger items) {
    return kit.tasklet(Stage.LOAD, load, StepCount.ofFigures(Stage.LOAD, load::figures, items));
  }

  @Bean
  Step checkStep(StepKit kit, ItemLedger items) {
    return kit.tasklet(
        Stage.CHECK,
        (contribution, context) -> RepeatStatus.FINISHED,
        StepCount.ofDocuments(Stage.CHECK, items));
  }

  @Bean
  Step publishStep(StepKit kit, PublishTasklet publish) {
    return kit.tasklet(Stage.PUBLISH, publish, step -> publish.figures());
  }

  private static Balance listed(StepExecution step, ItemLedger items) {
    Balance found = items.balances().of(Stage.LIST);
    return new Balance(step.getReadCount(), found.loaded(), 0, 0, found.quarantined());
  }
}
