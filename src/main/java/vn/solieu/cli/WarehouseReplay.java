package vn.solieu.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solieu.archive.Capture;
import vn.solieu.archive.PageArchive;
import vn.solieu.bench.Benchmark;
import vn.solieu.bench.GeneratedPages;
import vn.solieu.bench.Measurement;
import vn.solieu.load.DimensionLoader;
import vn.solieu.load.ReferenceLoader;
import vn.solieu.load.StagedDocument;
import vn.solieu.load.StagingWriter;
import vn.solieu.load.WarehouseLoader;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;
import vn.solieu.model.RawDocument;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.WarehouseTables;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * The whole replay, stage by stage: generated pages into an archive, out of it again and into a
 * warehouse of its own, beside a plain COPY of the same rows. Both lie in a folder that is removed.
 */
final class WarehouseReplay {
  private static final int PAGES_AT_ONCE = 100;

  private final DocumentPipeline pipeline;
  private final Benchmark benchmark;
  private final RuleBook rules;
  private final Console console;

  WarehouseReplay(DocumentPipeline pipeline, Benchmark benchmark, RuleBook rules, Console console) {
    this.pipeline = pipeline;
    this.benchmark = benchmark;
    this.rules = rules;
    this.console = console;
  }

  /**
   * Measures the first {@code documents} of {@code pages}.
   *
   * @return of {@code Jsoup.parse}, archive, read back, parse, extract, stage, load, the replay as
   *     the sum of the last five, and COPY
   */
  ReplayResult measure(GeneratedPages pages, int documents) throws IOException {
    Path home = Files.createTempDirectory("solieu-bench");
    console.say("replaying " + documents + " pages into a warehouse below " + home);
    try (Warehouse warehouse =
            Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
        HikariDataSource pool = warehouse.openPool()) {
      Run run = new Run(home, pool);
      for (int first = 0; first < documents; first += PAGES_AT_ONCE) {
        run.replay(pages, first, Math.min(documents, first + PAGES_AT_ONCE));
      }
      return run.finish(documents);
    } finally {
      delete(home);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** One replay under way. */
  private final class Run {
    private final Path home;
    private final PageArchive archive;
    private final JdbcClient jdbc;
    private final StagingWriter staging;
    private final TransactionTemplate transaction;
    private final long run;
    private final StageClock jsoup;
    private final StageClock store;
    private final StageClock read;
    private final StageClock parse;
    private final StageClock extract;
    private final StageClock stage;
    private final StageClock load;
    private final StageClock copy;
    private long bytes;
    private long observations;

    Run(Path home, HikariDataSource pool) {
      this.home = home;
      archive = new PageArchive(home.resolve("bench-archive"));
      jdbc = JdbcClient.create(pool);
      staging = new StagingWriter(new JdbcTemplate(pool));
      transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
      new DimensionLoader(jdbc)
          .load(rules.units().list(), rules.indicators().list(), rules.areas().list());
      new ReferenceLoader(jdbc).load(rules, WarehouseTables.read(RuleFiles.ofClassPath(), rules));
      run =
          jdbc.sql(
                  "INSERT INTO warehouse.run (job, rule_set) VALUES ('bench', 'bench')"
                      + " RETURNING run_id")
              .query(Long.class)
              .single();
      jsoup = StageClock.ofProcess();
      store = StageClock.ofProcess();
      read = StageClock.ofProcess();
      parse = StageClock.ofProcess();
      extract = StageClock.ofProcess();
      stage = StageClock.withServer(jdbc);
      load = StageClock.withServer(jdbc);
      copy = StageClock.withServer(jdbc);
    }

    /** Brings pages {@code [first, last)} into staging; making them up is not part of it. */
    void replay(GeneratedPages pages, int first, int last) {
      List<RawDocument> made = new ArrayList<>();
      for (int i = first; i < last; i++) {
        made.add(pages.page(i));
      }
      jsoup.time(() -> made.stream().mapToInt(Benchmark::nodes).sum());
      List<String> digests = store.time(() -> made.stream().map(this::store).toList());
      List<RawDocument> held = read.time(() -> held(made, digests));
      List<Article> articles = parse.time(() -> held.stream().map(benchmark::articleOf).toList());
      List<StagedDocument> staged =
          extract.time(
              () -> {
                List<StagedDocument> all = new ArrayList<>();
                for (int i = 0; i < articles.size(); i++) {
                  all.add(staged(articles.get(i), digests.get(i)));
                }
                return all;
              });
      stage.run(() -> transaction.executeWithoutResult(done -> staging.write(run, staged)));
      bytes += made.stream().mapToLong(page -> page.bytes().length).sum();
      observations += staged.stream().mapToLong(document -> document.observations().size()).sum();
    }

    private String store(RawDocument page) {
      Capture capture = new Capture(Instant.EPOCH, page.document(), page.url(), page.contentType());
      return archive.store(page.bytes(), capture).sha256();
    }

    private List<RawDocument> held(List<RawDocument> made, List<String> digests) {
      List<RawDocument> held = new ArrayList<>();
      for (int i = 0; i < made.size(); i++) {
        RawDocument page = made.get(i);
        byte[] stored = archive.read(digests.get(i));
        held.add(
            new RawDocument(
                page.document(), stored, page.contentType(), page.url(), null, null, null));
      }
      return held;
    }

    private StagedDocument staged(Article article, String sha256) {
      List<Observation> found = pipeline.extract(article).observations();
      return new StagedDocument(sha256, 1, article, found, "bench");
    }

    /** Loads what was staged, then copies the same rows, and tells what all of it took. */
    ReplayResult finish(int documents) throws IOException {
      load.run(() -> transaction.executeWithoutResult(done -> new WarehouseLoader(jdbc).load(run)));
      Path file = home.resolve("rows.copy");
      jdbc.sql("COPY warehouse.fact_observation TO '" + file + "'").update();
      jdbc.sql("CREATE TABLE plain (LIKE warehouse.fact_observation INCLUDING INDEXES)").update();
      jdbc.sql("CHECKPOINT").update();
      copy.run(() -> jdbc.sql("COPY plain FROM '" + file + "'").update());
      StageClock replay = read.plus(parse).plus(extract).plus(stage).plus(load);
      List<Measurement> parts =
          List.of(
              told("read back", read, documents),
              told("parse", parse, documents),
              told("extract", extract, documents),
              told("stage", stage, documents),
              told("load", load, documents));
      return new ReplayResult(
          told("Jsoup.parse", jsoup, documents),
          told("archive", store, documents),
          parts,
          List.of(0.0, 0.0, 0.0, stage.serverSeconds(), load.serverSeconds()),
          told("replay: read back to load", replay, documents),
          told("plain COPY", copy, documents));
    }

    private Measurement told(String name, StageClock clock, int documents) {
      return new Measurement(
          name, documents, bytes, observations, clock.cpuSeconds(), clock.seconds());
    }
  }
}
