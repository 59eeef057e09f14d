package vn.solieu.load;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * indexes, and how long the README's queries take over many observations. Not a test: run it by
 * name, {@code mvn failsafe:integration-test -Dit.test=WarehouseBenchmark -Dobservations=1000000}.
 * The first million is loaded and copied, and timed; what is asked for beyond that is loaded in
 * further runs of a million.
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
      double load = load(pool, Math.min(observations, PER_RUN), 0);
      double copy = copy(jdbc);
      say("load %.1f s, plain COPY %.1f s: %.2f times", load, copy, load / copy);
      for (int done = PER_RUN; done < observations; done += PER_RUN) {
        say("%d more: %.1f s", PER_RUN, load(pool, PER_RUN, done / PER_DOCUMENT));
      }
      jdbc.sql("VACUUM ANALYZE").update();
      ask(jdbc);
    }
  }

  private double load(HikariDataSource pool, int observations, int firstDocument) {
    JdbcClient jdbc = JdbcClient.create(pool);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    StagingWriter staging = new StagingWriter(new JdbcTemplate(pool));
    long run =
        jdbc.sql("INSERT INTO warehouse.run (job, rule_set) VALUES ('b', 'r') RETURNING run_id")
            .query(Long.class)
            .single();
    long nanos = 0;
    int last = firstDocument + observations / PER_DOCUMENT;
    for (int i = firstDocument; i < last; i += DOCUMENTS_AT_ONCE) {
      List<StagedDocument> chunk = new ArrayList<>();
      for (int k = i; k < Math.min(last, i + DOCUMENTS_AT_ONCE); k++) {
        chunk.add(document(k));
      }
      long start = System.nanoTime(); // making up documents is not part of the load
      transaction.executeWithoutResult(status -> staging.write(run, chunk));
      nanos += System.nanoTime() - start;
    }
    say("staged in %.1f s", nanos / 1e9);
    long start = System.nanoTime();
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
    return (nanos + System.nanoTime() - start) / 1e9;
  }

  private double copy(JdbcClient jdbc) throws IOException {
    Path file = Files.createTempFile(home, "rows", ".copy");
    jdbc.sql("COPY warehouse.fact_observation TO '" + file + "'").update();
    jdbc.sql("CREATE TABLE plain (LIKE warehouse.fact_observation INCLUDING INDEXES)").update();
    jdbc.sql("CHECKPOINT").update();
    long start = System.nanoTime();
    jdbc.sql("COPY plain FROM '" + file + "'").update();
    double seconds = (System.nanoTime() - start) / 1e9;
    jdbc.sql("DROP TABLE plain").update();
    Files.delete(file);
    return seconds;
  }

  private void ask(JdbcClient jdbc) throws IOException {
    say(
        "%s observations, %s",
        jdbc.sql("SELECT count(*) FROM warehouse.fact_observation").query(Long.class).single(),
        jdbc.sql("SELECT pg_size_pretty(pg_database_size(current_database()))")
            .query(String.class)
            .single());
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/benchmark"))) {
      for (Path file : files.sorted().toList()) {
        String query = Files.readString(file);
        double best = Double.MAX_VALUE;
        int rows = 0;
        for (int i = 0; i < 3; i++) {
          long start = System.nanoTime();
          rows = jdbc.sql(query).query().listOfRows().size();
          best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        say("%.3f s, %d rows: %s", best, rows, file.getFileName());
      }
    }
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
}
