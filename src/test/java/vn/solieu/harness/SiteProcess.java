package vn.solieu.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import vn.solieu.fetch.http.LoopbackSite;

/**
 * A web site on this machine in a process of its own, so that what it costs is not counted with
 * what asks it: a sitemap and pages of 40 KB with menus and related links, as real ones have them.
 */
public final class SiteProcess implements AutoCloseable {
  private static final String MENU =
      "<li><a href='/muc/x'>Chuyên mục tin tức trong nước</a></li>".repeat(250);
  private static final String PARAGRAPHS =
      ("<p>Các đơn vị của tỉnh tiếp tục đẩy mạnh việc số hóa hồ sơ, giấy tờ của người dân và doanh"
              + " nghiệp, bảo đảm kết nối thông suốt giữa các hệ thống, theo kế hoạch đã đề ra.</p>")
          .repeat(60);
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Tin @</title></head><body><ul class='menu'>"
          + MENU
          + "</ul><article><h1>Tin @</h1>"
          + PARAGRAPHS
          + "<p>Năm 2024, tỷ lệ hồ sơ trực tuyến của tỉnh Bắc Giang đạt 57,2%.</p></article></body>"
          + "</html>";

  private final Process process;
  private final String home;

  private SiteProcess(Process process, String home) {
    this.process = process;
    this.home = home;
  }

  /** Starts a site of so many pages. */
  public static SiteProcess start(int pages) throws IOException {
    String java =
        Optional.ofNullable(System.getProperty("java.home"))
            .map(path -> Path.of(path, "bin", "java").toString())
            .orElse("java");
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SiteProcess.class.getName(),
                String.valueOf(pages))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String home = out.readLine();
    if (home == null) {
      throw new IOException("the site did not start");
    }
    return new SiteProcess(process, home);
  }

  /** The address of {@code path}. */
  public String url(String path) {
    return home + path.substring(1);
  }

  /** A source's file that has its pages fetched without delay, two at once. */
  public String definition() {
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
        .formatted(url("/"), url("/sitemap.xml"));
  }

  /** The process that serves. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** Serves until it is killed or its parent closes its input; prints its address first. */
  public static void main(String[] arguments) throws IOException {
    try (LoopbackSite site = new LoopbackSite("127.0.0.1")) {
      serve(site, Integer.parseInt(arguments[0]));
      System.out.println(site.url("/"));
      System.in.transferTo(OutputStream.nullOutputStream()); // until the parent ends
    }
  }

  private static void serve(LoopbackSite site, int pages) {
    StringBuilder map = new StringBuilder("<urlset>");
    for (int i = 0; i < pages; i++) {
      map.append("<url><loc>").append(site.url("/tin/bai-" + i + ".html")).append("</loc></url>");
    }
    site.on("/robots.txt", LoopbackSite.status(404, ""));
    site.on("/sitemap.xml", LoopbackSite.ok("application/xml", map.append("</urlset>").toString()));
    site.otherwise((request, out, socket) -> page(request.path(), out));
  }

  private static void page(String path, OutputStream out) throws IOException {
    byte[] body = PAGE.replace("@", path).getBytes(StandardCharsets.UTF_8);
    LoopbackSite.send(out, 200, "text/html; charset=utf-8", body);
  }
}
