package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.archive.Digest;
import vn.solieu.archive.HttpCapture;
import vn.solieu.archive.WarcSession;
import vn.solieu.fetch.http.LoopbackSite;
import vn.solieu.fetch.http.LoopbackSite.Request;
import vn.solieu.job.Retention;
import vn.solieu.job.RetentionRules;
import vn.solieu.warehouse.ServerForTests;

/** {@code run daily} from a web site on this machine to published figures. */
class RunDailyIT {
  /** What the warehouse keeps about the runs themselves, of which the second is one. */
  private static final List<String> ABOUT_RUNS =
      List.of("run", "step_balance", "check_result", "check_finding");

  @TempDir Path folder;
  private LoopbackSite site;
  private DailyWarehouse warehouse;

  @BeforeEach
  void open() throws IOException {
    warehouse =
        new DailyWarehouse(
            folder,
            "solieu.contact=test@example.vn",
            "solieu.fetch.back-off-millis=20",
            "solieu.fetch.idle-millis=1000");
    site = new LoopbackSite("127.0.0.1");
    warehouse.define("mau", source(site, ""));
  }

  @AfterEach
  void close() {
    site.close();
    warehouse.close();
  }

  private static String source(LoopbackSite site, String more) {
    return """
        publisher: press.vnexpress
        home: %s
        authority: press
        time_zone: Asia/Ho_Chi_Minh
        source: written for this test
        feeds: [%s]
        addresses:
          hosts: [127.0.0.1]
          take: ['/tin/[a-z0-9-]+\\.html']
        fetch: {delay_millis: 0, revisit_hours: 0, private_addresses: yes}
        """
            .formatted(site.url("/"), site.url("/rss"))
        + more;
  }

  private static String page(int number, String percent) {
    return DailyWarehouse.page("Tin số " + number, percent);
  }

