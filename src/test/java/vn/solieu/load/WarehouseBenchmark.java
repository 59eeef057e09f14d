package vn.solieu.load;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solieu.model.Article;
import vn.solieu.model.Comparison;
import vn.solieu.model.Evidence;
import vn.solieu.model.Kind;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Place;
import vn.solieu.model.Quantity;
import vn.solieu.model.Quotation;
import vn.solieu.model.Status;
import vn.solieu.rules.Indicator;
import vn.solieu.rules.RuleBook;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * How long the job's load takes beside a plain COPY of the same rows into a table with the same
 * indexes, and how long the five queries that the README lists first take over many observations;
 * of the first million also the checks by arithmetic and the exports. Not a test: run it by name,
 * {@code mvn failsafe:integration-test -Dit.test=WarehouseBenchmark -Dobservations=1000000}. The
 * first million is loaded and copied, and timed, by the clock and by the processor time of this
 * process and the server's; what is asked for beyond that is loaded in further runs of a million.
 */
class WarehouseBenchmark {
  private static final int PER_DOCUMENT = 20;
  private static final int DOCUMENTS_AT_ONCE = 100;
  private static final int PER_RUN = 1_000_000;
  private static final List<String> BODIES =
      List.of("Bộ Công an", "Cục Thống kê", "Bộ Y tế", "UBND tỉnh");
  private static final List<String> PAPERS =
      List.of("Báo Nhân Dân", "VnExpress", "Tuổi Trẻ", "Báo Bắc Giang", "Báo Bình Định");

  @TempDir static Path home;

  private final RuleBook rules = RuleBook.ofClassPath();
  private final List<Indicator> indicators = List.copyOf(rules.indicators().list());
  private final SplittableRandom random = new SplittableRandom(20261122);
  private final PrintStream out = System.out;

  @Test
  void loadAndAsk() throws IOException {
    int observations = Integer.getInteger("observations", 100_000);
    ServerForTests.prepare(home);
    try (Warehouse warehouse =
            Warehouse.open(
                new WarehouseSettings(home, OptionalInt.empty(), java.util.Optional.empty()));
        HikariDataSource pool = warehouse.openPool()) {
      JdbcClient jdbc = JdbcClient.create(pool);
      DeclaredRows.load(jdbc, rules);
      Taken load = load(pool, Math.min(observations, PER_RUN), 0);
      Taken copy = copy(jdbc);
      say("load %s, plain COPY %s: %s", load, copy, load.times(copy));
      AnalystTimes analyst = new AnalystTimes(warehouse, jdbc, out);
      jdbc.sql("VACUUM ANALYZE").update();
      analyst.ask();
      analyst.check();
      analyst.export(home);
      for (int done = PER_RUN; done < observations; done += PER_RUN) {
        say("%d more: %s", PER_RUN, load(pool, PER_RUN, done / PER_DOCUMENT));
        jdbc.sql("VACUUM ANALYZE").update();
        analyst.ask();
      }
    }
  }

  private Taken load(HikariDataSource pool, int observations, int firstDocument) {
    JdbcClient jdbc = JdbcClient.create(pool);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    StagingWriter staging = new StagingWriter(new JdbcTemplate(pool));
    long run =
        jdbc.sql("INSERT INTO warehouse.run (job, rule_set) VALUES ('b', 'r') RETURNING run_id")
            .query(Long.class)
            .single();
    Taken staged = Taken.NOTHING;
    int last = firstDocument + observations / PER_DOCUMENT;
    for (int i = firstDocument; i < last; i += DOCUMENTS_AT_ONCE) {
      List<StagedDocument> chunk = new ArrayList<>();
      for (int k = i; k < Math.min(last, i + DOCUMENTS_AT_ONCE); k++) {
        chunk.add(document(k));
      }
      Stopwatch stopwatch = new Stopwatch(jdbc); // making up documents is not part of the load
      transaction.executeWithoutResult(status -> staging.write(run, chunk));
      staged = staged.plus(stopwatch.taken());
    }
    say("staged in %s", staged);
    Stopwatch stopwatch = new Stopwatch(jdbc);
    transaction.executeWithoutResult(
        status -> {
          LoadResult result = new WarehouseLoader(jdbc).load(run);
          if (result.observations().loaded() != observations) {
            throw new IllegalStateException("not all were loaded: " + result);
          }
          jdbc.sql("UPDATE warehouse.run SET published_at = now() WHERE run_id = ?")
              .param(run)
              .update();
        });
    return staged.plus(stopwatch.taken());
  }

