package vn.solieu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcContentsTest {
  private static final String FIRST = "WARC-Target-URI: https://mau.example.vn/1\r\n";
  private static final String LAST = "WARC-Target-URI: https://mau.example.vn/2\r\n";
  private static final String HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Bài</p>";

  @TempDir private Path folder;

  private static byte[] response(String headers, String http) {
    byte[] body = http.getBytes(StandardCharsets.UTF_8);
    return ("WARC/1.0\r\nWARC-Type: response\r\n"
            + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
            + "WARC-Date: 2025-10-21T01:02:03Z\r\n"
            + headers
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + body.length
            + "\r\n\r\n"
            + http
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private WarcContents read(boolean gzip, byte[]... records) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] next : records) {
      all.write(gzip ? packed(next) : next);
    }
    Path file = folder.resolve(gzip ? "la.warc.gz" : "la.warc");
    Files.write(file, all.toByteArray());
    return WarcContents.of(file);
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
      gzip.write(plain);
    }
    return member.toByteArray();
  }

  private static List<String> urls(WarcContents contents) {
    return contents.pages().stream().map(WarcContents.Page::url).toList();
  }

  private static void assertBothStand(WarcContents contents) {
    assertEquals(List.of("https://mau.example.vn/1", "https://mau.example.vn/2"), urls(contents));
    assertEquals(1, contents.problems().size(), contents.problems().toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aResponseWithoutAddressIsSetAsideAlone(boolean gzip) throws IOException {
    WarcContents contents =
        read(gzip, response(FIRST, HTTP), response("", HTTP), response(LAST, HTTP));
    assertBothStand(contents);
    assertTrue(contents.problems().get(0).reason().contains("WARC-Target-URI"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aResponseThatIsNoHttpIsSetAsideAlone(boolean gzip) throws IOException {
    assertBothStand(
        read(
            gzip,
            response(FIRST, HTTP),
            response("WARC-Target-URI: https://mau.example.vn/x\r\n", "\u0000\u0001 no http"),
            response(LAST, HTTP)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bytesThatAreNoRecordAreSteppedOver(boolean gzip) throws IOException {
    byte[] noise = new byte[5000];
    new SplittableRandom(1).nextBytes(noise);
    byte[] first = response(FIRST, HTTP);
    byte[] last = response(LAST, HTTP);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(gzip ? packed(first) : first);
    all.write(noise);
    long start = all.size();
    all.write(gzip ? packed(last) : last);
    Path file = folder.resolve(gzip ? "on.warc.gz" : "on.warc");
    Files.write(file, all.toByteArray());
    WarcContents contents = WarcContents.of(file);
    assertBothStand(contents);
    assertEquals(start, contents.pages().get(1).position());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aHeaderThatIsNotWellFormedIsSteppedOver(boolean gzip) throws IOException {
    byte[] broken = "WARC/1.0\r\nWARC-Type response\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    assertBothStand(read(gzip, response(FIRST, HTTP), broken, response(LAST, HTTP)));
  }

  @Test
  void whateverByteChangesTheReaderComesToAnEnd() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 4; i++) {
      all.write(packed(response("WARC-Target-URI: https://mau.example.vn/" + i + "\r\n", HTTP)));
    }
    Path file = folder.resolve("doi.warc.gz");
    for (int round = 0; round < 200; round++) {
      byte[] bytes = all.toByteArray();
      for (int i = 0; i < 3; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, bytes);
      assertFalse(WarcContents.of(file).pages().size() > 4);
    }
  }

  @Test
  void aFileThatIsNoArchiveHasNoPages() throws IOException {
    Path file = folder.resolve("trang.warc");
    Files.writeString(file, "<html>".repeat(1000), StandardCharsets.UTF_8);
    WarcContents contents = WarcContents.of(file);
    assertTrue(contents.pages().isEmpty());
    assertEquals(1, contents.problems().size());
  }
}
