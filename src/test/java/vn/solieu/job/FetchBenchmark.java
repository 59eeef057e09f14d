package vn.solieu.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solieu.harness.ProcessorTime;
import vn.solieu.harness.SiteProcess;
import vn.solieu.job.acquire.AcquireSettings;
import vn.solieu.job.acquire.Acquirer;
import vn.solieu.job.acquire.Acquisition;
import vn.solieu.job.acquire.DiscoverWork;
import vn.solieu.job.acquire.FetchWork;
import vn.solieu.load.StagingWriter;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.source.SourceTable;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * How fast 2,000 pages of one host without delay go through fetch, archive and parse alone, in a
 * Java that has just started: what {@code run daily} does, without looking for figures. Not part of
 * the build: {@code mvn -B -ntp test-compile surefire:test -Dtest=FetchBenchmark}, with {@code
 * -Dsolieu.benchmark.pages=N} for another number and {@code -DargLine=-Xmx512m} for another heap.
 */
class FetchBenchmark {
  private static final int PAGES = Integer.getInteger("solieu.benchmark.pages", 2_000);
  private static final int MOST_BYTES = 32 << 20;
  private static final long TURN_MILLIS = 1_000;

  private final RuleBook rules = RuleBook.ofClassPath();
  private final DocumentPipeline pipeline = DocumentPipeline.of(RuleFiles.ofClassPath(), rules);

  @TempDir private Path folder;

  @Test
  void pages() throws Exception {
    Path home = folder.resolve("home");
    ServerForTests.prepare(home);
    Path sources = Files.createDirectory(folder.resolve("sources"));
    try (SiteProcess site = SiteProcess.start(PAGES);
        Warehouse warehouse =
            Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
        HikariDataSource pool = warehouse.openPool();
        ProcessorTime time = ProcessorTime.watch(home.resolve("postgres"), site.process())) {
      Files.writeString(sources.resolve("mau.yml"), site.definition());
      Acquirer acquirer =
          acquirer(SourceTable.read(RuleFiles.ofDirectory(sources), ".", rules.publishers()), pool);
      RunContext run = run(home, acquirer, pool);
      ProcessorTime.forgetHeap();
      Instant from = Instant.now();
      int read = fetch(acquirer, run, pool);
      time.tell("fetch, archive, parse", read, from, Instant.now());
      ProcessorTime.tellHeap();
      tellScans(new JdbcTemplate(pool));
      assertEquals(PAGES, read);
    }
  }

  /** What is read row by row, again and again, grows with the square of the pages. */
  private static void tellScans(JdbcTemplate jdbc) {
    jdbc.query(
        "select relname, seq_scan, seq_tup_read, idx_tup_fetch from pg_stat_user_tables"
            + " order by greatest(seq_tup_read, idx_tup_fetch) desc limit 6",
        row -> {
          System.out.printf(
              "%s: read as a whole %s times, %s rows; by index %s rows%n",
              row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        });
  }

  private static Acquirer acquirer(SourceTable sources, DataSource pool) {
    return new Acquirer(
        new Acquisition(List.of(), null, null),
        sources,
        new AcquireSettings(new StandardEnvironment(), MOST_BYTES),
        pool,
        Clock.systemUTC());
  }

  /** A run that has found its addresses. */
  private RunContext run(Path home, Acquirer acquirer, DataSource pool) throws Exception {
    JobRequest request = JobRequest.ofSources("daily", new Acquisition(List.of(), null, null));
    RunContext run =
        new RunContext(
            new RunLedger(pool).open(request, "benchmark"),
            request,
            "benchmark",
            rules,
            new JobSettings(home, MOST_BYTES, 1),
            Optional.empty());
    try (DiscoverWork discover = new DiscoverWork(acquirer, run.runId())) {
      while (!discover.await(TURN_MILLIS)) {
        assertEquals(List.of(), discover.takeTroubles());
      }
    }
    return run;
  }

  private int fetch(Acquirer acquirer, RunContext run, DataSource pool) throws Exception {
    ReadingWriter writer =
        new ReadingWriter(
            run,
            new ItemLedger(run.runId(), pool),
            new Quarantine(run.runId(), pool),
            new StagingWriter(new JdbcTemplate(pool)));
    ParseProcessor parser = new ParseProcessor(pipeline, run.ruleSet(), false);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    int read = 0;
    try (FetchWork<Reading> work =
        new FetchWork<>(
            acquirer,
            run.runId(),
            run.archiveRoot(),
            page -> {
              RunItem item = RunItem.of(page);
              Future<Reading> reading =
                  cores.submit(
                      () -> new Reading(item, null, parser.process(item, page::body), null));
              return reading;
            })) {
      while (!work.isDone()) {
        read += transaction.execute(done -> write(work, writer));
      }
    } finally {
      cores.shutdownNow();
    }
    return read;
  }

  private static int write(FetchWork<Reading> work, ReadingWriter writer) {
    try {
      List<Reading> next = work.writeNext(TURN_MILLIS).read();
      if (!next.isEmpty()) {
        writer.write(new Chunk<>(next));
      }
      return next.size();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
