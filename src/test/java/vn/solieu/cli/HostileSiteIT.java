package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.fetch.http.KeptDelay;
import vn.solieu.fetch.http.LoopbackSite;
import vn.solieu.fetch.http.LoopbackSite.Answer;

/**
 * {@code run daily} over servers that misbehave in every way: nothing hangs, each address ends in a
 * state with a reason, the balance holds, and the delay is kept, as the server itself measures it.
 */
@Timeout(300)
class HostileSiteIT {
  private static final Duration DELAY = Duration.ofMillis(150);

  @TempDir Path folder;
  private final Map<String, LoopbackSite> sites = new LinkedHashMap<>();
  private DailyWarehouse warehouse;

  @BeforeEach
  void open() throws IOException {
    warehouse = new DailyWarehouse(folder, "solieu.max-document-bytes=8000000");
    List<String> names = List.of("xau", "cam", "im", "trang", "lon", "ngoai");
    for (int i = 0; i < names.size(); i++) {
      String host = "127.0.0." + (i + 1);
      LoopbackSite site = new LoopbackSite(host);
      sites.put(names.get(i), site);
      site.on("/robots.txt", LoopbackSite.status(404, ""));
      site.on("/sitemap.xml", LoopbackSite.ok("text/xml", "<urlset></urlset>"));
      warehouse.define(names.get(i), source(site, host));
    }
  }

  @AfterEach
  void close() {
    sites.values().forEach(LoopbackSite::close);
    warehouse.close();
  }

  private static String source(LoopbackSite site, String host) {
    return """
        publisher: press.vnexpress
        home: %s
        authority: press
        time_zone: Asia/Ho_Chi_Minh
        source: written for this test
        feeds: [%s]
        sitemaps: [%s]
        addresses:
          hosts: [%s]
          take: ['/tin/[a-z0-9-]+\\.html']
        fetch: {delay_millis: %d, revisit_hours: 0, budget: 30, private_addresses: yes}
        """
        .formatted(
            site.url("/"), site.url("/rss"), site.url("/sitemap.xml"), host, DELAY.toMillis());
  }

  private static byte[] page(String name, String percent) {
    return text(name, percent).getBytes(StandardCharsets.UTF_8);
  }

  /** A feed without any dates. */
  private static Answer feed(LoopbackSite site, List<String> names) {
    String items =
        names.stream()
            .map(name -> "<item><title>Tin</title><link>" + site.url(path(name)) + "</link></item>")
            .collect(Collectors.joining());
    return LoopbackSite.ok(
        "application/rss+xml", "<rss version=\"2.0\"><channel>" + items + "</channel></rss>");
  }

  private static String path(String name) {
    return "/tin/" + name + ".html";
  }

  private static Answer good(String name) {
    return LoopbackSite.ok("text/html; charset=utf-8", page(name, "51,5"));
  }

