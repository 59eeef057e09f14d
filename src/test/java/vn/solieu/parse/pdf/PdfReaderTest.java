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

    /** Cells between these edges, every line drawn. */
    void rule(double[] xs, double[] ys) throws IOException {
      for (double x : xs) {
        line(x, ys[0], x, ys[ys.length - 1]);
      }
      for (double y : ys) {
        line(xs[0], y, xs[xs.length - 1], y);
      }
    }

    void line(double x0, double y0, double x1, double y1) throws IOException {
      float height = PDRectangle.A4.getHeight();
      page.moveTo((float) x0, height - (float) y0);
      page.lineTo((float) x1, height - (float) y1);
      page.stroke();
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
      for (int page = 1; page <= 3; page++) {
        int heading = article.text().indexOf("Phần " + "I".repeat(page) + "\n");
        assertEquals(page, article.pageAt(heading).orElseThrow());
        assertEquals(heading, article.pageStarts().get(page - 1));
      }
      assertEquals(3, article.pageAt(article.text().length() - 1).orElseThrow());
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
  void readsRuledTablesWithMergedHeadsAndCellsOfSeveralLines() throws IOException {
    try (Report report = new Report()) {
      report.draw(60, 60, 11, "Bảng 1. Hồ sơ trực tuyến (đơn vị: %)");
      // Two heads over one another; "Đơn vị" reaches down, "Năm" over two columns.
      for (double y : new double[] {80, 120, 160, 180}) {
        report.line(50, y, 450, y);
      }
      report.line(250, 100, 450, 100);
      report.line(50, 80, 50, 180);
      report.line(250, 80, 250, 180);
      report.line(350, 100, 350, 180);
      report.line(450, 80, 450, 180);
      report.draw(60, 105, 11, "Đơn vị");
      report.draw(330, 95, 11, "Năm");
      report.draw(260, 115, 11, "2023");
      report.draw(360, 115, 11, "6T/2024");
      report.draw(60, 135, 11, "Sở Thông tin và Truyền");
      report.draw(60, 150, 11, "thông");
      report.draw(260, 142, 11, "81,4");
      report.draw(360, 142, 11, "90,2");
      report.draw(60, 175, 11, "Sở Y tế");
      report.draw(360, 175, 11, "46");
      report.draw(60, 220, 11, "Sau bảng là một câu.");
      Article article = parse(report.bytes());
      assertEquals(
          List.of(
              "Bảng 1. Hồ sơ trực tuyến (đơn vị: %)",
              "Đơn vị | Năm |",
              " | 2023 | 6T/2024",
              "Sở Thông tin và Truyền thông | 81,4 | 90,2",
              "Sở Y tế |  | 46",
              "Sau bảng là một câu."),
          article.text().lines().toList());
      Table table = article.tables().get(0);
      assertEquals(2, table.headerRows());
      assertEquals("Bảng 1. Hồ sơ trực tuyến (đơn vị: %)", table.caption());
      assertEquals("Năm", table.rows().get(0).get(2).text());
      assertEquals("Đơn vị", table.rows().get(1).get(0).text());
      Table.Cell cell = table.rows().get(2).get(2);
      assertEquals("90,2", article.text().substring(cell.start(), cell.end()));
      assertEquals(BlockKind.CAPTION, article.blocks().get(0).kind());
    }
  }

  @Test
  void aTableBrokenOverPagesIsOne() throws IOException {
    try (Report report = new Report()) {
      double[] xs = {50, 250, 450};
      for (int page = 0; page < 3; page++) {
        if (page > 0) {
          report.newPage();
        }
        report.draw(60, 40, 9, "Báo cáo năm 2025");
        report.rule(xs, new double[] {60, 80, 100, 120});
        report.draw(60, 75, 11, "Đơn vị");
        report.draw(260, 75, 11, "Số hồ sơ");
        for (int row = 1; row <= 2; row++) {
          report.draw(60, 75 + 20 * row, 11, "Xã số " + (10 * page + row));
          report.draw(260, 75 + 20 * row, 11, (page + 1) + row + ".500");
        }
        report.draw(290, 800, 9, "Trang " + (page + 1));
      }
      Article article = parse(report.bytes());
      assertEquals(1, article.tables().size(), article.text());
      assertEquals(7, article.tables().get(0).rows().size(), article.text());
      assertEquals(1, article.tables().get(0).headerRows());
    }
  }

  @Test
  void aFrameAroundTextIsNoTable() throws IOException {
    try (Report report = new Report()) {
      report.rule(new double[] {40, 560}, new double[] {40, 800});
      report.draw(60, 100, 11, "Một đoạn văn trong khung, đạt 61,5% kế hoạch.");
      Article article = parse(report.bytes());
      assertEquals(0, article.tables().size());
      assertEquals("Một đoạn văn trong khung, đạt 61,5% kế hoạch.", article.text());
    }
  }

  @Test
  void aHeadOverSeveralColumnsOfAnUnruledTableStandsOverEach() throws IOException {
    try (Report report = new Report()) {
      report.draw(60, 90, 11, "Đơn vị");
      report.draw(250, 90, 11, "Hồ sơ nộp trực tuyến năm 2024");
      String[][] rows = {
        {"", "Số hồ sơ", "Tỷ lệ (%)"},
        {"Sở Tư pháp", "1.204", "81,4"},
        {"Sở Xây dựng", "2.310", "50"}
      };
      double[] columns = {60, 250, 350};
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < columns.length; c++) {
          if (!rows[r][c].isEmpty()) {
            report.draw(columns[c], 108 + 18 * r, 11, rows[r][c]);
          }
        }
      }
      Table table = parse(report.bytes()).tables().get(0);
      assertEquals(3, table.rows().get(0).size());
      assertEquals("Hồ sơ nộp trực tuyến năm 2024", table.rows().get(0).get(2).text());
      assertEquals("81,4", table.rows().get(2).get(2).text());
      assertEquals(2, table.headerRows());
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
