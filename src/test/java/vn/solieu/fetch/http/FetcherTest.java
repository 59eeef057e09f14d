package vn.solieu.fetch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.fetch.http.FetchResult.State;
import vn.solieu.rules.source.AddressRules;
import vn.solieu.rules.source.Authority;
import vn.solieu.rules.source.FetchRules;
import vn.solieu.rules.source.SourceDefinition;

/** A server that misbehaves in every way: nothing hangs, each address ends with a reason. */
class FetcherTest {
  private static final int MAX_BYTES = 1_000_000;
  private static final String PAGE = "<html><body><p>Nội dung</p></body></html>";

  private LoopbackSite site;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = new LoopbackSite("127.0.0.1");
    site.on("/robots.txt", LoopbackSite.status(404, ""));
    fetcher = fetcher(1_000);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    site.close();
  }

  private static Fetcher fetcher(int wholeMillis) {
    HttpLimits limits =
        new HttpLimits(
            Duration.ofMillis(500),
            Duration.ofMillis(300),
            Duration.ofMillis(wholeMillis),
            MAX_BYTES,
            5);
    FetchSettings settings =
        new FetchSettings(
            "Solieu/test (+test@example.vn)",
            limits,
            3,
            Duration.ofMillis(20),
            Duration.ofMillis(1_500),
            6);
    Clock clock = Clock.systemUTC();
    return new Fetcher(
        settings, new LocalHostClock(clock), RobotsMemory.ofThisProcess(), clock, new Random(1));
  }

  private SourceDefinition source(int delayMillis, int concurrency, boolean mayBePrivate) {
    return new SourceDefinition(
        "mau",
        "press.mau",
        "Báo Mẫu",
        URI.create(site.url("/")),
        Authority.PRESS,
        ZoneId.of("Asia/Ho_Chi_Minh"),
        List.of(),
        List.of(),
        List.of(),
        new AddressRules(
            List.of("127.0.0.1"),
            Map.of(),
            List.of(),
            List.of(),
            List.of(Pattern.compile(".*")),
            List.of(),
            null),
        new FetchRules(
            Duration.ofMillis(delayMillis),
            concurrency,
            10,
            Duration.ZERO,
            Duration.ZERO,
            mayBePrivate),
        List.of());
  }

  private FetchResult get(String path) {
    return get(path, Validators.NONE);
  }

  private FetchResult get(String path, Validators validators) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> fetcher.fetch(URI.create(site.url(path)), source(0, 1, true), validators));
  }

  private void ends(String path, LoopbackSite.Answer answer, State state, String reason) {
    site.on(path, answer);
    FetchResult result = get(path);
    assertEquals(state, result.state(), result.reason());
    assertTrue(result.reason().contains(reason), result.reason());
  }

  @Test
  void aPageComesWithItsHeadersAndAnHonestUserAgent() {
    ends("/a", LoopbackSite.ok("text/html", PAGE), State.FETCHED, "HTTP 200");
    assertEquals(
        "Solieu/test (+test@example.vn)", site.requestsFor("/a").get(0).header("user-agent"));
  }

  @Test
  void aServerThatStallsIsLeftAfterItsTimeAndTriedAgain() {
    ends("/stall", (r, out, socket) -> Thread.sleep(60_000), State.FAILED, "silent");
    assertEquals(3, site.requestsFor("/stall").size());
  }

  @Test
  void aPageThatDripsIsCutOffAtItsDeadline() {
    ends(
        "/slow",
        (r, out, socket) -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(ascii()));
          for (int i = 0; i < 1_000; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
          }
        },
        State.FAILED,
        "not done after");
  }

  @Test
  void aResetIsTriedAgain() {
    AtomicInteger count = new AtomicInteger();
    ends(
        "/reset",
        (r, out, socket) -> {
          if (count.getAndIncrement() == 0) {
            socket.setSoLinger(true, 0);
            socket.close();
          } else {
            LoopbackSite.send(out, 200, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
          }
        },
        State.FETCHED,
        "200");
    assertEquals(2, count.get());
  }

  @Test
  void aTruncatedBodyIsNoPage() {
    ends(
        "/cut",
        LoopbackSite.raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<html>only this"),
        State.FAILED,
        "");
    ends(
        "/chunk",
        LoopbackSite.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
        State.FAILED,
        "");
  }

  @Test
  void moreThanTheAnnouncedLengthDoesNotSpoilTheNextAnswer() {
    site.on(
        "/long",
        LoopbackSite.raw(
            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\n\r\nforged"));
    site.on("/next", LoopbackSite.ok("text/html", PAGE));
    assertEquals("abc", body(get("/long")));
    assertEquals(PAGE, body(get("/next")));
  }

  @Test
  void endlessAndCircularRedirectsEnd() {
    for (int i = 0; i < 9; i++) {
      site.on("/r" + i, LoopbackSite.status(302, "", "Location: /r" + (i + 1)));
    }
    FetchResult endless = get("/r0");
    assertEquals("more than 5 redirects", endless.reason());
    assertEquals(6, endless.redirects().size());
    ends("/circle", LoopbackSite.status(301, "", "Location: /circle"), State.FAILED, "in a circle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:1/",
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.0.1/",
        "http://2130706434/",
        "http://[::ffff:127.0.0.2]/",
      })
  void aRedirectToAPrivateAddressIsNotFollowed(String target) {
    site.on("/inside", LoopbackSite.status(302, "", "Location: " + target));
    FetchResult result = get("/inside");
    assertEquals(State.BLOCKED, result.state(), result.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "javascript:1", "", "http://"})
  void aRedirectToNoWebAddressIsNotFollowed(String target) {
    ends(
        "/odd",
        LoopbackSite.status(302, "", "Location: " + target),
        State.FAILED,
        "redirected to no web address");
  }

  @Test
  void aPrivateHostIsAskedOnlyWhenItsSourceSaysSo() throws InterruptedException {
    FetchResult result =
        fetcher.fetch(URI.create(site.url("/a")), source(0, 1, false), Validators.NONE);
    assertEquals(State.BLOCKED, result.state());
    assertTrue(site.requests().isEmpty());
  }

  @Test
  void statusesEndInTheirStates() {
    ends("/403", LoopbackSite.status(403, "no"), State.FAILED, "HTTP 403");
    ends("/404", LoopbackSite.status(404, "no"), State.GONE, "HTTP 404");
    ends("/410", LoopbackSite.status(410, "no"), State.GONE, "HTTP 410");
    assertEquals(1, site.requestsFor("/403").size(), "a clear no is not asked again");
  }

  @Test
  void aServerErrorIsTriedAgain() {
    AtomicInteger count = new AtomicInteger();
    ends(
        "/500",
        (r, out, socket) ->
            LoopbackSite.send(
                out, count.getAndIncrement() == 0 ? 500 : 200, "text/html", PAGE.getBytes(ascii())),
        State.FETCHED,
        "200");
    ends("/always", LoopbackSite.status(500, "no"), State.FAILED, "HTTP 500");
    assertEquals(3, site.requestsFor("/always").size());
  }

  @Test
  void retryAfterIsKeptByAllRequestsToTheHost() {
    AtomicInteger count = new AtomicInteger();
    site.on(
        "/429",
        (r, out, socket) ->
            LoopbackSite.send(
                out,
                count.getAndIncrement() == 0 ? 429 : 200,
                "text/html",
                PAGE.getBytes(ascii()),
                "Retry-After: 1"));
    assertEquals(State.FETCHED, get("/429").state());
    List<LoopbackSite.Request> asked = site.requestsFor("/429");
    Duration gap = Duration.between(asked.get(0).at(), asked.get(1).at());
    assertTrue(gap.toMillis() >= 990, gap.toString());
  }

  @Test
  void aLongRetryAfterIsLeftToALaterRun() {
    site.on("/later", LoopbackSite.status(503, "", "Retry-After: 3600"));
    site.on("/other", LoopbackSite.ok("text/html", PAGE));
    FetchResult result = get("/later");
    assertEquals(State.FAILED, result.state());
    Instant next = result.nextTry();
    assertNotNull(next);
    assertTrue(next.isAfter(Instant.now().plusSeconds(3_500)));
    FetchResult other = get("/other");
    assertEquals(State.FAILED, other.state(), "the host asked to be left alone");
    assertTrue(site.requestsFor("/other").isEmpty());
  }

  @Test
  void notModifiedIsBelievedOnlyOfAConditionalRequest() {
    site.on("/304", LoopbackSite.raw("HTTP/1.1 304 Not Modified\r\n\r\n"));
    assertEquals(State.NOT_MODIFIED, get("/304", new Validators("\"a\"", null)).state());
    assertEquals("\"a\"", site.requestsFor("/304").get(0).header("if-none-match"));
    FetchResult unasked = get("/304");
    assertEquals(State.FAILED, unasked.state());
  }

  @Test
  void packedBodiesAreUnpackedAndBombsAreNot() throws IOException {
    ends(
        "/gz",
        LoopbackSite.ok(
            "text/html", gzip(PAGE.getBytes(StandardCharsets.UTF_8)), "Content-Encoding: gzip"),
        State.FETCHED,
        "200");
    assertEquals(PAGE, body(get("/gz")));
    ends(
        "/bomb",
        LoopbackSite.ok("text/html", gzip(new byte[50_000_000]), "Content-Encoding: gzip"),
        State.FAILED,
        "when unpacked");
    byte[] torn = gzip(PAGE.getBytes(StandardCharsets.UTF_8));
    ends(
        "/torn",
        LoopbackSite.ok("text/html", Arrays.copyOf(torn, 20), "Content-Encoding: gzip"),
        State.FAILED,
        "not whole gzip");
  }

  @Test
  void anEndlessPageIsLeftAtTheLimit() {
    ends(
        "/endless",
        (r, out, socket) -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(ascii()));
          byte[] more = "<p>và còn nữa</p>".repeat(1000).getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < 100_000; i++) {
            out.write(more);
          }
        },
        State.FAILED,
        "more than 1000000 bytes");
    assertEquals(1, site.requestsFor("/endless").size(), "asking again would not help");
  }

  @Test
  void endlessHeadersAreLeft() {
    ends(
        "/headers",
        (r, out, socket) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(ascii()));
          for (int i = 0; i < 100_000; i++) {
            out.write(("X-" + i + ": y\r\n").getBytes(ascii()));
          }
        },
        State.FAILED,
        "");
  }

  @Test
  void robotsThatDenyAreObeyed() {
    site.on("/robots.txt", LoopbackSite.ok("text/plain", "User-agent: solieu\nDisallow: /no\n"));
    site.on("/yes", LoopbackSite.ok("text/html", PAGE));
    assertEquals(State.BLOCKED, get("/no/page").state());
    assertEquals(State.FETCHED, get("/yes").state());
    assertTrue(site.requestsFor("/no/page").isEmpty());
    assertEquals(1, site.requestsFor("/robots.txt").size(), "read once, kept for a day");
  }

  @Test
  void robotsThatCannotBeHadForbid() {
    site.on("/robots.txt", (r, out, socket) -> Thread.sleep(60_000));
    site.on("/a", LoopbackSite.ok("text/html", PAGE));
    FetchResult result = get("/a");
    assertEquals(State.BLOCKED, result.state());
    assertTrue(result.reason().contains("robots.txt cannot be had"), result.reason());
    assertTrue(site.requestsFor("/a").isEmpty());
  }

  @Test
  void robotsWithAServerErrorForbid() {
    site.on("/robots.txt", LoopbackSite.status(503, "later"));
    assertEquals(State.BLOCKED, get("/a").state());
  }

  @Test
  void robotsThatAreAnErrorPageForbidNothing() {
    site.on("/robots.txt", LoopbackSite.ok("text/html", "<html><body>Disallow all</body></html>"));
    site.on("/a", LoopbackSite.ok("text/html", PAGE));
    assertEquals(State.FETCHED, get("/a").state());
  }

  @Test
  void aRedirectIsAskedOfRobotsAgain() {
    site.on("/robots.txt", LoopbackSite.ok("text/plain", "User-agent: *\nDisallow: /no\n"));
    site.on("/go", LoopbackSite.status(301, "", "Location: /no/page"));
    assertEquals(State.BLOCKED, get("/go").state());
    assertTrue(site.requestsFor("/no/page").isEmpty());
  }

  @Test
  void manyWorkersKeepTheDelayOfAHostAndItsCrawlDelay() throws Exception {
    site.on("/robots.txt", LoopbackSite.ok("text/plain", "User-agent: *\nCrawl-delay: 0.2\n"));
    site.otherwise(LoopbackSite.ok("text/html", PAGE));
    ExecutorService workers = Executors.newFixedThreadPool(4);
    List<Future<FetchResult>> results = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      URI uri = URI.create(site.url("/p" + i));
      results.add(workers.submit(() -> fetcher.fetch(uri, source(120, 4, true), Validators.NONE)));
    }
    for (Future<FetchResult> result : results) {
      assertEquals(State.FETCHED, result.get().state());
    }
    workers.shutdownNow();
    List<LoopbackSite.Request> asked =
        site.requests().stream().filter(r -> r.path().startsWith("/p")).toList();
    assertEquals(6, asked.size());
    for (int i = 1; i < asked.size(); i++) {
      Duration gap = Duration.between(asked.get(i - 1).at(), asked.get(i).at());
      assertTrue(gap.toMillis() >= 100, "request " + i + " came after " + gap);
    }
  }

  @Test
  void aHostThatIsDownIsNotAskedForEver() {
    site.otherwise((r, out, socket) -> socket.close());
    for (int i = 0; i < 4; i++) {
      get("/down" + i);
    }
    assertEquals("the host did not answer earlier in this run", get("/last").reason());
    assertTrue(site.requestsFor("/last").isEmpty());
  }

  private static String body(FetchResult result) {
    HttpAnswer answer = result.answer();
    assertNotNull(answer, result.reason());
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static Charset ascii() {
    return StandardCharsets.US_ASCII;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