  /** The first request gets {@code first}, all others the page. */
  private static Answer firstThenGood(String name, Answer first) {
    AtomicInteger count = new AtomicInteger();
    return (request, out, socket) ->
        (count.getAndIncrement() == 0 ? first : good(name)).write(request, out, socket);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static void endless(OutputStream out, int pauseMillis, byte[] more)
      throws IOException, InterruptedException {
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    while (true) { // until the client goes away
      out.write(more);
      out.flush();
      Thread.sleep(pauseMillis);
    }
  }

  /** How the addresses of one server answer, by their names. */
  private static Map<String, Answer> misbehaviour() throws IOException {
    byte[] whole = page("du", "51,5");
    byte[] bomb = gzip(new byte[50_000_000]);
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("tot", good("tot"));
    answers.put("treo", (request, out, socket) -> Thread.sleep(60_000));
    answers.put("mat-404", LoopbackSite.status(404, ""));
    answers.put(
        "dut",
        firstThenGood(
            "dut",
            (request, out, socket) -> {
              socket.setSoLinger(true, 0);
              socket.close();
            }));
    answers.put("thieu", LoopbackSite.raw("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n<p>x"));
    answers.put("mat-410", LoopbackSite.status(410, ""));
    answers.put(
        "thua",
        (request, out, socket) -> {
          LoopbackSite.send(out, 200, "text/html", whole);
          out.write("HTTP/1.1 200 OK\r\n\r\n<p>giả mạo</p>".getBytes(StandardCharsets.UTF_8));
          out.flush();
          socket.close();
        });
    answers.put(
        "cham",
        (request, out, socket) -> endless(out, 100, "x".getBytes(StandardCharsets.US_ASCII)));
    answers.put("cam-403", LoopbackSite.status(403, ""));
    answers.put(
        "bang-ma", LoopbackSite.ok("text/html; charset=windows-1252", page("bang-ma", "51,5")));
    answers.put("vong", LoopbackSite.status(302, "", "Location: /tin/vong.html"));
    answers.put("dai-0", LoopbackSite.status(302, "", "Location: /tin/dai-1.html"));
    answers.put("trong", LoopbackSite.status(302, "", "Location: http://169.254.169.254/"));
    answers.put(
        "ban-429", firstThenGood("ban-429", LoopbackSite.status(429, "", "Retry-After: 1")));
    answers.put("loi-500", firstThenGood("loi-500", LoopbackSite.status(500, "")));
    answers.put("bom", LoopbackSite.ok("text/html", bomb, "Content-Encoding: gzip"));
    answers.put(
        "khong-dut",
        (request, out, socket) ->
            endless(out, 0, "<p>và còn nữa</p>".repeat(9_000).getBytes(StandardCharsets.UTF_8)));
    answers.put("gan-304", LoopbackSite.cached("text/html", text("gan-304", "51,5"), "a"));
    return answers;
  }

  private static String text(String name, String percent) {
    return DailyWarehouse.page("Tin " + name, percent);
  }

  private LoopbackSite serveMisbehaviour() throws IOException {
    LoopbackSite site = site("xau");
    Map<String, Answer> answers = misbehaviour();
    answers.forEach((name, answer) -> site.on(path(name), answer));
    for (int i = 1; i < 10; i++) {
      String next = "Location: " + path("dai-" + (i + 1));
      site.on(path("dai-" + i), LoopbackSite.status(302, "", next));
    }
    site.on("/rss", feed(site, new ArrayList<>(answers.keySet())));
    return site;
  }

  private LoopbackSite site(String name) {
    return Optional.ofNullable(sites.get(name)).orElseThrow();
  }

  private void serveOthers() {
    LoopbackSite denies = site("cam");
    denies.on("/robots.txt", LoopbackSite.ok("text/plain", "User-agent: *\nDisallow: /tin/\n"));
    denies.on("/rss", feed(denies, List.of("cam")));
    site("im").on("/robots.txt", (request, out, socket) -> Thread.sleep(60_000));
    LoopbackSite html = site("trang");
    html.on("/robots.txt", LoopbackSite.ok("text/html", "<html><body>Không có</body></html>"));
    html.on("/rss", feed(html, List.of("html")));
    html.on(path("html"), good("html"));
    LoopbackSite large = site("lon");
    String entries =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "<url><loc>" + large.url(path("bai-" + i)) + "</loc></url>")
            .collect(Collectors.joining());
    large.on("/sitemap.xml", LoopbackSite.ok("text/xml", "<urlset>" + entries + "</urlset>"));
    LoopbackSite outside = site("ngoai");
    outside.on(
        "/rss",
        LoopbackSite.ok(
            "application/rss+xml",
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y SYSTEM \""
                + outside.url("/secret")
                + "\">]><rss version=\"2.0\"><channel><item><title>A&x;&y;B</title><link>"
                + outside.url(path("ngoai"))
                + "</link></item></channel></rss>"));
    outside.on(path("ngoai"), good("ngoai"));
  }

  // Only where servers are silent and slow on purpose: on a busy machine a good one needs its time.
  private void giveUpSoon() throws IOException {
    warehouse.set(
        "solieu.fetch.attempts=2",
        "solieu.fetch.back-off-millis=20",
        "solieu.fetch.idle-millis=1000",
        "solieu.fetch.request-millis=3000");
  }

  private CommandLineForTests daily(String... more) {
    return warehouse.daily(more);
  }

  private List<String> query(String sql) {
    return warehouse.query(sql);
  }

