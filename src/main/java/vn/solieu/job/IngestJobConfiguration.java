package vn.solieu.job;

import java.time.Clock;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.archive.PageArchive;
import vn.solieu.fetch.Listed;
import vn.solieu.job.acquire.Acquirer;
import vn.solieu.load.StagedDocument;
import vn.solieu.load.StagingWriter;
import vn.solieu.model.Article;
import vn.solieu.pipeline.DocumentPipeline;

/**
 * The job that takes documents to published figures: list, archive (or, from sources, discover,
 * fetch), parse, extract, load, check, publish. Each step reads what the one before it committed,
 * and marks each document when it is done, so that every step can be started again by itself.
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
      DataSource dataSource,
      ProgressDisplay display) {
    FetchTasklet fetch =
        new FetchTasklet(acquirer, quarantine, JdbcClient.create(dataSource), run, display);
    return kit.tasklet(Stage.FETCH, fetch, step -> fetch.balance());
  }

  @Bean
  Step listStep(
      StepKit kit, RunContext run, ItemLedger items, Quarantine quarantine, DataSource dataSource) {
    Optional<Selection> selection = run.request().selection();
    if (selection.isPresent()) {
      ArchiveSelection archived = new ArchiveSelection(dataSource);
      Tasklet select =
          (contribution, context) -> {
            items.clear();
            archived.writeFor(run.runId(), selection.get());
            return RepeatStatus.FINISHED;
          };
      return kit.tasklet(Stage.LIST, select, step -> items.balance(Stage.LIST));
    }
    return kit.<Listed, Listed>chunks(Stage.LIST, step -> listed(step, items))
        .reader(new ListingReader(run.request().listing(), items))
        .writer(new ListingWriter(items, quarantine))
        .build();
  }

  @Bean
  Step archiveStep(
      StepKit kit, RunContext run, ItemLedger items, Quarantine quarantine, PageArchive archive) {
    LocalDocuments documents = new LocalDocuments(run.settings().maxDocumentBytes());
    ResultWriter.Target<String> digests =
        result -> result.made().forEach(sha256 -> items.noteDigest(result.item(), sha256));
    return kit.<String>documents(Stage.ARCHIVE, items)
        .processor(new ArchiveProcessor(documents, archive, Clock.systemUTC()))
        .writer(new ResultWriter<>(Stage.ARCHIVE, items, quarantine, digests))
        .build();
  }

  @Bean
  Step parseStep(
      StepKit kit,
      RunContext run,
      ItemLedger items,
      Quarantine quarantine,
      PageArchive archive,
      DocumentPipeline pipeline,
      StagedArticles articles) {
    ResultWriter.Target<Article> target =
        result -> {
          articles.write(result.item(), result.made());
          items.noteArticles(result.item(), result.made());
          items.noteFingerprint(result.item(), result.item().fingerprint(run.ruleSet()));
        };
    return kit.<Article>documents(Stage.PARSE, items)
        .processor(
            new ParseProcessor(
                archive, pipeline, run.ruleSet(), run.request().selection().isPresent()))
        .writer(new ResultWriter<>(Stage.PARSE, items, quarantine, target))
        .build();
  }

  @Bean
  Step extractStep(
      StepKit kit,
      RunContext run,
      ItemLedger items,
      Quarantine quarantine,
      DocumentPipeline pipeline,
      StagedArticles articles,
      StagingWriter staging) {
    ResultWriter.Target<StagedDocument> target =
        result -> {
          staging.write(run.runId(), result.made());
          articles.remove(result.item());
          items.noteFigures(
              result.item(),
              result.made().stream().mapToInt(made -> made.observations().size()).sum());
        };
    return kit.<StagedDocument>documents(Stage.EXTRACT, items)
        .processor(new ExtractProcessor(articles, pipeline, run.ruleSet()))
        .writer(new ResultWriter<>(Stage.EXTRACT, items, quarantine, target))
        .build();
  }

  @Bean
  Step loadStep(StepKit kit, LoadTasklet load) {
    return kit.tasklet(Stage.LOAD, load, step -> load.figures());
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
    Balance found = items.balance(Stage.LIST);
    return new Balance(step.getReadCount(), found.loaded(), 0, 0, found.quarantined());
  }
}
