package vn.solieu.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.solieu.bench.GeneratedPages;
import vn.solieu.model.RawDocument;
import vn.solieu.rules.RuleBook;

/** Writes single files that are larger than a heap should hold. */
final class LargeInputs {
  private static final int PICTURE = 8 << 20; // after each batch of pages, as crawls have films
  private static final int PAGES_BEFORE_PICTURE = 8;
  private static final int LINES = 40;
  private static final String CRLF = "\r\n";

  private LargeInputs() {}

  /**
   * Writes an uncompressed WARC file of at least {@code bytes}: news pages of 60 to 200 KB with
   * pictures of 8 MB among them. Returns how many pages there are.
   */
  static int writeWarc(Path file, long bytes) throws IOException {
    GeneratedPages pages = new GeneratedPages(RuleBook.ofClassPath().areas(), 8);
    byte[] picture = new byte[PICTURE];
    long written = 0;
    int count = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      while (written < bytes) {
        RawDocument page = pages.page(count++);
        written += record(out, page.document(), "text/html; charset=utf-8", page.bytes());
        if (count % PAGES_BEFORE_PICTURE == 0) {
          written += record(out, page.document() + ".jpg", "image/jpeg", picture);
        }
      }
    }
    return count;
  }

  private static long record(OutputStream out, String url, String type, byte[] body)
      throws IOException {
    String http =
        String.join(CRLF, "HTTP/1.1 200 OK", "Content-Type: %s", "Content-Length: %d", CRLF)
            .formatted(type, body.length);
    String warc =
        String.join(
                CRLF,
                "WARC/1.1",
                "WARC-Type: response",
                "WARC-Record-ID: <urn:uuid:%s>",
                "WARC-Date: 2025-10-21T01:02:03Z",
                "WARC-Target-URI: %s",
                "Content-Type: application/http;msgtype=response",
                "Content-Length: %d",
                CRLF)
            .formatted(
                UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)),
                url,
                http.length() + body.length);
    byte[] head = (warc + http).getBytes(StandardCharsets.US_ASCII);
    out.write(head);
    out.write(body);
    out.write((CRLF + CRLF).getBytes(StandardCharsets.US_ASCII));
    return head.length + body.length + 4L;
  }

  /** Writes a report of {@code pages} full pages. */
  static void writePdf(Path file, int pages) throws IOException {
    try (PDDocument report = new PDDocument();
        InputStream ttf =
            Objects.requireNonNull(
                PDDocument.class.getResourceAsStream(
                    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
      PDFont font = PDType0Font.load(report, ttf);
      for (int number = 1; number <= pages; number++) {
        PDPage page = new PDPage(PDRectangle.A4);
        report.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(report, page)) {
          content.beginText();
          content.setFont(font, 11);
          content.setLeading(16);
          content.newLineAtOffset(60, PDRectangle.A4.getHeight() - 70);
          for (int line = 0; line < LINES; line++) {
            content.showText(line(number, line));
            content.newLine();
          }
          content.endText();
        }
      }
      report.save(file.toFile());
    }
  }

  private static String line(int page, int line) {
    return line % 8 == 0
        ? String.format(
            Locale.ROOT,
            "%d.%d. Năm %d, tỷ lệ hồ sơ trực tuyến toàn trình của cả nước đạt %d,%d%%.",
            page,
            line,
            2019 + page % 6,
            (page + line) % 97,
            line % 10)
        : String.format(
            Locale.ROOT,
            "Các đơn vị tiếp tục rà soát mục %d của phần %d theo kế hoạch.",
            line,
            page);
  }
}
