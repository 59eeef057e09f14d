package vn.solieu.parse.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.model.Block;
import vn.solieu.model.BlockKind;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.model.Table;
import vn.solieu.parse.ArticleParser;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.rules.RuleFiles;

class DocxReaderTest {
  private static final String STYLES =
      """
      <w:styles xmlns:w="w"><w:style w:styleId="u1"><w:name w:val="heading 1"/></w:style>
      <w:style w:styleId="Tiu"><w:name w:val="Title"/></w:style></w:styles>
      """;
  private static final String BODY =
      """
      <w:document xmlns:w="w"><w:body>
      <w:p><w:pPr><w:pStyle w:val="Tiu"/></w:pPr><w:r><w:t>Báo cáo chuyển đổi số</w:t></w:r></w:p>
      <w:p><w:r><w:t>Hà Nội, ngày 05 tháng 9 năm 2025</w:t></w:r></w:p>
      <w:p><w:pPr><w:pStyle w:val="u1"/></w:pPr><w:r><w:t>I. Kết quả</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">Tỷ lệ đạt </w:t></w:r><w:del><w:r><w:delText>50%</w:delText></w:r></w:del><w:r><w:t>61,5%.</w:t></w:r></w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:t>Cấp xã: 12%</w:t></w:r></w:p>
      <w:tbl>
      <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Đơn vị</w:t></w:r></w:p></w:tc>
       <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Hồ sơ</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>
       <w:tc><w:p><w:r><w:t>Năm 2023</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Năm 2024</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr><w:tc><w:p><w:r><w:t>Sở</w:t></w:r></w:p><w:p><w:r><w:t>Tư pháp</w:t></w:r></w:p></w:tc>
       <w:tc><w:p><w:r><w:t>1.204</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>
      </w:tbl></w:body></w:document>
      """;
  private final ArticleParser parser = new ArticleParser(RuleFiles.ofClassPath());

  @Test
  void readsHeadingsListsAndTables() throws IOException {
    Article article = parse(Map.of("word/styles.xml", STYLES, "word/document.xml", BODY));
    assertEquals(
        List.of(
            "Báo cáo chuyển đổi số",
            "Hà Nội, ngày 05 tháng 9 năm 2025",
            "I. Kết quả",
            "Tỷ lệ đạt 61,5%.",
            "Cấp xã: 12%",
            "Đơn vị | Hồ sơ |",
            " | Năm 2023 | Năm 2024",
            "Sở Tư pháp | 1.204 |"),
        article.text().lines().toList());
    assertEquals(
        List.of(BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH),
        article.blocks().stream().limit(4).map(Block::kind).toList());
    assertEquals(BlockKind.LIST_ITEM, article.blocks().get(4).kind());
    assertEquals("Báo cáo chuyển đổi số", article.title());
    assertEquals(LocalDate.of(2025, 9, 5), article.publishedOn());
    Table table = article.tables().get(0);
    assertEquals(2, table.headerRows());
    assertEquals("Đơn vị", table.rows().get(1).get(0).text());
    assertEquals(-1, table.rows().get(1).get(0).start());
    Table.Cell cell = table.rows().get(2).get(1);
    assertEquals("1.204", article.text().substring(cell.start(), cell.end()));
  }

  @Test
  void packageThatUnpacksToTooMuchIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    assertEquals(IssueCode.UNSAFE_ARCHIVE, issue(bytes.toByteArray()));
  }

  @Test
  void brokenPackagesAreIssues() throws IOException {
    byte[] whole = zip(Map.of("word/document.xml", BODY));
    assertEquals(IssueCode.MALFORMED, issue(Arrays.copyOf(whole, 60)));
    assertEquals(
        IssueCode.MALFORMED,
        issue(zip(Map.of("word/document.xml", "<w:document xmlns:w='w'><w:p>"))));
    String external =
        "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d><p><t>&e;</t></p></d>";
    assertEquals(IssueCode.MALFORMED, issue(zip(Map.of("word/document.xml", external))));
  }

  private Article parse(Map<String, String> parts) throws IOException {
    ParseResult result = parser.parse(RawDocument.of("a.docx", zip(parts)));
    assertEquals(List.of(), result.issues());
    return result.articles().get(0);
  }

  private IssueCode issue(byte[] bytes) {
    return parser.parse(RawDocument.of("a.docx", bytes)).issues().get(0).code();
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
