package vn.solieu.parse.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.model.BlockKind;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.model.Table;
import vn.solieu.parse.ArticleParser;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.rules.RuleFiles;

class PdfReaderTest {
  private final ArticleParser parser = new ArticleParser(RuleFiles.ofClassPath());

  /** Draws lines of text on pages; the font comes with PDFBox and has the Vietnamese letters. */
  private static final class Report implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;

    Report() throws IOException {
      try (InputStream ttf =
          Objects.requireNonNull(
              PDDocument.class.getResourceAsStream(
                  "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
        font = PDType0Font.load(document, ttf);
      }
      page = openPage();
    }

    void newPage() throws IOException {
      page.close();
      page = openPage();
    }

    private PDPageContentStream openPage() throws IOException {
      PDPage added = new PDPage(PDRectangle.A4);
      document.addPage(added);
      return new PDPageContentStream(document, added);
    }

    void draw(double x, double fromTop, double size, String text) throws IOException {
      page.beginText();
      page.setFont(font, (float) size);
      page.newLineAtOffset((float) x, (float) (PDRectangle.A4.getHeight() - fromTop));
      page.showText(text);
      page.endText();
    }

    void drawPicture() throws IOException {
      BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
      page.drawImage(LosslessFactory.createFromImage(document, image), 50, 50, 400, 600);
    }

    byte[] bytes() throws IOException {
      page.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
      document.close();
    }
  }

  @Test
  void joinsLinesToParagraphsAndDropsRunningTitles() throws IOException {
    try (Report report = new Report()) {
      for (int page = 1; page <= 3; page++) {
        report.draw(60, 40, 9, "Báo cáo chuyển đổi số năm 2025");
        report.draw(60, 90, 16, "Phần " + "I".repeat(page));
        report.draw(60, 120, 11, "Hà Nội, ngày 05 tháng 9 năm 2025");
        report.draw(
            60,
            160,
            11,
            "Đến hết tháng 9, toàn tỉnh có 412.000 tài khoản định danh điện tử, phát tri-");
        report.draw(
            60, 175, 11, "ển mạnh ở vùng nông thôn và tăng 8% so với cùng kỳ của năm trước đó.");
        report.draw(60, 190, 11, "- Cấp xã đạt 12%;");
        report.draw(60, 205, 11, "- Cấp huyện đạt 35%.");
        report.draw(290, 800, 9, "Trang " + page + "/3");
        report.newPage();
      }
      Article article = parse(report.bytes());
      assertEquals(
          List.of(
              "Phần I",
              "Hà Nội, ngày 05 tháng 9 năm 2025",
              "Đến hết tháng 9, toàn tỉnh có 412.000 tài khoản định danh điện tử, phát triển mạnh ở"
                  + " vùng nông thôn và tăng 8% so với cùng kỳ của năm trước đó.",
              "- Cấp xã đạt 12%;",
              "- Cấp huyện đạt 35%."),
          article.text().lines().limit(5).toList());
      assertEquals(BlockKind.HEADING, article.blocks().get(0).kind());
      assertEquals(BlockKind.LIST_ITEM, article.blocks().get(3).kind());
      assertFalse(article.text().contains("Trang"), article.text());
      assertFalse(article.text().contains("Báo cáo"), article.text());
      assertEquals(LocalDate.of(2025, 9, 5), article.publishedOn());
    }
  }

  @Test
  void readsTheLeftColumnBeforeTheRightOne() throws IOException {
    try (Report report = new Report()) {
      report.draw(
          60,
          60,
          11,
          "Một dòng chữ dài chạy ngang qua cả hai cột của trang báo cáo chuyển đổi số này.");
      for (int i = 0; i < 10; i++) {
        report.draw(60, 100 + 15 * i, 11, "cột trái dòng thứ " + i + " nói về hồ sơ");
        report.draw(320, 100 + 15 * i, 11, "cột phải dòng thứ " + i + " nói về dữ liệu");
      }
      String text = parse(report.bytes()).text();
      assertTrue(text.indexOf("trái dòng thứ 9") < text.indexOf("phải dòng thứ 0"), text);
    }
  }

  @Test
  void readsTablesByTheirAlignment() throws IOException {
    try (Report report = new Report()) {
      report.draw(60, 60, 11, "Bảng 1. Hồ sơ trực tuyến");
      double[] columns = {60, 250, 350, 450};
      String[][] rows = {
        {"Đơn vị", "Hồ sơ", "Trực tuyến", "Tỷ lệ"},
        {"Sở Tư pháp", "1.204", "980", "81,4%"},
        {"Sở Xây dựng", "2.310", "1.155", "50%"},
        {"Sở Y tế", "87", "40", "46%"}
      };
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < columns.length; c++) {
          report.draw(columns[c], 90 + 18 * r, 11, rows[r][c]);
        }
      }
      Article article = parse(report.bytes());
      assertEquals(
          List.of(
              "Bảng 1. Hồ sơ trực tuyến",
              "Đơn vị | Hồ sơ | Trực tuyến | Tỷ lệ",
              "Sở Tư pháp | 1.204 | 980 | 81,4%",
              "Sở Xây dựng | 2.310 | 1.155 | 50%",
              "Sở Y tế | 87 | 40 | 46%"),
          article.text().lines().toList());
      Table table = article.tables().get(0);
      assertEquals(1, table.headerRows());
      Table.Cell cell = table.rows().get(2).get(3);
      assertEquals("50%", article.text().substring(cell.start(), cell.end()));
    }
  }

  @Test
  void pagesThatArePicturesAreIssues() throws IOException {
    try (Report report = new Report()) {
      report.drawPicture();
      byte[] scan = report.bytes();
      ParseResult result = parser.parse(RawDocument.of("a.pdf", scan));
      assertEquals(0, result.articles().size());
      assertEquals(IssueCode.NO_TEXT_LAYER, result.issues().get(0).code());
    }
    try (Report report = new Report()) {
      report.draw(60, 60, 11, "Tỷ lệ đạt 61,5%.");
      report.newPage();
      report.drawPicture();
      ParseResult result = parser.parse(RawDocument.of("a.pdf", report.bytes()));
      assertEquals("Tỷ lệ đạt 61,5%.", result.articles().get(0).text());
      assertEquals("a.pdf: page 2 has no text layer", result.issues().get(0).message());
    }
  }

  @Test
  void brokenFilesAreIssues() {
    for (String bytes :
        List.of("%PDF-1.7", "%PDF-1.4\n1 0 obj <<>> endobj trailer <</Root 9 0 R>>")) {
      ParseResult result =
          parser.parse(RawDocument.of("a.pdf", bytes.getBytes(StandardCharsets.US_ASCII)));
      assertEquals(0, result.articles().size());
      assertEquals(1, result.issues().size(), bytes);
    }
  }

  private Article parse(byte[] bytes) {
    ParseResult result = parser.parse(RawDocument.of("a.pdf", bytes));
    assertEquals(List.of(), result.issues());
    return result.articles().get(0);
  }
}
