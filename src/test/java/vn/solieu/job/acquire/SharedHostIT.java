package vn.solieu.job.acquire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.fetch.http.FetchResult;
import vn.solieu.fetch.http.FetchSettings;
import vn.solieu.fetch.http.Fetcher;
import vn.solieu.fetch.http.HttpLimits;
import vn.solieu.fetch.http.KeptDelay;
import vn.solieu.fetch.http.LoopbackSite;
import vn.solieu.fetch.http.Validators;
import vn.solieu.rules.source.AddressRules;
import vn.solieu.rules.source.Authority;
import vn.solieu.rules.source.FetchRules;
import vn.solieu.rules.source.SourceDefinition;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * Two jobs on one host, each with connections, workers and a fetcher of its own as two processes
 * have them: what they share is the warehouse alone. The server measures.
 */
class SharedHostIT {
  private static final Duration DELAY = Duration.ofMillis(200);

  /** Between the moment that a job takes and the server's own lies the way of the request. */
  private static final Duration WAY = Duration.ofMillis(120);

  @TempDir private Path home;
  private LoopbackSite site;
  private Warehouse warehouse;

  @BeforeEach
  void open() throws IOException {
    ServerForTests.prepare(home);
    warehouse = Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
    site = new LoopbackSite("127.0.0.1");
    site.on("/robots.txt", LoopbackSite.status(404, ""));
    site.otherwise(LoopbackSite.ok("text/html", "<p>Nội dung</p>"));
  }

  @AfterEach
  void close() {
    site.close();
    warehouse.close();
  }

  @Test
  void twoJobsTogetherKeepTheDelayOfTheirHost() throws Exception {
    try (HikariDataSource first = warehouse.openPool();
        HikariDataSource second = warehouse.openPool()) {
      fetchAll(first, second, 8);
    }
    List<Instant> asked = moments();
    assertEquals(16, asked.size());
    KeptDelay.check(asked, DELAY);
  }

  @Test
  void whatAServerAsksOfOneJobHoldsForTheOther() throws Exception {
    site.on("/job-0-0", LoopbackSite.status(429, "", "Retry-After: 2"));
    try (HikariDataSource first = warehouse.openPool();
        HikariDataSource second = warehouse.openPool();
        Fetcher one = fetcher(first);
        Fetcher other = fetcher(second)) {
      one.fetch(URI.create(site.url("/job-0-0")), source(), Validators.NONE);
      other.fetch(URI.create(site.url("/job-1-0")), source(), Validators.NONE);
    }
    List<LoopbackSite.Request> refused = site.requestsFor("/job-0-0");
    Instant next = site.requestsFor("/job-1-0").get(0).at();
    Duration wait = Duration.between(refused.get(0).at(), next);
    assertTrue(wait.compareTo(Duration.ofSeconds(2).minus(WAY)) >= 0, "asked again after " + wait);
  }

  private void fetchAll(DataSource first, DataSource second, int pages) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(4);
    List<Future<FetchResult>> results = new ArrayList<>();
    try (Fetcher one = fetcher(first);
        Fetcher other = fetcher(second)) {
      for (int page = 0; page < pages; page++) {
        URI ofOne = URI.create(site.url("/job-0-" + page));
        URI ofOther = URI.create(site.url("/job-1-" + page));
        results.add(workers.submit(() -> one.fetch(ofOne, source(), Validators.NONE)));
        results.add(workers.submit(() -> other.fetch(ofOther, source(), Validators.NONE)));
      }
      for (Future<FetchResult> result : results) {
        assertEquals(FetchResult.State.FETCHED, result.get().state(), result.get().reason());
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private List<Instant> moments() {
    return site.requests().stream()
        .filter(request -> request.path().startsWith("/job-"))
        .map(LoopbackSite.Request::at)
        .toList();
  }

  private static Fetcher fetcher(DataSource dataSource) {
    HttpLimits limits =
        new HttpLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 100_000, 3);
    FetchSettings settings =
        new FetchSettings(
            "Solieu/test (+test@example.vn)",
            limits,
            2,
            Duration.ofMillis(20),
            Duration.ofSeconds(30),
            6);
    return new Fetcher(
        settings,
        new DatabaseHostClock(dataSource),
        new DatabaseRobotsMemory(dataSource),
        Clock.systemUTC(),
        new Random(1));
  }

  private SourceDefinition source() {
    AddressRules addresses =
        new AddressRules(
            List.of("127.0.0.1"),
            Map.of(),
            List.of(),
            List.of(),
            List.of(Pattern.compile(".*")),
            List.of(),
            null);
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
        addresses,
        new FetchRules(DELAY, 2, 10, Duration.ZERO, Duration.ZERO, true),
        List.of());
  }
}