  private Taken copy(JdbcClient jdbc) throws IOException {
    Path file = Files.createTempFile(home, "rows", ".copy");
    jdbc.sql("COPY warehouse.fact_observation TO '" + file + "'").update();
    jdbc.sql("CREATE TABLE plain (LIKE warehouse.fact_observation INCLUDING INDEXES)").update();
    jdbc.sql("CHECKPOINT").update();
    Stopwatch stopwatch = new Stopwatch(jdbc);
    jdbc.sql("COPY plain FROM '" + file + "'").update();
    Taken taken = stopwatch.taken();
    jdbc.sql("DROP TABLE plain").update();
    Files.delete(file);
    return taken;
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }

  private StagedDocument document(int number) {
    StringBuilder text = new StringBuilder();
    LocalDate day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3650));
    String name = "https://example.vn/" + number;
    List<Observation> figures = new ArrayList<>();
    for (int i = 0; i < PER_DOCUMENT; i++) {
      Indicator indicator = indicators.get(random.nextInt(indicators.size()));
      BigDecimal value = new BigDecimal(random.nextInt(1, 100_000)).movePointLeft(2);
      String quote = value.toPlainString().replace('.', ',');
      String before =
          "Theo báo cáo số " + number + " mục " + i + ", " + indicator.nameVi() + " đạt ";
      String sentence = before + quote + " trong kỳ, tăng so với cùng kỳ năm trước.";
      int sentenceStart = text.length();
      int start = sentenceStart + before.length();
      text.append(sentence).append('\n');
      figures.add(
          observation(
              name,
              day,
              indicator,
              value,
              new Quotation(start, start + quote.length(), quote, sentence, sentenceStart)));
    }
    Article article =
        new Article(
            name,
            name,
            PAPERS.get(random.nextInt(PAPERS.size())),
            "Tin",
            null,
            day,
            null,
            "vi",
            text.toString(),
            List.of(),
            List.of(),
            Map.of());
    return new StagedDocument("%064x".formatted(number), 1, article, figures, "r");
  }

  private Observation observation(
      String name, LocalDate day, Indicator indicator, BigDecimal value, Quotation quotation) {
    LocalDate month = day.withDayOfMonth(1);
    List<String> areas = rules.areas().provincesOn(day).stream().map(a -> a.code()).toList();
    boolean isNation = random.nextInt(10) == 0;
    return new Observation(
        name,
        day,
        quotation,
        new Quantity(value, null, null, indicator.unit(), null, Comparison.EQ, Kind.LEVEL),
        random.nextInt(20) == 0 ? Status.TARGET : Status.ACTUAL,
        indicator.code(),
        new Place(isNation ? "VN" : areas.get(random.nextInt(areas.size())), null),
        new Period(month, month.plusMonths(1).minusDays(1)),
        PeriodBasis.STATED,
        null,
        random.nextBoolean() ? BODIES.get(random.nextInt(BODIES.size())) : null,
        0.9,
        null,
        List.of(
            new Evidence("indicator", "rule.1", indicator.nameVi(), 0, 9),
            new Evidence("period", "period.month", "trong kỳ", 1, 9)));
  }

  /** Time by the clock and by the processors. */
  private record Taken(double seconds, double processorSeconds) {
    static final Taken NOTHING = new Taken(0, 0);

    Taken plus(Taken other) {
      return new Taken(seconds + other.seconds, processorSeconds + other.processorSeconds);
    }

    String times(Taken other) {
      return String.format(
          Locale.ROOT,
          "%.2f times, %.2f times by processor time",
          seconds / other.seconds,
          processorSeconds / other.processorSeconds);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f s (processor %.1f s)", seconds, processorSeconds);
    }
  }

  /** Measures what this process and the sessions of the server take from its making on. */
  private static final class Stopwatch {
    // Known from the start, so that asking for them is not measured; the pool keeps its
    // connections.
    private final List<ProcessHandle> processes;
    private final double processorStart;
    private final long start;

    Stopwatch(JdbcClient jdbc) {
      this.processes =
          Stream.concat(
                  Stream.of(ProcessHandle.current()),
                  jdbc
                      .sql("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'")
                      .query(Long.class)
                      .list()
                      .stream()
                      .flatMap(pid -> ProcessHandle.of(pid).stream()))
              .toList();
      this.processorStart = processorSeconds();
      this.start = System.nanoTime();
    }

    Taken taken() {
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Taken(seconds, processorSeconds() - processorStart);
    }

    private double processorSeconds() {
      return processes.stream()
              .mapToLong(
                  process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
              .sum()
          / 1000.0;
    }
  }
}
