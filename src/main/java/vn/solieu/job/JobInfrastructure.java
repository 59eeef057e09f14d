package vn.solieu.job;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import vn.solieu.archive.PageArchive;
import vn.solieu.job.acquire.AcquireSettings;
import vn.solieu.job.acquire.Acquirer;
import vn.solieu.job.acquire.Acquisition;
import vn.solieu.job.acquire.ArchiveIndex;
import vn.solieu.job.gate.Gate;
import vn.solieu.load.CopyGroups;
import vn.solieu.load.DimensionLoader;
import vn.solieu.load.ReferenceLoader;
import vn.solieu.load.StagingWriter;
import vn.solieu.load.WarehouseLoader;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.source.SourceTable;

/** What the steps of a job work with. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(
    tablePrefix = "batch.BATCH_",
    isolationLevelForCreate = Isolation.READ_COMMITTED)
class JobInfrastructure {
  private static final int MAX_THREADS = 8;

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  AsyncTaskExecutor cores() {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()));
    executor.setThreadNamePrefix("document-");
    return executor;
  }

  @Bean
  StepKit stepKit(
      RunContext run,
      JobRepository repository,
      PlatformTransactionManager transactions,
      AsyncTaskExecutor cores,
      DataSource dataSource,
      StopSwitch stopSwitch,
      ProgressDisplay display) {
    RunLedger ledger = new RunLedger(dataSource);
    return new StepKit(run, repository, transactions, cores, ledger, stopSwitch, display);
  }

  @Bean
  ItemLedger items(RunContext run, DataSource dataSource) {
    return new ItemLedger(run.runId(), dataSource);
  }

  @Bean
  Quarantine quarantine(RunContext run, DataSource dataSource) {
    return new Quarantine(run.runId(), dataSource);
  }

  @Bean
  PageArchive archive(RunContext run, DataSource dataSource) {
    int maxBytes = run.settings().maxDocumentBytes();
    return ArchiveIndex.archive(run.archiveRoot(), dataSource, maxBytes);
  }

  @Bean
  Acquirer acquirer(
      RunContext run, SourceTable sources, Environment environment, DataSource dataSource) {
    Acquisition request =
        run.request().acquisition().orElseGet(() -> new Acquisition(List.of(), null, null));
    AcquireSettings settings = new AcquireSettings(environment, run.settings().maxDocumentBytes());
    return new Acquirer(request, sources, settings, dataSource, Clock.systemUTC());
  }

  @Bean
  SourceTable sources(RunContext run, Environment environment) {
    return AcquireSettings.sources(environment, run.rules().publishers());
  }

  @Bean
  DocumentPipeline pipeline(RunContext run, SourceTable sources) {
    return DocumentPipeline.of(RuleFiles.ofClassPath(), run.rules(), sources);
  }

  @Bean
  StagingWriter staging(DataSource dataSource) {
    return new StagingWriter(new JdbcTemplate(dataSource));
  }

  @Bean
  DocumentFlow flow(RunContext run, PageArchive archive, DocumentPipeline pipeline) {
    int maxBytes = run.settings().maxDocumentBytes();
    boolean again = run.request().selection().isPresent();
    return new DocumentFlow(
        new ArchiveProcessor(new LocalDocuments(maxBytes), archive, Clock.systemUTC()),
        new ParseProcessor(pipeline, run.ruleSet(), again),
        new ExtractProcessor(pipeline, run.ruleSet()),
        archive);
  }

  @Bean
  ReadingWriter readings(
      RunContext run, ItemLedger items, Quarantine quarantine, StagingWriter staging) {
    return new ReadingWriter(run, items, quarantine, staging);
  }

  @Bean
  LoadTasklet load(RunContext run, DataSource dataSource) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    return new LoadTasklet(
        run,
        new DimensionLoader(jdbc),
        new ReferenceLoader(jdbc),
        new WarehouseLoader(jdbc),
        new CopyGroups(new JdbcTemplate(dataSource)),
        new RunLedger(dataSource));
  }

  @Bean
  PublishTasklet publish(
      RunContext run, DataSource dataSource, ItemLedger items, Quarantine quarantine) {
    return new PublishTasklet(
        new Gate(run.runId(), dataSource), items, quarantine, new RunLedger(dataSource));
  }
}
