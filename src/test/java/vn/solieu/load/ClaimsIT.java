package vn.solieu.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solieu.model.Article;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Place;
import vn.solieu.model.Quantity;
import vn.solieu.model.Quotation;
import vn.solieu.model.Status;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.WarehouseTables;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** Claims in two times, revisions, corrections, and what the mart makes of several claims. */
class ClaimsIT {
  private static final RuleBook RULES = RuleBook.ofClassPath();
  private static final String SHARE = "economy.digital_gdp_share";
  private static final Period YEAR =
      new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

  @TempDir static Path home;
  private static Warehouse warehouse;
  private static HikariDataSource pool;

  private JdbcClient jdbc;
  private TransactionTemplate transaction;
  private StagingWriter staging;
  private WarehouseLoader loader;

  @BeforeAll
  static void open() throws Exception {
    ServerForTests.prepare(home);
    warehouse = Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
    pool = warehouse.openPool();
    JdbcClient jdbc = JdbcClient.create(pool);
    DeclaredRows.load(jdbc, RULES);
  }

  @AfterAll
  static void close() {
    pool.close();
    warehouse.close();
  }

  @BeforeEach
  void empty() {
    jdbc = JdbcClient.create(pool);
    transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    staging = new StagingWriter(new JdbcTemplate(pool));
    loader = new WarehouseLoader(jdbc);
    jdbc.sql(
            "TRUNCATE warehouse.run, warehouse.fact_observation, warehouse.dim_document,"
                + " warehouse.applied_correction, warehouse.correction, staging.document, staging.observation CASCADE")
        .update();
  }

  @Test
  void referencesThatAreAsDeclaredAreNotTouched() {
    assertEquals(
        4,
        new ReferenceLoader(jdbc).load(RULES, WarehouseTables.read(RuleFiles.ofClassPath(), RULES)),
        "only the four corrections, which the test before emptied");
    assertEquals(
        0,
        new ReferenceLoader(jdbc)
            .load(RULES, WarehouseTables.read(RuleFiles.ofClassPath(), RULES)));
  }

  @Test
  void whatWasHeldOnADayIsAnswered() {
    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")));
    publishedAt("2025-03-01 10:00+07");
    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 13% GDP.", figure("13%")));
    publishedAt("2025-05-01 10:00+07");

    assertEquals(List.of(), list("SELECT quote FROM mart.as_of('2025-02-28')"));
    assertEquals(List.of("12%"), list("SELECT quote FROM mart.as_of('2025-03-01')"));
    assertEquals(List.of("12%"), list("SELECT quote FROM mart.as_of('2025-04-30')"));
    assertEquals(List.of("13%"), list("SELECT quote FROM mart.as_of('2025-05-01')"));
    assertEquals(List.of("13%"), list("SELECT quote FROM mart.observation"));
  }

  @Test
  void revisionsAreComparedAndTheLastOneHolds() {
    load(
        page(
            "a.vn/1",
            "Báo Nhân Dân",
            "Kinh tế số chiếm 12% GDP, có 40 nước và 5% khác.",
            figure("12%"),
            figure("40", null, "count"),
            figure("5%", null, "percent")));
    String first = list("SELECT revision || ' ' || is_current FROM warehouse.dim_document").get(0);
    assertEquals("1 true", first);
    load(
        page(
            "a.vn/1",
            "Báo Nhân Dân",
            "Kinh tế số chiếm 13% GDP, có 40 nước và 7 bộ.",
            figure("13%"),
            figure("40", null, "count"),
            figure("7", null, "count")));
    load(page("a.vn/2", "Báo Nhân Dân", "Bài khác: 15%.", figure("15%")));

    assertEquals(
        List.of("1 false", "1 true", "2 true"),
        list("SELECT revision || ' ' || is_current FROM warehouse.dim_document ORDER BY 1"));
    assertEquals(
        List.of("13%", "15%", "40", "7"), list("SELECT quote FROM mart.observation ORDER BY 1"));
    assertEquals(
        List.of("added null->7", "changed 12%->13%", "withdrawn 5%->null"),
        list(
            "SELECT format('%s %s->%s', change, coalesce(quote_before, 'null'),"
                + " coalesce(quote_after, 'null')) FROM mart.revision_change WHERE revision = 2"
                + " ORDER BY 1"));
  }

