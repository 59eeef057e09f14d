package vn.solieu.report;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solieu.load.DeclaredRows;
import vn.solieu.load.StagedDocument;
import vn.solieu.load.StagingWriter;
import vn.solieu.load.WarehouseLoader;
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
 * How long the site takes to write and how much memory. Not a test: run it by name, {@code mvn
 * failsafe:integration-test -Dit.test=SiteBenchmark -Ddocuments=10000}; each document has ten
 * figures.
 */
class SiteBenchmark {
  private static final int FIGURES = 10;
  private static final int AT_ONCE = 500;
  private static final List<String> PAPERS =
      List.of("Báo Nhân Dân", "VnExpress", "Tuổi Trẻ", "Báo Bắc Giang", "Báo Bình Định");

  @TempDir static Path home;

  private final RuleBook rules = RuleBook.ofClassPath();
  private final List<Indicator> indicators = List.copyOf(rules.indicators().list());
  private final SplittableRandom random = new SplittableRandom(20261122);
  private final PrintStream out = System.out;

  @Test
  void write() throws IOException, SQLException {
    int documents = Integer.getInteger("documents", 10_000);
    ServerForTests.prepare(home);
    try (Warehouse warehouse =
        Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()))) {
      try (HikariDataSource pool = warehouse.openPool()) {
        load(pool, documents);
      }
      Path site = home.resolve("site");
      System.gc();
      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
      long start = System.nanoTime();
      long pages;
      try (Connection connection = warehouse.connectAsAnalyst()) {
        pages = StaticSite.write(connection, site, LocalDate.of(2026, 11, 22));
      }
      say("%d pages in %.1f s", pages, (System.nanoTime() - start) / 1e9);
      say("heap at most %d MB (all collectors' pools)", peak() >> 20);
      say("largest page %d KB, all files %d MB", largest(site) >> 10, size(site) >> 20);
    }
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static long largest(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .mapToLong(file -> file.toFile().length())
          .max()
          .orElse(0);
    }
  }

  private static long size(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void load(HikariDataSource pool, int documents) throws IOException {
    JdbcClient jdbc = JdbcClient.create(pool);
    DeclaredRows.load(jdbc, rules);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    StagingWriter staging = new StagingWriter(new JdbcTemplate(pool));
    long run =
        jdbc.sql("INSERT INTO warehouse.run (job, rule_set) VALUES ('b', 'r') RETURNING run_id")
            .query(Long.class)
            .single();
    for (int i = 0; i < documents; i += AT_ONCE) {
      List<StagedDocument> chunk = new ArrayList<>();
      for (int k = i; k < Math.min(documents, i + AT_ONCE); k++) {
        chunk.add(document(k));
      }
      transaction.executeWithoutResult(status -> staging.write(run, chunk));
    }
    transaction.executeWithoutResult(
        status -> {
          new WarehouseLoader(jdbc).load(run);
          jdbc.sql("UPDATE warehouse.run SET published_at = now() WHERE run_id = ?")
              .param(run)
              .update();
        });
    jdbc.sql("VACUUM ANALYZE").update();
    say("%d documents loaded", documents);
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }

  // About 4 KB of text each, as articles have; the indicators as uneven as they are in the press.
  private StagedDocument document(int number) {
    StringBuilder text = new StringBuilder();
    LocalDate day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3650));
    String name = "https://example.vn/" + number;
    List<Observation> figures = new ArrayList<>();
    for (int i = 0; i < FIGURES; i++) {
      int pick = Math.min(random.nextInt(indicators.size()), random.nextInt(indicators.size()));
      Indicator indicator = indicators.get(pick);
      BigDecimal value = new BigDecimal(random.nextInt(1, 100_000)).movePointLeft(2);
      String quote = value.toPlainString().replace('.', ',');
      String before =
          "Theo báo cáo số " + number + " mục " + i + ", " + indicator.nameVi() + " đạt ";
      String sentence = before + quote + " trong kỳ, tăng so với cùng kỳ năm trước.";
      int sentenceStart = text.length();
      int start = sentenceStart + before.length();
      text.append(sentence).append('\n');
      text.append("Đoạn văn không có con số nào, chỉ nói thêm về chương trình. ".repeat(4));
      text.append('\n');
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
            "Tin số " + number,
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
    boolean isNation = random.nextInt(3) == 0;
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
        null,
        0.9,
        null,
        List.of(
            new Evidence("indicator", "rule.1", indicator.nameVi(), quotation.sentenceStart(), 9),
            new Evidence("period", "period.month", "trong kỳ", 1, 9)));
  }
}