  private String feed(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            n ->
                "<item><title>Tin %d</title><link>%s</link></item>"
                    .formatted(n, site.url("/tin/bai-" + n + ".html?utm_source=rss")))
        .collect(
            Collectors.joining(
                "", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>", "</channel></rss>"));
  }

  private void serve(int count) {
    site.on("/robots.txt", LoopbackSite.status(404, ""));
    site.on("/rss", LoopbackSite.cached("application/rss+xml", feed(count), "f" + count));
    for (int n = 1; n <= count; n++) {
      String percent = String.format(Locale.ROOT, "%d,%d", 50 + n, n);
      site.on(
          "/tin/bai-" + n + ".html",
          LoopbackSite.cached("text/html; charset=utf-8", page(n, percent), "p" + n));
    }
  }

  private CommandLineForTests daily(String... more) {
    return warehouse.daily(more);
  }

  private List<String> query(String sql) {
    return warehouse.query(sql);
  }

  /** Every row of every table of the warehouse, with all its columns. */
  private List<String> everyRow() {
    List<String> rows = new ArrayList<>();
    for (String table :
        query(
            "select table_name from information_schema.tables where table_schema = 'warehouse'"
                + " and table_type = 'BASE TABLE' order by 1")) {
      if (!ABOUT_RUNS.contains(table)) {
        rows.addAll(
            query("select '" + table + " ' || t from warehouse." + table + " t order by 1"));
      }
    }
    return rows;
  }

  @Test
  void aSiteBecomesFiguresAndASecondRunAsksConditionallyAndChangesNoRow() {
    serve(3);
    CommandLineForTests first = daily();
    assertEquals(0, first.exitCode(), first.log());
    assertEquals(
        List.of("51.1", "52.2", "53.3"),
        query("select value::text from mart.observation where unit = 'percent' order by value"));
    assertEquals(
        List.of(site.url("/tin/bai-1.html")),
        query("select distinct document from mart.observation where value = 51.1"));
    assertEquals(
        List.of("3 fetched"),
        query("select count(*) || ' ' || state from batch.address group by state"));
    for (Request request : site.requests()) {
      String agent = String.valueOf(request.header("user-agent"));
      assertTrue(agent.startsWith("Solieu/") && agent.contains("test@example.vn"), agent);
    }

    List<String> rows = everyRow();
    assertTrue(rows.stream().anyMatch(row -> row.startsWith("fact_observation")));
    site.forget();
    CommandLineForTests second = daily();
    assertEquals(0, second.exitCode(), second.log());
    assertEquals(4, site.requests().size(), "the feed and three pages");
    site.requests().forEach(request -> assertTrue(request.isConditional(), request.path()));
    assertEquals(rows, everyRow());
    assertEquals(
        List.of("3 3 revisit"),
        query(
            "select count(*) || ' ' || count(distinct snapshot_sha256) || ' ' || kind"
                + " from batch.archive_record where kind = 'revisit' group by kind"));
  }

  @Test
  void aDryRunPrintsWhatItWouldFetchAndWhyAndFetchesNoArticle() {
    serve(2);
    CommandLineForTests dry = daily("--dry-run");
    assertEquals(0, dry.exitCode(), dry.log());
    assertEquals(2, dry.lines().size(), dry.results());
    assertTrue(dry.results().contains("new in feed " + site.url("/rss")), dry.results());
    assertTrue(site.requestsFor("/tin/bai-1.html").isEmpty());
    assertEquals(List.of("0"), query("select count(*)::text from batch.address"));
  }

  @Test
  void whatWasFetchedIsVerifiedFromTheArchive() {
    serve(1);
    assertEquals(0, daily().exitCode());
    CommandLineForTests verify = CommandLineForTests.run("verify", "--config", warehouse.config());
    assertEquals(0, verify.exitCode(), verify.log());
    assertFalse(query("select file from batch.archive_record").isEmpty());
  }

  @Test
  void everyAddressOfASiteThatMisbehavesEndsInAStateWithAReason() {
    serve(2);
    site.on("/rss", LoopbackSite.ok("application/rss+xml", feed(10)));
    site.on("/robots.txt", LoopbackSite.ok("text/plain", "User-agent: *\nDisallow: /tin/bai-3."));
    site.on("/tin/bai-4.html", LoopbackSite.status(404, ""));
    site.on("/tin/bai-5.html", LoopbackSite.status(410, ""));
    site.on("/tin/bai-6.html", LoopbackSite.status(500, ""));
    site.on("/tin/bai-7.html", (request, out, socket) -> Thread.sleep(30_000));
    site.on("/tin/bai-8.html", LoopbackSite.status(302, "", "Location: http://10.0.0.1/x"));
    site.on("/tin/bai-9.html", LoopbackSite.status(302, "", "Location: /"));
    site.on("/", LoopbackSite.ok("text/html", "<html><body>Trang chủ</body></html>"));
    site.on("/tin/bai-10.html", LoopbackSite.raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"));
    CommandLineForTests run = daily();
    assertEquals(3, run.exitCode(), run.log());
    assertEquals(
        List.of(
            "1 fetched 200",
            "10 failed ",
            "2 fetched 200",
            "3 blocked ",
            "4 gone 404",
            "5 gone 410",
            "6 failed 500",
            "7 failed ",
            "8 blocked ",
            "9 gone 200"),
        query(
            "select substring(url from 'bai-([0-9]+)') || ' ' || state || ' '"
                + " || coalesce(http_status::text, '') from batch.address order by 1"));
    assertEquals(
        List.of("0"),
        query(
            "select count(*)::text from batch.address"
                + " where reason is null or state in ('failed', 'blocked') and next_try is null"));
    assertEquals(
        List.of("10 2 0 5 3"),
        query(
            "select concat_ws(' ', read_count, loaded_count, unchanged_count, rejected_count,"
                + " quarantined_count) from warehouse.step_balance where step = 'fetch'"));
    assertEquals(
        List.of("FETCH_FAILED 3"),
        query("select reason || ' ' || count(*) from warehouse.quarantine group by reason"));
  }

  @Test
  void aChangedArticleIsARevisionWhoseFiguresAreAddedChangedAndWithdrawn() {
    serve(1);
    assertEquals(0, daily().exitCode());
    site.on(
        "/tin/bai-1.html",
        LoopbackSite.cached("text/html; charset=utf-8", page(1, "64,5"), "changed"));
    assertEquals(0, daily().exitCode());
    assertEquals(
        List.of("64.5"), query("select value::text from mart.observation where unit = 'percent'"));
    assertEquals(
        List.of("1 false", "2 true"),
        query(
            "select revision || ' ' || is_current from warehouse.dim_document order by revision"));
    assertEquals(
        List.of("changed 51.1 64.5"),
        query(
            "select concat_ws(' ', change, value_before, value_after) from mart.revision_change"
                + " where unit = 'percent'"));
  }

  @Test
  void aRunThatIsCutOffInTheMiddleLosesNothingAndDoesNothingTwice() {
    int count = 150; // more than are written at once
    serve(count);
    AtomicBoolean isCut = new AtomicBoolean();
    site.on(
        "/tin/bai-40.html", // the newest comes first: many are written before
        (request, out, socket) -> {
          if (isCut.compareAndSet(false, true)) {
            query(
                "select pg_terminate_backend(pid)::text from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
          }
          byte[] body = page(40, "90,40").getBytes(StandardCharsets.UTF_8);
          LoopbackSite.send(out, 200, "text/html; charset=utf-8", body);
        });
    CommandLineForTests broken = daily();
    assertEquals(1, broken.exitCode(), broken.log());
    int before = site.requests().size();
    CommandLineForTests rest =
        CommandLineForTests.run("restart", "1", "--config", warehouse.config());
    assertEquals(0, rest.exitCode(), rest.log());
    assertTrue(site.requests().size() - before < count, "what was written is not asked for again");
    assertEquals(
        List.of("150 150 150 150"),
        query(
            "select concat_ws(' ', (select count(*) from batch.visit where run_id = 1),"
                + " (select count(*) from batch.address where state = 'fetched'),"
                + " (select count(*) from warehouse.dim_document),"
                + " (select count(*) from mart.observation where unit = 'percent'))"));
    assertEquals(0, CommandLineForTests.run("verify", "--config", warehouse.config()).exitCode());
  }

  @Test
  void theArchiveOfARunIsReadAgainAsOtherPeoplesAlsoWhenItIsTorn() throws IOException {
    serve(2);
    assertEquals(0, daily().exitCode());
    Path warc = folder.resolve("home/archive/warc");
    Path file;
    try (Stream<Path> files = Files.list(warc)) {
      file = files.findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    Path copy = folder.resolve("theirs.warc.gz");
    Files.write(copy, Arrays.copyOf(bytes, bytes.length - 40));
    Path other = folder.resolve("other");
    ServerForTests.prepare(other);
    String otherConfig = CommandLineForTests.configOf(other);
    CommandLineForTests run =
        CommandLineForTests.run("ingest", copy.toString(), "--config", otherConfig);
    assertEquals(3, run.exitCode(), run.log());
    CommandLineForTests rows =
        CommandLineForTests.run(
            "sql",
            "select document, value from mart.observation where unit = 'percent' order by value",
            "--config",
            otherConfig);
    assertEquals(
        List.of(
            "document,value",
            site.url("/tin/bai-1.html") + ",51.1",
            site.url("/tin/bai-2.html") + ",52.2"),
        rows.lines());
  }

  @Test
  void aTakedownReachesTheWarcFilesAndTheLedger() throws IOException {
    serve(3);
    assertEquals(0, daily().exitCode());
    String gone = site.url("/tin/bai-2.html");
    Path warc = folder.resolve("home/archive/warc");
    assertTrue(bytesOf(warc).contains("tỉnh Bắc Giang đạt 52,2%"), "there before");
    Path rules =
        Files.writeString(
            folder.resolve("retention.yml"),
            "keep_text_days: {}\ntakedowns: [{document: '" + gone + "', reason: Yêu cầu gỡ}]\n");
    Retention retention = new Retention(warehouse.pool(), warehouse.home());
    RetentionRules read = RetentionRules.read(rules);
    retention.list(read).forEach(retention::remove);
    retention.block(read);
    // Killed here, as it were: the bytes go with the next one.
    Retention next = new Retention(warehouse.pool(), warehouse.home());
    assertEquals(List.of(), next.list(read));
    next.alone(() -> assertEquals(List.of(), next.finish()));

    String left = bytesOf(warc);
    assertFalse(left.contains("tỉnh Bắc Giang đạt 52,2%"), "gone");
    assertTrue(left.contains("tỉnh Bắc Giang đạt 51,1%") && left.contains("đạt 53,3%"));
    assertTrue(left.contains("Yêu cầu gỡ"), "the reason stands in the file");
    assertEquals(
        List.of("52,2%|Yêu cầu gỡ"),
        query(
            "select f.quote || '|' || d.withdrawn_reason from warehouse.fact_observation f"
                + " join warehouse.dim_document d using (document_id)"
                + " where d.withdrawn_at is not null and d.text = '' and f.sentence = f.quote"));
    assertEquals(0, CommandLineForTests.run("verify", "--config", warehouse.config()).exitCode());

    site.forget();
    site.on("/tin/bai-2.html", LoopbackSite.cached("text/html", page(2, "99,9"), "new"));
    daily();
    assertEquals(List.of(), site.requestsFor("/tin/bai-2.html"), "never asked for again");
  }

  @Test
  void aTakedownReachesWhatARolledBackTransactionLeftInTheWarcFiles() throws IOException {
    serve(2);
    assertEquals(0, daily().exitCode());
    String gone = site.url("/tin/bai-2.html");
    Path warc = folder.resolve("home/archive/warc");
    // A page is on the disk before its transaction ends: once as it is now, once as it was before.
    try (WarcSession session = new WarcSession(warc, "solieu", 1_000_000)) {
      session.append(capture(gone, page(2, "52,2")));
      session.append(capture(gone, page(2, "88,8")));
      session.append(capture(site.url("/tin/bai-1.html"), page(1, "51,1")));
    }
    Path rules =
        Files.writeString(
            folder.resolve("retention.yml"),
            "keep_text_days: {}\ntakedowns: [{document: '" + gone + "', reason: Yêu cầu gỡ}]\n");
    Retention retention = new Retention(warehouse.pool(), warehouse.home());
    RetentionRules read = RetentionRules.read(rules);
    retention.list(read).forEach(retention::remove);
    retention.block(read);
    assertEquals(List.of(), retention.finish());

    String left = bytesOf(warc);
    assertFalse(left.contains("đạt 52,2%"), "the copy is gone too");
    assertFalse(left.contains("đạt 88,8%"), "and what is no document's");
    assertEquals(2, left.split("đạt 51,1%", -1).length - 1, "others stay");
    assertEquals(
        List.of("3 3"),
        query("select records || ' ' || found from batch.indexed_file where found > 0"));
    assertEquals(List.of(), retention.finish(), "and again, with nothing to do");
    assertEquals(0, CommandLineForTests.run("verify", "--config", warehouse.config()).exitCode());
  }

  private static HttpCapture capture(String url, String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    return new HttpCapture(
        url,
        Instant.now(),
        "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
        body,
        Digest.hex(body),
        null);
  }

  private static String bytesOf(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
          all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return all.toString();
  }
}
