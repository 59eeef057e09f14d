package vn.solieu.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
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
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** Copies in the warehouse: one group and one origin, in whatever order and how often they come. */
class CopyGroupsIT {
  private static final RuleBook RULES = RuleBook.ofClassPath();
  private static final Period YEAR =
      new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
  private static final String RELEASE =
      """
      Kinh tế số chiếm {} GDP của cả nước, theo tính toán dựa trên điều tra doanh nghiệp và thuế. \
      Công nghiệp phần cứng đóng góp nhiều nhất, kế đến là viễn thông, phần mềm và nội dung số. \
      Thương mại điện tử tăng nhanh ở các đô thị, trong khi nông thôn còn khoảng cách về hạ tầng. \
      Cơ quan thống kê cho biết sẽ công bố chỉ tiêu này hằng năm, kèm cách tính và nguồn dữ liệu, \
      để các tỉnh có thể so sánh với nhau trên cùng một thước đo và tự đặt mục tiêu cho mình.
      """;
  private static final String OTHER =
      """
      Tại hội thảo cuối tuần, các chuyên gia nhắc lại rằng {} GDP đã đến từ kinh tế số. \
      Một giáo sư lưu ý con số ấy gồm cả phần lan tỏa trong ngân hàng, bán lẻ và vận tải; nếu chỉ tính \
      ngành lõi thì thấp hơn nhiều. Ông đề nghị doanh nghiệp nhỏ được vay vốn để mua phần mềm quản lý, \
      còn trường nghề thì mở thêm lớp buổi tối cho người lao động muốn đổi việc.
      """;

  private static final Page STATE =
      page("nn.vn/1", "Cục Thống kê", "2025-01-15", "Thông cáo báo chí. " + RELEASE);
  private static final Page WIRE =
      page("b.vn/1", "VnExpress", "2025-01-16", "(Báo Mẫu) - Tin mới nhận. " + RELEASE + "Theo TT");
  private static final Page SAME =
      page("c.vn/1", "Tuổi Trẻ", "2025-01-15", "Thông cáo báo chí. " + RELEASE);
  private static final Page INDEPENDENT = page("d.vn/1", "Dân trí", "2025-01-20", OTHER);
  private static final Page NEXT_YEAR =
      page("e.vn/1", "Báo Nhân Dân", "2025-01-10", RELEASE.replace("{}", "13,1%"));

  @TempDir static Path home;
  private static Warehouse warehouse;
  private static HikariDataSource pool;