  @Test
  void twoStatesOfOneArticleInOneRunAreRevisions() {
    loadAll(
        page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")),
        page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 13% GDP!", figure("13%")));
    assertEquals(1, list("SELECT quote FROM mart.observation").size());
    assertEquals(1, list("SELECT 1 FROM mart.revision_change WHERE change = 'changed'").size());
    long before = count("warehouse.fact_observation");
    loadAll(
        page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")),
        page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 13% GDP!", figure("13%")));
    assertEquals(before, count("warehouse.fact_observation"), "the same again changes no row");
  }

  @Test
  void theOneWhoMeasuresIsPreferredAndTheChoiceExplained() {
    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")));
    load(page("b.vn/1", "VnExpress", "Kinh tế số đã chiếm 12% GDP.", figure("12%")));
    load(
        page(
            "c.vn/1",
            "Báo Bắc Giang",
            "Theo Cục Thống kê, kinh tế số chiếm 13% GDP.",
            figure("13%").by("Cục Thống kê")));
    Map<String, Object> row = jdbc.sql("SELECT * FROM mart.indicator_series").query().singleRow();
    assertEquals(new BigDecimal("13"), row.get("value"));
    assertEquals(3L, row.get("claims"));
    assertEquals(1L, row.get("independent_origins"));
    assertEquals(
        "stated by the statistics office, rather than: printed by the national press",
        row.get("why_en"));
    assertEquals("cơ quan thống kê nêu, thay vì: báo trung ương đăng", row.get("why_vi"));
    assertEquals(
        List.of("13 12 -7.69"),
        list(
            "SELECT preferred_value || ' ' || other_value || ' ' || difference_percent FROM"
                + " mart.conflict"));
  }

  @Test
  void theSameWordsInTwoPapersAreOneOrigin() {
    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")));
    load(page("b.vn/1", "VnExpress", "Kinh tế số chiếm 12% GDP.", figure("12%")));
    assertEquals(List.of("1"), list("SELECT independent_origins FROM mart.indicator_series"));
    load(page("c.vn/1", "Tuổi Trẻ", "Cả nước có kinh tế số bằng 12% GDP.", figure("12%")));
    assertEquals(List.of("2"), list("SELECT independent_origins FROM mart.indicator_series"));
  }

  @Test
  void roundingAndComparatorsAreNoConflict() {
    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12,3% GDP.", figure("12,3%")));
    load(
        page(
            "b.vn/1",
            "VnExpress",
            "Kinh tế số chiếm hơn 12% GDP.",
            figure("12%").with(Comparison.OVER)));
    load(page("c.vn/1", "Tuổi Trẻ", "Kinh tế số chiếm 12% GDP.", figure("12%")));
    assertEquals(List.of(), list("SELECT other_value FROM mart.conflict"));
  }

  @Test
  void aCorrectionStandsBesideTheClaimAndEndsWhenTheValueIsAnother() {
    declare("fix", "override", "a.vn/1", "12%", "12", "value=12.5|period_end=2024-06-30");
    declare("gone", "drop", "b.vn/1", "15%", "15", null);
    declare("note", "flag", "c.vn/1", "16%", "16", null);
    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")));
    load(page("b.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 15% GDP.", figure("15%")));
    load(page("c.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 16% GDP.", figure("16%")));

    assertEquals(
        List.of("12.5 2024-06-30 fix because", "16 2024-12-31 note because"),
        list(
            "SELECT concat_ws(' ', value, period_end, correction, correction_reason) FROM"
                + " mart.observation ORDER BY 1"));
    assertEquals(
        List.of("12", "15", "16"),
        list("SELECT value FROM warehouse.fact_observation WHERE corrects_id IS NULL ORDER BY 1"));
    long rows = count("warehouse.fact_observation");
    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")));
    assertEquals(rows, count("warehouse.fact_observation"), "applied once");

    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 14% GDP.", figure("14%")));
    assertEquals(
        List.of("14"), list("SELECT value FROM mart.observation WHERE document LIKE 'a.vn/1%'"));
    assertEquals(
        List.of("fix stale", "gone applied", "note applied"),
        list("SELECT correction || ' ' || state FROM mart.correction ORDER BY 1"));

    jdbc.sql("DELETE FROM warehouse.correction WHERE id = 'gone'").update();
    load(page("d.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 18% GDP.", figure("18%")));
    assertEquals(
        List.of("15"), list("SELECT value FROM mart.observation WHERE document = 'b.vn/1'"));
  }

  @Test
  void aFlagWasNotThereBeforeItWasSet() {
    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")));
    publishedAt("2025-03-01 10:00+07");
    declare("note", "flag", "a.vn/1", "12%", "12", null);
    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")));
    publishedAt("2025-05-01 10:00+07");
    String corrections = "SELECT coalesce(correction, '-') FROM mart.as_of('%s')";
    assertEquals(List.of("-"), list(corrections.formatted("2025-04-30")));
    assertEquals(List.of("note"), list(corrections.formatted("2025-05-01")));
    assertEquals(List.of("note"), list("SELECT correction FROM mart.observation"));
  }

  // The last run, as if it had been published then.
  private void publishedAt(String moment) {
    jdbc.sql(
            "UPDATE warehouse.run SET published_at = CAST(? AS timestamptz)"
                + " WHERE run_id = (SELECT max(run_id) FROM warehouse.run)")
        .param(moment)
        .update();
  }

  private void declare(
      String id,
      String action,
      String document,
      String quote,
      String expected,
      @Nullable String changes) {
    jdbc.sql(
            "INSERT INTO warehouse.correction VALUES (:id, :action, :document, NULL, :quote,"
                + " CAST(:expected AS numeric), :changes, 'because', 'tester', '2025-01-01')")
        .param("id", id)
        .param("action", action)
        .param("document", document)
        .param("quote", quote)
        .param("expected", expected)
        .param("changes", changes)
        .update();
  }

  private void load(Page page) {
    loadAll(page);
  }

  private void loadAll(Page... pages) {
    long run =
        jdbc.sql("INSERT INTO warehouse.run (job, rule_set) VALUES ('test', 'r') RETURNING run_id")
            .query(Long.class)
            .single();
    List<StagedDocument> documents = new ArrayList<>();
    for (Page page : pages) {
      documents.add(page.staged());
    }
    staging.write(run, documents);
    assertNotNull(transaction.execute(status -> loader.load(run)));
    jdbc.sql("UPDATE warehouse.run SET published_at = now() WHERE run_id = ?").param(run).update();
  }

  private List<String> list(String query) {
    return jdbc.sql(query).query((row, number) -> row.getString(1)).list();
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private static Page page(String url, String publisher, String text, Figure... figures) {
    return new Page(url, publisher, text, List.of(figures));
  }

  private static Figure figure(String quote) {
    return figure(quote, SHARE, "percent");
  }

  private static Figure figure(String quote, @Nullable String indicator, String unit) {
    return new Figure(quote, indicator, unit, Comparison.EQ, null);
  }

  private record Figure(
      String quote,
      @Nullable String indicator,
      String unit,
      Comparison comparison,
      @Nullable String attributedTo) {
    Figure by(String body) {
      return new Figure(quote, indicator, unit, comparison, body);
    }

    Figure with(Comparison other) {
      return new Figure(quote, indicator, unit, other, attributedTo);
    }

    Observation in(Article article) {
      int start = article.text().indexOf(quote);
      BigDecimal value = new BigDecimal(quote.replace("%", "").replace(',', '.'));
      return new Observation(
          article.document(),
          article.publishedOn(),
          new Quotation(start, start + quote.length(), quote, article.text(), 0),
          new Quantity(value, null, null, unit, null, comparison, Kind.LEVEL),
          Status.ACTUAL,
          indicator,
          new Place("VN", null),
          YEAR,
          PeriodBasis.STATED,
          null,
          attributedTo,
          0.9,
          null,
          List.of());
    }
  }

  private record Page(String url, String publisher, String text, List<Figure> figures) {
    StagedDocument staged() {
      Article article =
          new Article(
              url,
              "https://" + url,
              publisher,
              "Tin",
              null,
              LocalDate.of(2025, 1, 15),
              null,
              "vi",
              text,
              List.of(),
              List.of(),
              Map.of());
      String digest = "%064x".formatted(text.hashCode() & 0xffffffffL);
      return new StagedDocument(
          digest, 1, article, figures.stream().map(f -> f.in(article)).toList(), "r");
    }
  }
}
