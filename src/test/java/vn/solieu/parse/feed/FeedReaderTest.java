package vn.solieu.parse.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.ArticleParser;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.rules.RuleFiles;

class FeedReaderTest {
  private final ArticleParser parser = new ArticleParser(RuleFiles.ofClassPath());

  @Test
  void readsRssWithMarkupInItsDescriptions() {
    ParseResult result =
        parse(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>Tin số - Báo Thử Nghiệm</title>
            <item><title><![CDATA[Tỉnh có 412.000 tài khoản định danh]]></title>
             <link>https://example.vn/a.html</link>
             <description><![CDATA[<a href="https://example.vn/a.html"><img src="x.jpg"></a></br>Tỷ lệ hồ sơ trực tuyến đạt 61,5% trong quý III.]]></description>
             <pubDate>Tue, 21 Oct 2025 23:30:00 +0700</pubDate></item>
            <item><title>Hai &amp; ba</title><description>&lt;p&gt;Đạt 12%.&lt;/p&gt;</description></item>
            <item><guid>3</guid></item>
            </channel></rss>
            """);
    assertEquals(2, result.articles().size());
    Article first = result.articles().get(0);
    assertEquals("tin.rss#1", first.document());
    assertEquals("https://example.vn/a.html", first.url());
    assertEquals("Tin số - Báo Thử Nghiệm", first.publisher());
    assertEquals(LocalDate.of(2025, 10, 21), first.publishedOn());
    assertEquals(
        "Tỉnh có 412.000 tài khoản định danh\nTỷ lệ hồ sơ trực tuyến đạt 61,5% trong quý III.",
        first.text());
    Article second = result.articles().get(1);
    assertEquals("Hai & ba\nĐạt 12%.", second.text());
    assertNull(second.publishedOn());
    assertEquals(IssueCode.NO_BODY, result.issues().get(0).code());
  }

  @Test
  void readsAtomWithItsOwnDays() {
    ParseResult result =
        parse(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title>
            <entry><title>Số hóa</title><link rel="self" href="https://example.vn/self"/>
            <link href="https://example.vn/b"/><author><name>Minh An</name></author>
            <published>2025-10-20T23:00:00Z</published><updated>2025-10-23T01:00:00Z</updated>
            <content type="html">&lt;p&gt;Đạt 45%.&lt;/p&gt;&lt;p&gt;Tăng 2,5 lần.&lt;/p&gt;</content></entry></feed>
            """);
    Article article = result.articles().get(0);
    assertEquals("Số hóa\nĐạt 45%.\nTăng 2,5 lần.", article.text());
    assertEquals(LocalDate.of(2025, 10, 21), article.publishedOn());
    assertEquals(LocalDate.of(2025, 10, 23), article.modifiedOn());
    assertEquals("https://example.vn/b", article.url());
    assertEquals("Minh An", article.author());
  }

  @Test
  void resolvesNoEntityOfADocumentType() {
    ParseResult result =
        parse(
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">
            <!ENTITY f SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>Tin &f; &b;</title></item></channel></rss>
            """);
    String text = result.articles().get(0).text();
    assertFalse(text.contains("root") || text.contains("lol"), text);
  }

  @Test
  void feedWithoutItemsIsAnIssue() {
    ParseResult result = parse("<rss><channel><title>Tin</title></channel></rss>");
    assertEquals(IssueCode.NO_BODY, result.issues().get(0).code());
  }

  private ParseResult parse(String xml) {
    return parser.parse(RawDocument.of("tin.rss", xml.getBytes(StandardCharsets.UTF_8)));
  }
}
