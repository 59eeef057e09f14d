package vn.solieu.parse.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.model.Article;
import vn.solieu.model.Block;
import vn.solieu.model.BlockKind;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.model.Table;
import vn.solieu.parse.ArticleParser;
import vn.solieu.parse.charset.Windows1258;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.rules.RuleFiles;

class HtmlReaderTest {
  private static final String FIRST =
      "Đến hết tháng 9, toàn tỉnh có 412.000 tài khoản định danh điện tử mức 2, tăng 8% so với cùng kỳ.";
  private static final String SECOND =
      "Sở Thông tin và Truyền thông cho biết tỷ lệ hồ sơ trực tuyến toàn trình đạt 61,5% trong quý III.";
  private static final String PAGE =
      """
      <html><head><title>Tin</title></head><body>
      <div class="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/kt">Kinh tế</a></li></ul></div>
      <div class="detail"><h1>Chuyển đổi số ở tỉnh</h1>
      <p>%s</p>
      <figure><img src="a.jpg"><figcaption>Ảnh: người dân làm thủ tục tại bộ phận một cửa.</figcaption></figure>
      <p>%s</p>
      <table><thead><tr><th>Huyện</th><th colspan="2">Hồ sơ</th></tr></thead>
      <tr><td rowspan="2">An Sơn</td><td>2023</td><td>1.204</td></tr>
      <tr><td>2024</td><td></td></tr></table>
      <div class="tin-lien-quan"><a href="/1">Tỉnh ra mắt cổng dữ liệu mở với hơn 300 bộ dữ liệu</a></div>
      <div id="comments"><p>Bài viết hay quá, mong tỉnh làm tốt hơn nữa trong năm 2025 sắp tới nhé!</p></div>
      </div><footer>Bản quyền thuộc về báo</footer></body></html>
      """
          .formatted(FIRST, SECOND);

  private final ArticleParser parser = new ArticleParser(RuleFiles.ofClassPath());

  @Test
  void keepsTheArticleAndLeavesOutTheRest() {
    Article article = parse(PAGE.getBytes(StandardCharsets.UTF_8), null);
    assertEquals(
        String.join("\n", FIRST, SECOND, "Huyện | Hồ sơ |", "An Sơn | 2023 | 1.204", " | 2024 |"),
        article.text());
    assertEquals(BlockKind.PARAGRAPH, article.blocks().get(0).kind());
    assertEquals(BlockKind.TABLE_ROW, article.blocks().get(4).kind());
    Block second = article.blocks().get(1);
    assertEquals(SECOND, article.text().substring(second.start(), second.end()));
  }

  @Test
  void keepsTablesAsGridsWithMergedCellsInEachPlace() {
    Article article = parse(PAGE.getBytes(StandardCharsets.UTF_8), null);
    Table table = article.tables().get(0);
    assertEquals(1, table.headerRows());
    assertEquals(
        List.of(
            List.of("Huyện", "Hồ sơ", "Hồ sơ"),
            List.of("An Sơn", "2023", "1.204"),
            List.of("An Sơn", "2024", "")),
        table.rows().stream().map(r -> r.stream().map(Table.Cell::text).toList()).toList());
    Table.Cell cell = table.rows().get(1).get(2);
    assertEquals("1.204", article.text().substring(cell.start(), cell.end()));
    assertEquals(-1, table.rows().get(2).get(0).start());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, text/html, ''",
    "UTF-8, text/html; charset=ISO-8859-1, ''",
    "UTF-16LE, text/html; charset=utf-16, ''",
    "windows-1258, text/html; charset=windows-1258, ''",
    "GB18030, text/html; charset=gb2312, ''",
    "GB18030, '', <meta charset=gb2312>",
    "GB18030, '', <meta http-equiv=Content-Type content='text/html; charset=gbk'>"
  })
  void readsTheCharacterSet(String charset, String contentType, String meta) {
    String page = PAGE.replace("<title>", meta + "<title>");
    String written = charset.equals("windows-1258") ? Windows1258.form(page) : page;
    String type = contentType.isEmpty() ? null : contentType;
    Article article = parse(written.getBytes(Charset.forName(charset)), type);
    assertEquals(FIRST, article.text().lines().findFirst().orElseThrow());
  }

  @Test
  void singleBreaksWithinASentenceDoNotEndTheLine() {
    String page =
        PAGE.replace(
            SECOND,
            "Sở cho biết 96,2% học sinh<br>tiểu học có học bạ số.<br>Số lượt: 15.300<br><br>người");
    Article article = parse(page.getBytes(StandardCharsets.UTF_8), null);
    assertEquals(
        List.of("Sở cho biết 96,2% học sinh tiểu học có học bạ số.", "Số lượt: 15.300", "người"),
        article.text().lines().skip(1).limit(3).toList());
  }

  @Test
  void pageWithoutTextIsAnIssue() {
    byte[] page =
        "<html><body><div id=app></div><script>start()</script></body></html>"
            .getBytes(StandardCharsets.UTF_8);
    ParseResult result = parser.parse(RawDocument.of("a.html", page));
    assertEquals(IssueCode.NO_BODY, result.issues().get(0).code());
  }

  @Test
  void hostilePagesAreReadInBoundedTime() {
    for (String page :
        List.of(
            "<div>".repeat(100_000) + FIRST,
            "<p class='" + "a-".repeat(500_000) + "'>" + FIRST,
            "<table>" + "<tr><td colspan=9999 rowspan=9999>1".repeat(20_000),
            "<table><tr><td>".repeat(20_000) + FIRST,
            "<b><i><a href=x><p>".repeat(20_000) + FIRST,
            "<ul><li>".repeat(50_000) + FIRST)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> parser.parse(RawDocument.of("a.html", page.getBytes(StandardCharsets.UTF_8))),
          () -> page.substring(0, 40));
    }
  }

  private Article parse(byte[] bytes, @org.jspecify.annotations.Nullable String contentType) {
    ParseResult result =
        parser.parse(new RawDocument("a.html", bytes, contentType, null, null, null, null));
    assertEquals(List.of(), result.issues());
    return result.articles().get(0);
  }
}
