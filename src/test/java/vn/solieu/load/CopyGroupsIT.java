package vn.solieu.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies in the warehouse: one group and one origin, in whatever order and how often they come. */
class CopyGroupsIT {
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

  private static final TestPage STATE =
      page("nn.vn/1", "Cục Thống kê", "2025-01-15", "Thông cáo báo chí. " + RELEASE);
  private static final TestPage WIRE =
      page("b.vn/1", "VnExpress", "2025-01-16", "(Báo Mẫu) - Tin mới nhận. " + RELEASE + "Theo TT");
  private static final TestPage SAME =
      page("c.vn/1", "Tuổi Trẻ", "2025-01-15", "Thông cáo báo chí. " + RELEASE);
  private static final TestPage INDEPENDENT = page("d.vn/1", "Dân trí", "2025-01-20", OTHER);
  private static final TestPage NEXT_YEAR =
      page("e.vn/1", "Báo Nhân Dân", "2025-01-10", RELEASE.replace("{}", "13,1%"));

  @TempDir static Path home;
  private static MartForTests mart;

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
    mart.empty();
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
    TestPage other = page("f.vn/1", "Dân trí", "2025-01-15", OTHER);
    TestPage readOtherwise =
        new TestPage(
            other.url(),
            other.publisher(),
            other.day(),
            other.text(),
            STATE.digest(),
            other.figures());
    load(STATE);
    load(readOtherwise);
    assertEquals(
        List.of("f.vn/1 same_bytes", "nn.vn/1 origin"),
        list("SELECT document || ' ' || likeness FROM mart.copy ORDER BY 1"));
    assertEquals(List.of("1"), origins());
  }

  @Test
  void theOrderAndTheNumberOfRunsChangeNothing() {
    List<TestPage> pages = new ArrayList<>(List.of(STATE, WIRE, SAME, INDEPENDENT, NEXT_YEAR));
    load(pages.toArray(new TestPage[0]));
    List<String> groups = groups();
    for (int seed = 1; seed <= 4; seed++) {
      empty();
      Collections.shuffle(pages, new Random(seed));
      for (TestPage page : pages) {
        load(page);
      }
      assertEquals(groups, groups(), "seed " + seed);
    }
    String rows = "SELECT t::text || xmin FROM warehouse.text_print t ORDER BY 1";
    List<String> before = list(rows);
    load(pages.toArray(new TestPage[0]));
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
  void inACrowdOnOneTemplateACopyIsFoundAndEachTextComparedWithFew() {
    List<TestPage> reports = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String report = RELEASE.replace("{}", 10 + i + ",5%");
      reports.add(page("t.vn/" + i, "Dân trí", "2025-01-15", report));
    }
    load(reports.toArray(new TestPage[0]));
    assertEquals(List.of(), list("SELECT document FROM mart.copy"));
    load(page("u.vn/1", "VnExpress", "2025-01-16", "Tin mới. " + RELEASE.replace("{}", "108,5%")));
    assertEquals(
        List.of("t.vn/98", "u.vn/1"), list("SELECT document FROM mart.copy ORDER BY document"));
    assertEquals(
        List.of("t"),
        list(
            "SELECT max(texts) <= "
                + TextsByKey.CROWD
                + " FROM (SELECT count(*) AS texts FROM warehouse.text_print, unnest(bands) AS key"
                + " GROUP BY key) AS keys"));
  }

  @Test
  void whatAFailedLoadPrintedIsPrintedByTheNext() {
    long run = mart.stage(Stream.of(STATE, WIRE).map(TestPage::staged).toList());
    mart.transaction()
        .executeWithoutResult(
            status -> {
              mart.load(run);
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

  private static void load(TestPage... pages) {
    mart.publish(Stream.of(pages).map(TestPage::staged).toList());
  }

  private static List<String> list(String query) {
    return mart.list(query);
  }

  private static TestPage page(String url, String publisher, String day, String words) {
    String text = words.replace("{}", "12,5%");
    String quote = text.replaceAll("(?s).*?(\\d+,\\d%).*", "$1");
    return TestPage.of(url, publisher, day, text, url + text, TestPage.share(quote));
  }
}
