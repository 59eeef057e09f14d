package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.fetch.http.LoopbackSite;

/** A source of the operator's own changes its markup: the run says which selector gives no more. */
class LayoutChangeIT {
  @TempDir Path folder;

  @Test
  void theWarningNamesTheSelectorAndIsGoneOnceItIsMended() throws IOException {
    try (DailyWarehouse warehouse =
            new DailyWarehouse(folder, "solieu.contact=test@example.vn", "solieu.log=text");
        LoopbackSite site = new LoopbackSite("127.0.0.1")) {
      warehouse.define("mau", source(site, ".noi-dung"));
      serve(site, 1, 12, "noi-dung");
      assertEquals(0, warehouse.daily().exitCode());
      serve(site, 13, 24, "than-bai");
      CommandLineForTests changed = warehouse.daily();
      assertEquals(0, changed.exitCode(), changed.log());
      assertTrue(
          changed
              .results()
              .contains(
                  "mau: text came by source.mau.body in 100% of the articles, now in 0%; now by"),
          changed.results());

      warehouse.define("mau", source(site, ".noi-dung, .than-bai"));
      CommandLineForTests again =
          CommandLineForTests.run("reprocess", "--source", "mau", "--config", warehouse.config());
      assertEquals(0, again.exitCode(), again.log());
      serve(site, 25, 36, "than-bai");
      CommandLineForTests mended = warehouse.daily();
      assertEquals(0, mended.exitCode(), mended.log());
      assertFalse(mended.results().contains("drift_layout"), mended.results());
    }
  }

  private static String source(LoopbackSite site, String body) {
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
        fetch: {delay_millis: 0, revisit_days: 0, private_addresses: yes}
        selectors:
          - body: ['%s']
        """
        .formatted(site.url("/"), site.url("/rss"), body);
  }

  private static void serve(LoopbackSite site, int first, int last, String body) {
    site.on("/robots.txt", LoopbackSite.status(404, ""));
    String items =
        IntStream.rangeClosed(first, last)
            .mapToObj(n -> "<item><link>" + site.url("/tin/bai-" + n + ".html") + "</link></item>")
            .collect(Collectors.joining());
    site.on(
        "/rss",
        LoopbackSite.cached(
            "application/rss+xml",
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>" + items + "</channel></rss>",
            "f" + last));
    for (int n = first; n <= last; n++) {
      String page =
          DailyWarehouse.page("Tin số " + n, (20 + n) + "," + n % 10)
              .replace("<article>", "<div class=\"" + body + "\">")
              .replace("</article>", "</div>");
      site.on("/tin/bai-" + n + ".html", LoopbackSite.cached("text/html", page, "p" + n));
    }
  }
}
