package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.fetch.http.LoopbackSite;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/**
 * How fast 2,000 pages of one host without delay go through fetch, archive and parse. Not part of
 * the build: {@code mvn -B -ntp surefire:test -Dtest=RunDailyBenchmark}.
 */
class RunDailyBenchmark {
  private static final int PAGES = Integer.getInteger("solieu.benchmark.pages", 2_000);

  @TempDir private Path folder;

  @Test
  void pages() throws IOException {
    Path home = folder.resolve("home");
    ServerForTests.prepare(home);
    try (LoopbackSite site = new LoopbackSite("127.0.0.1");
        Warehouse warehouse =
            Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
        HikariDataSource pool = warehouse.openPool()) {
      serve(site);
      Path sources = Files.createDirectory(folder.resolve("sources"));
      Files.writeString(sources.resolve("mau.yml"), source(site));
      String config = CommandLineForTests.configOf(home, "solieu.sources=" + sources);
      CommandLineForTests run = CommandLineForTests.run("run", "daily", "--config", config);
      assertEquals(0, run.exitCode(), run.log());
      report(new JdbcTemplate(pool));
    }
  }

  private static void report(JdbcTemplate jdbc) {
    jdbc.query(
        "select step, read_count, extract(epoch from ended_at - started_at) as seconds"
            + " from warehouse.step_balance order by position",
        row -> {
          System.out.printf(
              Locale.ROOT,
              "%s %d in %.1f s: %.0f a second%n",
              row.getString(1),
              row.getLong(2),
              row.getDouble(3),
              row.getLong(2) / row.getDouble(3));
        });
    System.out.printf(
        Locale.ROOT,
        "heap in use %d MB%n",
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000);
  }

  private static String source(LoopbackSite site) {
    return """
        publisher: press.vnexpress
        home: %s
        authority: press
        time_zone: Asia/Ho_Chi_Minh
        source: written for this measurement
        sitemaps: [%s]
        addresses:
          hosts: [127.0.0.1]
          take: ['/tin/[a-z0-9-]+\\.html']
        fetch: {delay_millis: 0, concurrency: 2, budget: 100000, private_addresses: yes}
        """
        .formatted(site.url("/"), site.url("/sitemap.xml"));
  }

  private static void serve(LoopbackSite site) {
    StringBuilder map = new StringBuilder("<urlset>");
    for (int i = 0; i < PAGES; i++) {
      map.append("<url><loc>").append(site.url("/tin/bai-" + i + ".html")).append("</loc></url>");
    }
    site.on("/robots.txt", LoopbackSite.status(404, ""));
    site.on("/sitemap.xml", LoopbackSite.ok("application/xml", map.append("</urlset>").toString()));
    site.otherwise(
        (request, out, socket) ->
            LoopbackSite.send(
                out,
                200,
                "text/html; charset=utf-8",
                page(request.path()).getBytes(StandardCharsets.UTF_8)));
  }

  // 40 KB with menus and related links, as real pages have them.
  private static String page(String path) {
    String menu = "<li><a href='/muc/x'>Chuyên mục tin tức trong nước</a></li>".repeat(250);
    String paragraphs =
        "<p>Các đơn vị của tỉnh tiếp tục đẩy mạnh việc số hóa hồ sơ, giấy tờ của người dân và doanh"
                .repeat(1)
            + " nghiệp, bảo đảm kết nối thông suốt giữa các hệ thống, theo kế hoạch đã đề ra.</p>";
    return "<!DOCTYPE html><html><head><title>Tin "
        + path
        + "</title></head><body><ul class='menu'>"
        + menu
        + "</ul><article><h1>Tin "
        + path
        + "</h1>"
        + paragraphs.repeat(60)
        + "<p>Năm 2024, tỷ lệ hồ sơ trực tuyến của tỉnh Bắc Giang đạt 57,2%.</p></article></body></html>";
  }
}