  private JdbcClient jdbc;

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
    jdbc.sql(
            "TRUNCATE warehouse.run, warehouse.fact_observation, warehouse.dim_document,"
                + " warehouse.text_print, staging.document, staging.observation CASCADE")
        .update();
  }

  @Test
  void copiesAreOneOriginAndIndependentTextsAreTwo() {
    load(STATE, WIRE, SAME);
    assertEquals(List.of("1"), origins());
    load(INDEPENDENT);
    assertEquals(List.of("2"), origins());
    assertEquals(
        List.of("2", "2", "2", "2"), list("SELECT independent_origins FROM mart.observation"));
    assertEquals(List.of("2"), list("SELECT DISTINCT independent_origins FROM mart.evidence"));
  }

  @Test
  void theEarliestThenTheOneOfHigherAuthorityIsTheOrigin() {
    load(WIRE);
    load(SAME);
    load(STATE);
    load(INDEPENDENT);
    assertEquals(
        List.of("b.vn/1 near nn.vn/1", "c.vn/1 same_text nn.vn/1", "nn.vn/1 origin nn.vn/1"),
        list(
            "SELECT concat_ws(' ', document, likeness, origin_document) FROM mart.copy ORDER BY 1"));
    assertEquals(
        List.of("b.vn/1 nn.vn/1", "c.vn/1 nn.vn/1", "d.vn/1", "nn.vn/1"),
        list("SELECT concat_ws(' ', document, copy_of) FROM mart.evidence ORDER BY 1"));
  }

  @Test
  void theSameWordsWithOtherFiguresStayApart() {
    load(STATE, WIRE, NEXT_YEAR);
    assertEquals(
        List.of("b.vn/1", "nn.vn/1"), list("SELECT document FROM mart.copy ORDER BY document"));
  }

  @Test
  void theSameBytesAreCopiesWhateverWasReadInThem() {
    Page readOtherwise = new Page("f.vn/1", "Dân trí", "2025-01-15", OTHER, STATE.digest());
    load(STATE);
    load(readOtherwise);
    assertEquals(
        List.of("f.vn/1 same_bytes", "nn.vn/1 origin"),
        list("SELECT document || ' ' || likeness FROM mart.copy ORDER BY 1"));
    assertEquals(List.of("1"), origins());
  }

  @Test
  void theOrderAndTheNumberOfRunsChangeNothing() {
    List<Page> pages = new ArrayList<>(List.of(STATE, WIRE, SAME, INDEPENDENT, NEXT_YEAR));
    load(pages.toArray(new Page[0]));
    List<String> groups = groups();
    for (int seed = 1; seed <= 4; seed++) {
      empty();
      Collections.shuffle(pages, new Random(seed));
      for (Page page : pages) {
        load(page);
      }
      assertEquals(groups, groups(), "seed " + seed);
    }
    String rows = "SELECT t::text || xmin FROM warehouse.text_print t ORDER BY 1";
    List<String> before = list(rows);
    load(pages.toArray(new Page[0]));
    assertEquals(before, list(rows), "the same again changes no row");
  }

  @Test
  void aTextThatLinksTwoGroupsMakesThemOne() {
    String[] sentences = RELEASE.split("(?<=\\.) ");
    String first = String.join(" ", List.of(sentences).subList(0, 3));
    String last = String.join(" ", List.of(sentences).subList(2, sentences.length));
    load(page("g.vn/1", "Dân trí", "2025-01-15", first));
    load(page("h.vn/1", "VnExpress", "2025-01-15", "{} " + last));
    assertEquals(List.of(), list("SELECT document FROM mart.copy"));
    load(STATE);
    assertEquals(List.of("3"), list("SELECT DISTINCT documents FROM mart.copy"));
  }

  @Test
  void whatAFailedLoadPrintedIsPrintedByTheNext() {
    TransactionTemplate transaction = transaction();
    long run = stage(STATE, WIRE);
    transaction.executeWithoutResult(
        status -> {
          new WarehouseLoader(jdbc).load(run);
          new CopyGroups(new JdbcTemplate(pool)).update();
          status.setRollbackOnly();
        });
    assertEquals(List.of("0"), list("SELECT count(*) FROM warehouse.text_print"));
    load(STATE, WIRE);
    assertEquals(List.of("2"), list("SELECT DISTINCT documents FROM mart.copy"));
  }

  private List<String> origins() {
    return list("SELECT independent_origins FROM mart.indicator_series");
  }

  private List<String> groups() {
    return list(
        "SELECT concat_ws(' ', d.document, t.copy_group, t.signature::text, y.origin_document)"
            + " FROM warehouse.dim_document d JOIN warehouse.text_print t USING (text_sha256)"
            + " LEFT JOIN mart.copy y USING (document_id) ORDER BY 1");
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  private void load(Page... pages) {
    long run = stage(pages);
    LoadResult result =
        transaction()
            .execute(
                status -> {
                  LoadResult loaded = new WarehouseLoader(jdbc).load(run);
                  new CopyGroups(new JdbcTemplate(pool)).update();
                  return loaded;
                });
    assertNotNull(result);
    jdbc.sql("UPDATE warehouse.run SET published_at = now() WHERE run_id = ?").param(run).update();
  }

  private long stage(Page... pages) {
    long run =
        jdbc.sql("INSERT INTO warehouse.run (job, rule_set) VALUES ('test', 'r') RETURNING run_id")
            .query(Long.class)
            .single();
    new StagingWriter(new JdbcTemplate(pool))
        .write(run, List.of(pages).stream().map(Page::staged).toList());
    return run;
  }

  private List<String> list(String query) {
    return jdbc.sql(query).query((row, number) -> row.getString(1)).list();
  }

  private static Page page(String url, String publisher, String day, String text) {
    return new Page(url, publisher, day, text, null);
  }

  private record Page(
      String url, String publisher, String day, String words, @Nullable String bytes) {
    String text() {
      return words.replace("{}", "12,5%");
    }

    String digest() {
      return bytes == null ? "%064x".formatted((url + text()).hashCode() & 0xffffffffL) : bytes;
    }

    StagedDocument staged() {
      Article article =
          new Article(
              url,
              "https://" + url,
              publisher,
              "Tin",
              null,
              LocalDate.parse(day),
              null,
              "vi",
              text(),
              List.of(),
              List.of(),
              Map.of());
      return new StagedDocument(digest(), 1, article, List.of(figure(article)), "r");
    }

    private static Observation figure(Article article) {
      String quote = article.text().replaceAll("(?s).*?(\\d+,\\d%).*", "$1");
      int start = article.text().indexOf(quote);
      BigDecimal value = new BigDecimal(quote.replace("%", "").replace(',', '.'));
      return new Observation(
          article.document(),
          article.publishedOn(),
          new Quotation(start, start + quote.length(), quote, article.text(), 0),
          new Quantity(value, null, null, "percent", null, Comparison.EQ, Kind.LEVEL),
          Status.ACTUAL,
          "economy.digital_gdp_share",
          new Place("VN", null),
          YEAR,
          PeriodBasis.STATED,
          null,
          null,
          0.9,
          null,
          List.of());
    }
  }
}
