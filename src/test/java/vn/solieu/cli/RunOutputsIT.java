package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.warehouse.ServerForTests;

/** What a run tells others, against real servers on this machine. */
class RunOutputsIT {
  private static final String SECRET = "s3cret-of-the-hook";

  @TempDir Path folder;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private HttpServer server;
  private Path input;

  /** A request as the server got it. */
  private record Request(String path, String authorization, byte[] body) {
    JsonNode json() {
      return new JsonMapper().readTree(body);
    }
  }

  @BeforeEach
  void start() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    ServerForTests.prepare(folder.resolve("home"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
    mail.start();
    mail.setUser("night", "pass word");
  }

  @AfterEach
  void stop() {
    server.stop(0);
    mail.stop();
  }

  @Test
  void aRunTellsEverySystemThatIsConfigured() throws Exception {
    Files.writeString(
        input.resolve("a.txt"), "Năm 2024, tỷ lệ hồ sơ trực tuyến của tỉnh Bắc Giang đạt 60,5%.\n");
    Files.writeString(input.resolve("empty.txt"), "");
    Path metrics = folder.resolve("metrics");
    Path token = Files.writeString(folder.resolve("token"), SECRET + "\n");
    CommandLineForTests run =
        ingest(
            "solieu.metrics.folder=" + metrics,
            "solieu.metrics.otlp-url=" + url("/v1/metrics"),
            "solieu.lineage.url=" + url("/api/v1/lineage"),
            "solieu.notice.webhook-url=" + url("/hook"),
            "solieu.notice.webhook-token-file=" + token,
            "solieu.notice.quarantine-limit=0",
            "solieu.notice.mail-to=truc@example.vn",
            "solieu.notice.mail-from=solieu@example.vn",
            "solieu.mail.port=" + mail.getSmtp().getPort(),
            "solieu.mail.user=night",
            "solieu.mail.password=pass word");
    assertEquals(3, run.exitCode(), run.log());
    assertFalse(run.log().contains("could not be"), run.log());

    String prometheus = Files.readString(metrics.resolve("solieu_ingest.prom"));
    assertTrue(prometheus.contains("solieu_run_exit_code{job=\"ingest\"} 3.0"), prometheus);
    assertTrue(
        prometheus.contains(
            "solieu_step_items{job=\"ingest\",outcome=\"loaded\",step=\"load\"} 1.0"),
        prometheus);
    assertTrue(prometheus.contains("reason=\"EMPTY_DOCUMENT\"} 1.0"), prometheus);

    assertTrue(of("/v1/metrics").get(0).body().length > 100, "metrics by OTLP");
    List<Request> lineage = of("/api/v1/lineage");
    assertEquals(
        List.of("START", "COMPLETE"),
        lineage.stream().map(r -> r.json().get("eventType").asString()).toList());
    assertEquals(
        lineage.get(0).json().at("/run/runId").asString(),
        lineage.get(1).json().at("/run/runId").asString());
    assertEquals(
        1, lineage.get(1).json().at("/outputs/0/outputFacets/outputStatistics/rowCount").asInt());

    Request hook = of("/hook").get(0);
    assertEquals("Bearer " + SECRET, hook.authorization());
    assertTrue(hook.json().get("text").asString().contains("EMPTY_DOCUMENT"));
    MimeMessage message = mail.getReceivedMessages()[0];
    assertTrue(message.getSubject().contains("1 set aside, more than 0"), message.getSubject());
    assertTrue(message.getContent().toString().contains("EMPTY_DOCUMENT"));
    assertEquals(1, mail.getReceivedMessages().length, "one digest");

    Path reports = folder.resolve("home/reports");
    assertTrue(Files.readString(reports.resolve("run-1.txt")).contains("run 1: ingest"));
    JsonNode report = new JsonMapper().readTree(reports.resolve("run-1.json"));
    assertEquals(7, report.get("steps").size());
    assertEquals(1, report.at("/set_aside/EMPTY_DOCUMENT").asInt());
    assertFalse(secretIn(folder.resolve("home/reports")), "no secret in a report");
    assertFalse((run.log() + run.results()).contains(SECRET));
  }

  @Test
  void aRunThatEndsWellSendsNoNotice() throws IOException {
    Files.writeString(input.resolve("a.txt"), "Tỉnh Bắc Giang đạt 60,5%.\n");
    assertEquals(0, ingest("solieu.notice.webhook-url=" + url("/hook")).exitCode());
    assertEquals(List.of(), of("/hook"));
  }

  @Test
  void aDatabaseOutOfReachIsToldToo() throws IOException {
    CommandLineForTests run =
        ingest(
            "solieu.notice.webhook-url=" + url("/hook"),
            "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/solieu",
            "spring.datasource.username=u");
    assertEquals(1, run.exitCode());
    assertTrue(of("/hook").get(0).json().get("subject").asString().contains("no PostgreSQL"));
  }

  @Test
  void aSystemThatDoesNotAnswerSpoilsNothing() throws IOException {
    Files.writeString(input.resolve("a.txt"), "Tỉnh Bắc Giang đạt 60,5%.\n");
    CommandLineForTests run =
        ingest("solieu.lineage.url=http://127.0.0.1:1/", "solieu.metrics.folder=/proc/nowhere");
    assertEquals(0, run.exitCode(), run.log());
    assertTrue(run.log().contains("lineage event could not be"), run.log());
    assertTrue(run.log().contains("metrics file could not be"), run.log());
  }

  @Test
  void aSettingThatIsNoAddressSpoilsNothingAndIsNotTold() throws IOException {
    Files.writeString(input.resolve("a.txt"), "");
    CommandLineForTests run =
        ingest(
            "solieu.notice.quarantine-limit=0",
            "solieu.notice.webhook-url=https://hooks.example/" + SECRET + " x",
            "solieu.notice.mail-to=truc@example.vn",
            "solieu.mail.password-file=/nowhere");
    assertEquals(3, run.exitCode(), run.log());
    assertTrue(run.log().contains("webhook-url is no address"), run.log());
    assertTrue(run.log().contains("password-file /nowhere cannot be read"), run.log());
    assertFalse(run.log().contains(SECRET), run.log());
  }

  @Test
  void aPasswordWithinAnAddressIsNotTold() throws IOException {
    CommandLineForTests run =
        ingest(
            "solieu.notice.webhook-url=" + url("/hook"),
            "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/solieu?password="
                + SECRET
                + "&connectTimeout=2",
            "spring.datasource.username=u");
    assertEquals(1, run.exitCode());
    assertTrue(run.log().contains("connectTimeout=2"), run.log());
    assertFalse(run.log().contains(SECRET), run.log());
    assertFalse(of("/hook").get(0).json().toString().contains(SECRET));
  }

  private CommandLineForTests ingest(String... settings) throws IOException {
    String config = CommandLineForTests.configOf(folder.resolve("home"), settings);
    return CommandLineForTests.run("ingest", input.toString(), "--config", config);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private List<Request> of(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  private static boolean secretIn(Path reports) throws IOException {
    try (var files = Files.list(reports)) {
      return files.anyMatch(RunOutputsIT::hasSecret);
    }
  }

  private static boolean hasSecret(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).contains(SECRET);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    requests.add(
        new Request(
            exchange.getRequestURI().getPath(),
            authorization,
            exchange.getRequestBody().readAllBytes()));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }
}
