package vn.solieu.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.model.Comparison;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.WarehouseTables;

/** Claims in two times, revisions, corrections, and what the mart makes of several claims. */
class ClaimsIT {
  private static final RuleBook RULES = RuleBook.ofClassPath();
  @TempDir static Path home;
  private static MartForTests mart;

  private JdbcClient jdbc;

  @BeforeAll
  static void open() throws Exception {
    mart = MartForTests.open(home);
  }

  @AfterAll
  static void close() {
    mart.close();
  }

  @BeforeEach
  void empty() {
    jdbc = mart.jdbc();
    mart.empty();
    jdbc.sql("TRUNCATE warehouse.run, warehouse.correction CASCADE").update();
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
    load(
        page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")),
        page("a.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 13% GDP!", figure("13%")));
    assertEquals(1, list("SELECT quote FROM mart.observation").size());
    assertEquals(1, list("SELECT 1 FROM mart.revision_change WHERE change = 'changed'").size());
    long before = count("warehouse.fact_observation");
    load(
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
  void whatIsEqualInAllIsDecidedByCertaintyThenByTheTextAndSaysSo() {
    String choice = "SELECT value || ' ' || why_en FROM mart.indicator_series";
    String words = "Kinh tế số chiếm 14% hoặc 13% GDP.";
    load(page("a.vn/1", "Báo Nhân Dân", words, figure("13%"), figure("14%")));
    assertEquals(
        List.of("14 equal in all and of one article: the one that stands first in it"),
        list(choice));
    jdbc.sql("UPDATE warehouse.fact_observation SET confidence = 0.95 WHERE quote = '13%'")
        .update();
    assertEquals(List.of("13 read with more certainty (95 : 90)"), list(choice));
  }

  @Test
  void ofTwoArticlesThatAreEqualInAllTheOneLoadedFirstIsTaken() {
    load(page("b.vn/1", "Báo Nhân Dân", "Kinh tế số chiếm 12% GDP.", figure("12%")));
    load(page("a.vn/1", "Báo Nhân Dân", "Kinh tế số là 13% GDP.", figure("13%")));
    assertEquals(
        List.of("12 ngang nhau: lấy số của bài được nạp trước"),
        list("SELECT value || ' ' || why_vi FROM mart.indicator_series"));
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

  private void load(TestPage... pages) {
    mart.publish(Stream.of(pages).map(TestPage::staged).toList());
  }

  private List<String> list(String query) {
    return mart.list(query);
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private static TestPage page(
      String url, String publisher, String text, TestPage.Figure... figures) {
    return TestPage.of(url, publisher, "2025-01-15", text, text, figures);
  }

  private static TestPage.Figure figure(String quote) {
    return TestPage.share(quote);
  }

  private static TestPage.Figure figure(String quote, @Nullable String indicator, String unit) {
    return TestPage.figure(quote, indicator, unit);
  }
}
