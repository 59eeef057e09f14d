package vn.solieu.parse.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.model.Article;
import vn.solieu.model.BlockKind;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.ArticleParser;
import vn.solieu.rules.AreaTable;
import vn.solieu.rules.PublisherTable;
import vn.solieu.rules.RuleException;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.source.SourceTable;

/**
 * Pages of a known source are read by its selectors, in the version that fits, else as any page.
 */
class SourcePagesTest {
  private static final RuleFiles RULES = RuleFiles.ofClassPath();
  private static final String SENTENCE =
      "<p>Đến hết tháng 9, toàn tỉnh có 412.000 tài khoản định danh mức 2, tăng 8%% so với cùng kỳ"
          + " năm trước, theo báo cáo của Công an tỉnh gửi các huyện hôm qua (đoạn %d).</p>";
  private static final String SOURCE =
      """
      publisher: press.vnexpress
      home: https://vnexpress.net/
      authority: press
      time_zone: Asia/Ho_Chi_Minh
      source: viết cho bài kiểm tra
      feeds: [https://vnexpress.net/rss/a.rss]
      addresses:
        hosts: [vnexpress.net]
        take: [/.*]
      selectors:
        - valid_until: 2024-12-31
          title: [b.old-title]
          body: [div.old]
        - title: [b.new-title]
          lead: [div.first]
          published: [i.when]
          section: [ul.trail a]
          body: [div.new]
          remove: [.other]
      """;

  @TempDir private Path folder;

  @Test
  void theVersionThatFitsReadsThePage() throws IOException {
    String now =
        page(
            "<ul class=trail><li><a href='/'>Trang chủ</a></li><li><a href='/so-hoa'>Số hóa</a></li>"
                + "</ul><b class=new-title>Tiêu đề mới của bài</b><i class=when>21/10/2025</i>"
                + "<div class=first>Lời dẫn ngắn.</div><div class=new>"
                + SENTENCE.formatted(1)
                + "<p>Ngắn</p><div class=other><p>Bài khác của trang.</p></div>"
                + SENTENCE.formatted(2)
                + "</div>");
    Article article = read(now);
    assertEquals("Tiêu đề mới của bài", article.title());
    assertEquals(LocalDate.of(2025, 10, 21), article.publishedOn());
    assertEquals("Số hóa", article.section());
    assertEquals("source.vnexpress.section", article.rules().get("section"));
    assertEquals("source.vnexpress.body", article.rules().get("text"));
    assertEquals(BlockKind.LEAD, article.blocks().get(0).kind());
    assertTrue(article.text().contains("\nNgắn\n"), article.text());
    assertFalse(article.text().contains("Bài khác"), article.text());

    String then =
        page(
            "<b class=old-title>Tiêu đề cũ của bài</b><div class=old>"
                + SENTENCE.formatted(1)
                + SENTENCE.formatted(2)
                + "</div>");
    assertEquals("Tiêu đề cũ của bài", read(then).title());
  }

  @Test
  void otherwiseTheRulesForAllPagesReadIt() throws IOException {
    String page =
        page("<h1>Tiêu đề</h1><div>" + SENTENCE.formatted(1) + SENTENCE.formatted(2) + "</div>");
    Article article = read(page);
    assertFalse(article.rules().containsKey("text"));
    assertTrue(article.text().contains("đoạn 2"));
  }

  @Test
  void aBrokenSelectorStopsTheStart() {
    assertThrows(RuleException.class, () -> parser(SOURCE.replace("div.new", "'div['")));
  }

  private Article read(String page) throws IOException {
    RawDocument raw = RawDocument.of("bai.html", page.getBytes(StandardCharsets.UTF_8));
    return parser(SOURCE).parse(raw).articles().get(0);
  }

  private ArticleParser parser(String source) throws IOException {
    Files.writeString(folder.resolve("vnexpress.yml"), source);
    PublisherTable publishers = PublisherTable.read(RULES, AreaTable.read(RULES));
    return new ArticleParser(
        RULES, SourceTable.read(RuleFiles.ofDirectory(folder), ".", publishers));
  }

  private static String page(String body) {
    return "<html lang=vi><head><meta charset=utf-8><title>Trang</title>"
        + "<link rel=canonical href='https://vnexpress.net/bai-1.html'></head><body>"
        + body
        + "</body></html>";
  }
}
