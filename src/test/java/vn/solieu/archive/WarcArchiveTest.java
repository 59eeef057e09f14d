package vn.solieu.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

class WarcArchiveTest {
  private static final Instant AT = Instant.parse("2025-10-21T01:02:03Z");

  @TempDir private Path folder;

  private static HttpCapture capture(int number, HttpCapture.@Nullable Original original) {
    byte[] body = ("<p>Bài số " + number + "</p>").getBytes(StandardCharsets.UTF_8);
    return new HttpCapture(
        "https://mau.example.vn/" + number,
        AT.plusSeconds(number),
        "GET / HTTP/1.1\r\nHost: mau.example.vn\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII),
        body,
        Digest.hex(body),
        original);
  }

  private static HttpCapture capture(int number) {
    return capture(number, null);
  }

  private static HttpCapture.Original first() {
    return new HttpCapture.Original("https://mau.example.vn/0", AT, false);
  }

  private List<WarcPlace> write(int count, long maxBytes) {
    List<WarcPlace> places = new ArrayList<>();
    try (WarcSession session = new WarcSession(folder, "Solieu/test", maxBytes)) {
      for (int i = 0; i < count; i++) {
        places.add(session.append(capture(i)));
      }
    }
    return places;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void everyRecordOpensDirectly() {
    List<WarcPlace> places = write(5, 1_000_000);
    WarcArchive archive = new WarcArchive(folder, 10_000);
    for (int i = 4; i >= 0; i--) {
      assertArrayEquals(capture(i).body(), archive.read(places.get(i)));
    }
  }

  @Test
  void aFullFileIsFollowedByAnother() throws IOException {
    List<WarcPlace> places = write(6, 1_500);
    assertTrue(files().size() > 1, files().toString());
    WarcArchive archive = new WarcArchive(folder, 10_000);
    assertArrayEquals(capture(5).body(), archive.read(places.get(5)));
  }

  @Test
  void theFilesAreReadByAnotherReaderWithRequestResponseAndRevisit() throws IOException {
    try (WarcSession session = new WarcSession(folder, "Solieu/test", 1_000_000)) {
      session.append(capture(0));
      session.append(capture(1, first()));
    }
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(files().get(0))) {
      for (WarcRecord next : reader) {
        assertEquals("1.1", next.version().toString().replace("WARC/", ""));
        types.add(next.type());
        if (next instanceof WarcRevisit revisit) {
          assertEquals(AT, revisit.refersToDate().orElseThrow());
        }
      }
    }
    assertEquals(List.of("warcinfo", "response", "request", "revisit", "request"), types);
  }

  @Test
  void aTornFileIsCutBackToItsWholeRecordsAndTheRestIsRead() throws IOException {
    List<WarcPlace> places = write(4, 1_000_000);
    Path whole = files().get(0);
    WarcPlace last = places.get(3);
    Path torn = folder.resolve(whole.getFileName() + WarcSession.OPEN);
    byte[] bytes = Files.readAllBytes(whole);
    Files.delete(whole);
    Files.write(torn, Arrays.copyOf(bytes, (int) (last.position() + last.length() / 2)));

    WarcArchive archive = new WarcArchive(folder, 10_000);
    List<String> told = archive.repair();
    assertEquals(1, told.size());
    assertTrue(told.get(0).contains((last.length() / 2) + " bytes"), told.get(0));
    assertEquals(List.of(whole), files());
    assertEquals(last.position(), Files.size(whole));
    assertArrayEquals(capture(2).body(), archive.read(places.get(2)));
    assertThrows(ArchiveException.class, () -> archive.read(last));
    assertTrue(archive.repair().isEmpty());
  }

  @Test
  void aFileThatIsBeingWrittenIsLeftAlone() throws IOException {
    try (WarcSession session = new WarcSession(folder, "Solieu/test", 1_000_000)) {
      WarcPlace place = session.append(capture(0));
      session.force();
      WarcArchive archive = new WarcArchive(folder, 10_000);
      assertTrue(archive.repair().isEmpty());
      assertArrayEquals(capture(0).body(), archive.read(place));
    }
  }

  @Test
  void aChangedByteIsFoundOut() throws IOException {
    WarcPlace place = write(1, 1_000_000).get(0);
    byte[] bytes = Files.readAllBytes(files().get(0));
    bytes[(int) (place.position() + place.length() - 4)] ^= 1;
    Files.write(files().get(0), bytes, StandardOpenOption.TRUNCATE_EXISTING);
    PageArchive archive =
        new PageArchive(
            folder.resolve("pages"),
            sha256 -> Optional.of(new WarcArchive(folder, 10_000).read(place)));
    assertThrows(ArchiveException.class, () -> archive.read(capture(0).sha256()));
  }
}
