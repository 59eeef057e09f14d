package vn.solieu.report;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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

/**
 * Fills a warehouse with generated documents: some 4 KB of text and ten figures each, of any area
 * and month of ten years.
 */
final class FilledWarehouse {
  private static final int FIGURES = 10;
  private static final int AT_ONCE = 500;
  private static final List<String> PAPERS =
      List.of("Báo Nhân Dân", "VnExpress", "Tuổi Trẻ", "Báo Bắc Giang", "Báo Bình Định");

  private final RuleBook rules = RuleBook.ofClassPath();
  private final List<Indicator> indicators;
  private final SplittableRandom random = new SplittableRandom(20261122);

  /** Figures of {@code indicators}, of the first ones most. */
  FilledWarehouse(List<Indicator> indicators) {
    this.indicators = indicators;
  }

  /** Loads and publishes {@code documents} of ten figures each. */
  void load(HikariDataSource pool, int documents) throws IOException {
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
