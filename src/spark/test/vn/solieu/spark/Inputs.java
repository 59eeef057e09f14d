package vn.solieu.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import vn.solieu.archive.Digest;
import vn.solieu.archive.HttpCapture;
import vn.solieu.archive.WarcSession;
import vn.solieu.bench.GeneratedPages;
import vn.solieu.model.RawDocument;
import vn.solieu.rules.RuleBook;

/** A folder of WARC files and documents, some of which cannot be read. */
final class Inputs {
  /** Pages in the two files together. */
  static final int PAGES = 20;

  private static final Instant AT = Instant.parse("2025-10-21T01:02:03Z");
  private static final String LATE =
      "<html><head><title>Định danh</title></head><body><article><p>Đến ngày 20/10/2025, cả nước"
          + " đã kích hoạt 64,3 triệu tài khoản định danh điện tử mức độ 2.</p></article></body></html>";

  private Inputs() {}

  /** Writes them below {@code folder}. */
  static void write(Path folder) throws IOException {
    Path made = folder.resolve("made");
    GeneratedPages pages = new GeneratedPages(RuleBook.ofClassPath().areas(), 8);
    try (WarcSession session = new WarcSession(made, "Solieu/test", 1L << 30)) {
      for (int i = 0; i < PAGES / 2 - 3; i++) {
        RawDocument page = pages.page(i);
        session.append(capture(page.document(), "text/html; charset=utf-8", page.bytes()));
      }
      // Only what the server said tells this character set.
      byte[] late = LATE.getBytes(StandardCharsets.UTF_16LE);
      session.append(capture("https://mau.example.vn/16", "text/html; charset=utf-16le", late));
      byte[] words = "no Vietnamese in it, 12 words".getBytes(StandardCharsets.UTF_8);
      session.append(capture("https://mau.example.vn/en", "text/plain; charset=utf-8", words));
      session.append(capture("https://mau.example.vn/0", "text/html", new byte[0]));
    }
    Path packed;
    try (var files = Files.list(made)) {
      packed = files.toList().get(0);
    }
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      String plain = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      // The same records under other addresses.
      Files.writeString(
          folder.resolve("b-plain.warc"),
          plain.replace("//bench.example.vn", "//other.example.vn").replace("//mau.", "//may."),
          StandardCharsets.ISO_8859_1);
    }
    Files.move(packed, folder.resolve("a-packed.warc.gz"));
    Files.delete(made);
    Files.write(folder.resolve("c-none.warc"), new byte[0]);
    Files.write(folder.resolve("d-noise.pdf"), new byte[] {1, 2, 3, 0, 5});
    Path below = Files.createDirectories(folder.resolve("e"));
    Files.writeString(below.resolve("one.txt"), "Năm 2024, tỷ trọng kinh tế số đạt 18,3% GDP.");
    Files.writeString(below.resolve("two.txt"), "Năm 2023, tỷ trọng kinh tế số đạt 16,5% GDP.");
    Files.write(
        below.resolve("manifest.csv"),
        List.of(
            "file,url,publisher,title,published_on",
            "one.txt,https://mau.example.vn/mot,Báo Mẫu,Kinh tế số,2025-01-07",
            "gone.txt,https://mau.example.vn/mat,Báo Mẫu,Mất,2025-01-08"));
  }

  private static HttpCapture capture(String url, String type, byte[] body) {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length;
    return new HttpCapture(
        url,
        AT,
        "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
        (head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII),
        body,
        Digest.hex(body),
        null);
  }
}
