package vn.solieu.fetch.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Feeds and sitemaps as they come: untidy, mislabelled, packed, large, hostile. */
class EntriesTest {
  private static final URI BASE = URI.create("https://mau.example.vn/rss/tin.rss");
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int MAX_BYTES = 64_000_000;

  private static List<Announced> feed(byte[] bytes) throws IOException {
    List<Announced> found = new ArrayList<>();
    FeedEntries.read(XmlText.open(bytes, MAX_BYTES), BASE, ZONE, found::add);
    return found;
  }

  private static List<Announced> feed(String xml) throws IOException {
    return feed(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anUntidyFeedIsRead() throws IOException {
    List<Announced> found =
        feed(
            """

            <?xml version="1.0" encoding="utf-8"?>
            <rss><channel><title>Kênh & tin</title><link>https://mau.example.vn</link>
            <item><title><![CDATA[Kinh tế số đạt <b>18%</b>]]></title>
              <link><![CDATA[ https://mau.example.vn/a.html ]]></link>
              <pubDate>Tue, 21 Oct 2025 18:31:00 +0700</pubDate></item>
            <item><title>Không có ngày & có dấu &nbsp;</title><link>/b.html</link></item>
            <item><title>Chỉ có guid</title><guid>https://mau.example.vn/c.html</guid>
            <item><title>Không có địa chỉ</title></item>
            """);
    assertEquals(
        List.of(
            "https://mau.example.vn/a.html",
            "https://mau.example.vn/b.html",
            "https://mau.example.vn/c.html"),
        found.stream().map(entry -> entry.address().toString()).limit(3).toList());
    assertEquals(Instant.parse("2025-10-21T11:31:00Z"), found.get(0).publishedAt());
    assertNull(found.get(1).publishedAt());
  }

  @Test
  void atomIsRead() throws IOException {
    List<Announced> found =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://mau.example.vn/"/>
            <entry><title>Một</title><link rel="self" href="/self"/>
            <link rel="alternate" href="https://mau.example.vn/1.html"/>
            <published>2025-10-21T10:00:00+07:00</published>
            <updated>2025-10-22T10:00:00+07:00</updated></entry></feed>
            """);
    assertEquals("https://mau.example.vn/1.html", found.get(0).address().toString());
    assertEquals(Instant.parse("2025-10-22T03:00:00Z"), found.get(0).modifiedAt());
  }

  @Test
  void theCharsetIsTheOneThatTheBytesAreIn() throws IOException {
    String feed =
        "<?xml version='1.0' encoding='%s'?><rss><item><title>Số hóa</title>"
            + "<link>https://mau.example.vn/a</link></item></rss>";
    byte[] lying = feed.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8);
    assertEquals("Số hóa", feed(lying).get(0).title());
    byte[] wide = ("\uFEFF" + feed.formatted("utf-8")).getBytes(StandardCharsets.UTF_16LE);
    assertEquals("Số hóa", feed(wide).get(0).title());
    byte[] old =
        feed.formatted("windows-1252")
            .replace("Số hóa", "hóa")
            .getBytes(Charset.forName("windows-1252"));
    assertEquals("hóa", feed(old).get(0).title());
  }

  @Test
  void anExternalEntityIsNotRead() throws IOException {
    List<Announced> found =
        feed(
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">
            <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <rss><item><title>&x;&b;</title><link>https://mau.example.vn/a</link></item></rss>
            """);
    assertEquals(1, found.size());
    String title = String.valueOf(found.get(0).title());
    assertTrue(!title.contains("root:") && title.length() < 20, title);
  }

  @Test
  void aPackedSitemapOfFiftyThousandAddressesIsRead() throws IOException {
    StringBuilder xml = new StringBuilder("<?xml version='1.0'?><urlset>");
    for (int i = 0; i < 50_000; i++) {
      xml.append("<url><loc>https://mau.example.vn/tin/bai-").append(i);
      xml.append(".html</loc><lastmod>2025-10-21T08:00:00+07:00</lastmod></url>\n");
    }
    xml.append("</urlset>");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }
    List<Announced> found = new ArrayList<>();
    SitemapEntries.read(
        XmlText.open(packed.toByteArray(), MAX_BYTES), BASE, ZONE, found::add, found::add);
    assertEquals(50_000, found.size());
    assertEquals(Instant.parse("2025-10-21T01:00:00Z"), found.get(49_999).modifiedAt());
  }

  @Test
  void anIndexNamesFurtherSitemapsAndANewsSitemapTheDay() throws IOException {
    List<Announced> pages = new ArrayList<>();
    List<Announced> further = new ArrayList<>();
    String xml =
        """
        <x><sitemap><loc>https://mau.example.vn/1.xml.gz</loc><lastmod>2025-10</lastmod></sitemap>
        <url><loc>https://mau.example.vn/a</loc><news:news><news:publication_date>2025-10-21
        </news:publication_date><news:title>Tin A</news:title></news:news></url></x>
        """;
    SitemapEntries.read(
        XmlText.open(xml.getBytes(StandardCharsets.UTF_8), MAX_BYTES),
        BASE,
        ZONE,
        pages::add,
        further::add);
    assertEquals("https://mau.example.vn/1.xml.gz", further.get(0).address().toString());
    assertEquals(Instant.parse("2025-10-20T17:00:00Z"), pages.get(0).publishedAt());
    assertEquals("Tin A", pages.get(0).title());
  }

  @Test
  void deepNestingAndNonsenseEnd() throws IOException {
    assertEquals(0, feed("<a>".repeat(200_000)).size());
    assertEquals(0, feed("\u0000\u0001 not xml at all").size());
    assertEquals(0, feed("<html><body>Đăng nhập</body></html>").size());
  }
}