  @Test
  void eachAddressOfAServerThatMisbehavesEndsInAStateAndItsDelayIsKept() throws IOException {
    LoopbackSite site = serveMisbehaviour();
    giveUpSoon();
    CommandLineForTests run = daily("--source", "xau");
    assertEquals(3, run.exitCode(), run.log());
    assertEquals(
        List.of(
            "ban-429 fetched HTTP 200",
            "bang-ma fetched HTTP 200",
            "bom failed more than 8000000 bytes when unpacked",
            "cam-403 failed HTTP 403",
            "cham failed not done after 3 s",
            "dai-0 failed more than 5 redirects",
            "dut fetched HTTP 200",
            "gan-304 fetched HTTP 200",
            "khong-dut failed more than 8000000 bytes",
            "loi-500 fetched HTTP 200",
            "mat-404 gone HTTP 404",
            "mat-410 gone HTTP 410",
            "thieu failed Premature end of Content-Length delimited message body",
            "thua fetched HTTP 200",
            "tot fetched HTTP 200",
            "treo failed silent for 1 s",
            "trong blocked denied: robots.txt cannot be had",
            "vong failed redirected in a circle"),
        query(
            "select substring(url from '([^/]+)\\.html$') || ' ' || state || ' '"
                + " || split_part(reason, ' (', 1) from batch.address order by 1"));
    assertEquals(List.of(), query("select step from warehouse.step_balance where not balanced"));
    assertEquals(
        List.of("7 51.5"),
        query(
            "select count(*) || ' ' || value::text from mart.observation"
                + " where unit = 'percent' group by value"));
    KeptDelay.check(site.requests().stream().map(LoopbackSite.Request::at).toList(), DELAY);
  }

  @Test
  void robotsThatDenyOrAreSilentForbidAndWhatSitesAnnounceIsBounded() throws IOException {
    serveOthers();
    giveUpSoon();
    CommandLineForTests run =
        daily(
            "--source",
            "cam",
            "--source",
            "im",
            "--source",
            "trang",
            "--source",
            "lon",
            "--source",
            "ngoai");
    assertEquals(3, run.exitCode(), run.log());
    assertEquals(
        List.of(
            "cam blocked 1", "lon gone 30", "lon seen 49970", "ngoai fetched 1", "trang fetched 1"),
        query(
            "select concat_ws(' ', source, state, count(*)) from batch.address"
                + " group by source, state order by 1"));
    assertEquals(
        List.of("blocked true"),
        query(
            "select distinct state || ' ' || (reason like '%robots.txt cannot be had%')"
                + " from batch.announcement where source = 'im'"));
    assertEquals(List.of(), query("select url from batch.address where reason is null"));
    assertEquals(List.of(), query("select step from warehouse.step_balance where not balanced"));
    assertTrue(site("cam").requestsFor(path("cam")).isEmpty());
    assertEquals(List.of(), site("ngoai").requestsFor("/secret"));
    assertEquals(
        List.of("A&x;&y;B"), query("select title from batch.address where source = 'ngoai'"));
  }

  @Test
  void aServerThatAnswers304ToAChangedBodyIsFoundOutWithinAWeek() {
    LoopbackSite site = site("xau");
    site.on("/rss", feed(site, List.of("gan-304")));
    site.on(path("gan-304"), LoopbackSite.cached("text/html", text("gan-304", "51,5"), "a"));
    dailyIsWell();

    site.on(path("gan-304"), LoopbackSite.cached("text/html", text("gan-304", "64,5"), "a"));
    dailyIsWell();
    assertEquals(
        List.of("not_modified HTTP 304"),
        query("select state || ' ' || reason from batch.address"));
    assertEquals(List.of("51.5"), percents(), "as the server says");

    query("update batch.address set fetched_at = now() - interval '8 days' returning url");
    site.forget();
    dailyIsWell();
    assertTrue(
        site.requestsFor(path("gan-304")).stream().noneMatch(LoopbackSite.Request::isConditional));
    assertEquals(List.of("64.5"), percents());
    assertEquals(
        List.of("changed 51.5 64.5"),
        query(
            "select concat_ws(' ', change, value_before, value_after) from mart.revision_change"
                + " where unit = 'percent'"));
  }

  private void dailyIsWell() {
    CommandLineForTests run = daily("--source", "xau");
    assertEquals(0, run.exitCode(), run.log());
  }

  private List<String> percents() {
    return query("select value::text from mart.observation where unit = 'percent'");
  }
}
