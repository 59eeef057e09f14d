package vn.solieu.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes damaged documents of every kind from sound ones. */
final class DamagedDocuments {
  private static final int BOMB_BYTES = 300 << 20;

  private final Random random;
  private final List<byte[]> pages = new ArrayList<>();
  private final byte[] pdf;
  private final byte[] docx;

  DamagedDocuments(long seed, Path samples) throws IOException {
    random = new Random(seed);
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        pages.add(Files.readAllBytes(file));
      }
    }
    pdf = pdf();
    docx = docx("<w:p><w:r><w:t>Tỷ lệ đạt 12,5%.</w:t></w:r></w:p>".repeat(200));
  }

  /** Writes {@code count} documents into {@code folder}. */
  void write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    byte[] bomb = bomb();
    for (int i = 0; i < count; i++) {
      String name = String.format(Locale.ROOT, "x%05d.", i);
      switch (i % 16) {
        case 0 -> put(folder, name + "html", truncated(page()));
        case 1 -> put(folder, name + "html", flipped(page()));
        case 2 -> put(folder, name + "txt", noise());
        case 3 -> put(folder, name + "html", nested());
        case 4 -> put(folder, name + "html", hugeAttribute());
        case 5 -> put(folder, name + "pdf", truncated(pdf));
        case 6 -> put(folder, name + "pdf", flipped(pdf));
        case 7 -> put(folder, name + "docx", truncated(docx));
        case 8 -> put(folder, name + "docx", flipped(docx));
        // One bomb in five hundred is enough to find whether it goes off.
        case 9 -> put(folder, name + "docx", i % 512 == 9 ? bomb : entities());
        case 10 -> put(folder, name + "rss", truncated(feed()));
        // A text of nothing but numbers has thousands of figures, whose loading would be the trial.
        case 11 -> put(folder, name + "txt", i % 512 == 11 ? digits() : truncated(page()));
        case 12 -> put(folder, name + "html", brokenTable());
        case 13 -> put(folder, name + "pdf", noise());
        case 14 -> put(folder, name + "warc.gz", noise());
        default -> put(folder, name + "txt", flipped(page()));
      }
    }
  }

  private static void put(Path folder, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private byte[] page() {
    return pages.get(random.nextInt(pages.size()));
  }

  private byte[] truncated(byte[] bytes) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  private byte[] flipped(byte[] bytes) {
    byte[] damaged = bytes.clone();
    for (int i = 0; i < 1 + damaged.length / 200; i++) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  private byte[] noise() {
    byte[] bytes = new byte[random.nextInt(20_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] nested() {
    return utf8("<html><body>" + "<div>".repeat(1_000 + random.nextInt(30_000)) + "đạt 12,5%");
  }

  private byte[] hugeAttribute() {
    return utf8(
        "<html><body><p title='" + "a".repeat(random.nextInt(2_000_000)) + "'>đạt 12,5%</p>");
  }

  private byte[] digits() {
    return utf8("1.234,5 ".repeat(random.nextInt(20_000)) + "%".repeat(random.nextInt(1_000)));
  }

  private byte[] brokenTable() {
    return utf8(
        "<table><tr><td colspan=99999 rowspan=99999>Tỷ lệ"
            + "<tr><td>12,5%<td colspan=-1>".repeat(random.nextInt(500)));
  }

  private byte[] feed() {
    return utf8(
        "<?xml version='1.0'?><rss><channel>"
            + "<item><title>Tin</title><description>đạt 12,5%</description></item>".repeat(100)
            + "</channel></rss>");
  }

  private static byte[] entities() throws IOException {
    return docx(
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>&b;&b;");
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'a');
      for (int written = 0; written < BOMB_BYTES; written += block.length) {
        zip.write(block);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] docx(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          utf8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          utf8(
              "<?xml version='1.0'?><w:document xmlns:w="
                  + "'http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                  + body
                  + "</w:body></w:document>"));
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int n = 0; n < 3; n++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(50, 700);
          content.showText("Ty le dat 12,5% trong nam 2024.");
          content.endText();
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
