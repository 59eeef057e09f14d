package vn.solieu.parse.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<span class=date>Hôm nay, 14:05</span>; 2025-10-21; printed.named.relative",
        "<p>2 giờ trước</p>; 2025-10-21; printed.near_title.relative",
        "<p>20/10/25 08:15</p>; 2025-10-20; printed.near_title.short_year",
        "<p>20/10/25 08:15</p><time>19/10/2025</time>; 2025-10-19; printed.named",
        "<p>2 giờ trước</p><p>3 ngày trước</p>;;"
      })
  void daysThatCountFromTheFetchingAreFound(
      String byline, @Nullable LocalDate day, @Nullable String rule) {
    byte[] page =
        ("<html><body><h1>Số hóa hồ sơ</h1>" + byline + TEXT + "</body></html>")
            .getBytes(StandardCharsets.UTF_8);
    Instant fetchedAt = Instant.parse("2025-10-21T08:00:00Z");
    RawDocument raw =
        new RawDocument("a.html", page, "text/html", null, null, null, null, fetchedAt);
    Article article = parser.parse(raw).articles().get(0);
    assertEquals(day, article.publishedOn());
    assertEquals(rule, article.rules().get("published_on"));
    assertFalse(article.text().contains("trước"), "a byline is no text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<div>Chủ nhật, ngày 5 tháng 10 năm 2025</div>; 2025-10-05",
        "<div>21-10-2025 | 18:31</div>; 2025-10-21",
        "<div>Ngày đăng: 01/10/2025 - Cập nhật lúc 14:26 ngày 08/10/2025</div>; 2025-10-01",
        "<div>21 Tháng Mười, 2025</div>; 2025-10-21",
        "<time>Thứ ba, 21/10/2025, 18:31 (GMT+7)</time>; 2025-10-21",
        "<meta itemprop=datePublished content='2025-10-21T18:31:00+07:00'>; 2025-10-21"
      })
  void everyPrintedFormIsRead(String byline, LocalDate day) {
    assertEquals(day, parse("", "<h1>Số hóa hồ sơ</h1>" + byline + TEXT).publishedOn());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "[[{'@type': 'NewsArticle', 'datePublished': 1761046260}]]",
        "{'@type': 'NewsArticle', 'datePublished': 1761046260000}",
        "<!-- {'@type': 'NewsArticle', 'datePublished': '2025-10-21'} -->",
        "{'@type': 'NewsArticle', 'headline': 'a 'b' c', 'datePublished': '2025-10-21'}",
        "{'@type': 'NewsArticle', 'datePublished': {'@type': 'Date', '@value': '2025-10-21'}}",
        "{'@type': 'WebPage', 'mainEntity': {'@type': 'Article', 'datePublished': '2025-10-21'}}",
        "[{'@type': 'ItemList', 'itemListElement': [{'@type': 'Article', 'datePublished':"
            + " '2019-01-01'}]}, {'@type': 'Article', 'datePublished': '2025-10-21'}]"
      })
  void jsonLdIsReadHoweverItIsWritten(String json) {
    String script = "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
    assertEquals(
        LocalDate.of(2025, 10, 21), parse(script, "<h1>Số hóa hồ sơ</h1>" + TEXT).publishedOn());
  }

  @Test
  void otherArticlesOfAListGiveNoDay() {
    String script =
        "<script type='application/ld+json'>{\"@type\": \"ItemList\", \"itemListElement\":"
            + " [{\"@type\": \"Article\", \"datePublished\": \"2019-01-01\"}]}</script>";
    assertNull(parse(script, "<h1>Số hóa hồ sơ</h1>" + TEXT).publishedOn());
  }

  @Test
  void monthsOfAReportAreNoMonth() {
    Article article = parse("", "<h1>Số hóa hồ sơ</h1><p>Kết quả 6 tháng năm 2025</p>" + TEXT);
    assertNull(article.publishedOn());
  }

  @Test
  void publishedAndModifiedDaysArePrintedSideBySide() {
    String line = "<div>Ngày đăng: 01/10/2025 - Cập nhật lúc 14:26 ngày 08/10/2025</div>";
    Article article = parse("", "<h1>Số hóa hồ sơ</h1>" + line + TEXT);
    assertEquals(LocalDate.of(2025, 10, 1), article.publishedOn());
    assertEquals(LocalDate.of(2025, 10, 8), article.modifiedOn());
    assertEquals("printed.near_title", article.rules().get("modified_on"));
  }

  @Test
  void jsonLdMayBeAnArrayOfThings() {
    Article article =
        parse(
            """
            <script type="application/ld+json">
            [{"@context": "https://schema.org", "@type": "BreadcrumbList", "name": "Đường dẫn"},
             {"@type": ["NewsArticle"], "headline": "Số hóa hồ sơ", "articleSection": ["Số hóa", "Tin"],
              "datePublished": "2025-10-02T08:30:00+07:00", "author": "Minh An"}]
            </script>
            """,
            TEXT);
    assertEquals(LocalDate.of(2025, 10, 2), article.publishedOn());
    assertEquals("Minh An", article.author());
    assertEquals("Số hóa", article.section());
    assertEquals("page.section.json_ld.articlesection", article.rules().get("section"));
  }

  @Test
  void theSectionIsStatedByOpenGraphAndMicrodata() {
    String meta = "<meta property='article:section' content='Chuyển đổi số'>";
    assertEquals("Chuyển đổi số", parse(meta, TEXT).section());
    String item = "<span itemprop=articleSection>Khoa học</span>";
    assertEquals("Khoa học", parse("", item + TEXT).section());
    assertNull(parse("", TEXT).section());
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
