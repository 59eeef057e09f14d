package vn.solieu.parse.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.ArticleParser;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.rules.RuleFiles;

class MetadataTest {
  private static final String TEXT =
      "<p>Đến hết tháng 9, toàn tỉnh có 412.000 tài khoản định danh điện tử mức 2, tăng 8% so với cùng kỳ.</p>"
          + "<p>Tỷ lệ hồ sơ trực tuyến toàn trình của tỉnh đạt 61,5% trong quý III, cao hơn mức chung cả nước.</p>";
  private final ArticleParser parser = new ArticleParser(RuleFiles.ofClassPath());

  @Test
  void jsonLdWinsOverMetaAndPrint() {
    Article article =
        parse(
            """
            <meta property="article:published_time" content="2025-10-01T08:00:00+07:00">
            <meta property="og:site_name" content="Báo Thử Nghiệm">
            <script type="application/ld+json">
            {"@graph": [{"@type": "Organization", "@id": "#o", "name": "Tòa soạn"},
             {"@type": "NewsArticle", "headline": "Số hóa hồ
             sơ", "datePublished": "2025-10-02T23:30:00Z", "dateModified": "2025-10-04",
             "author": [{"@type": "Person", "name": "Minh An"}], "publisher": {"@id": "#o"},}]}
            </script>
            """,
            "<h1>Số hóa hồ sơ</h1><span class=date>05/10/2025 08:00</span>" + TEXT);
    assertEquals(LocalDate.of(2025, 10, 3), article.publishedOn());
    assertEquals("page.published_on.json_ld.datepublished", article.rules().get("published_on"));
    assertEquals(LocalDate.of(2025, 10, 4), article.modifiedOn());
    assertEquals("Minh An", article.author());
    assertEquals("Tòa soạn", article.publisher());
    assertEquals("Số hóa hồ sơ", article.title());
    assertEquals("vi", article.language());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<span class=date>Thứ ba, 21/10/2025, 18:31 (GMT+7)</span>; 2025-10-21; printed.named",
        "<p>08:15 | 12-09-2025</p>; 2025-09-12; printed.near_title",
        "<div>Cập nhật lúc 08:15 | 12-09-2025</div>; 2025-09-12; modified_on",
        "<time datetime='2025-10-21T18:31'>hôm qua</time>; 2025-10-21; time_element"
      })
  void printedDaysAreFound(String byline, LocalDate day, String rule) {
    Article article = parse("", "<h1>Số hóa hồ sơ</h1>" + byline + TEXT);
    assertEquals(day, article.publishedOn());
    assertEquals(rule, article.rules().get("published_on"));
    assertEquals(TEXT.replaceAll("<.*?>", "\n").strip().replaceAll("\n+", "\n"), article.text());
  }

  @Test
  void addressTellsTheDayWhenNothingElseDoes() {
    String head = "<link rel=canonical href='https://example.vn/so-hoa-20251021183104567.htm'>";
    Article article = parse(head, TEXT);
    assertEquals(LocalDate.of(2025, 10, 21), article.publishedOn());
    assertEquals("address", article.rules().get("published_on"));
  }

  @Test
  void unknownFactsStayUnknown() {
    Article article = parse("", TEXT);
    assertNull(article.publishedOn());
    assertNull(article.author());
    assertNull(article.title());
  }

  @Test
  void authorIsNotOneWhoComments() {
    Article article =
        parse(
            "",
            "<h1>Số hóa hồ sơ</h1>"
                + TEXT
                + "<p class=author>Tác giả: Minh An</p>"
                + "<div class=comments><b class=author>Bạn đọc</b><p>Rất hay, cảm ơn tòa soạn!</p></div>");
    assertEquals("Minh An", article.author());
  }

  private Article parse(String head, String body) {
    String page = "<html><head>" + head + "</head><body><div>" + body + "</div></body></html>";
    ParseResult result =
        parser.parse(RawDocument.of("a.html", page.getBytes(StandardCharsets.UTF_8)));
    return result.articles().get(0);
  }
}
