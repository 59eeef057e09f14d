package vn.solieu.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageArchiveTest {
  // Of "abc", from the standard FIPS 180-2.
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final Capture CAPTURE =
      new Capture(Instant.parse("2025-02-06T01:02:03Z"), "a.txt", "https://x.vn/a", null);

  @TempDir Path root;

  @Test
  void keepsBytesUnderTheirDigestWithTheirOrigin() throws IOException {
    PageArchive archive = new PageArchive(root);
    assertEquals(new Stored(ABC, true), archive.store(bytes("abc"), CAPTURE));
    assertArrayEquals(bytes("abc"), archive.read(ABC));
    String record = Files.readString(root.resolve("ba/78/" + ABC + ".json"));
    assertTrue(record.contains("\"captured_at\":\"2025-02-06T01:02:03Z\""), record);
    assertTrue(record.contains("\"url\":\"https://x.vn/a\""), record);
    assertTrue(record.contains("\"length\":3"), record);
  }

  @Test
  void neverWritesTheSameBytesAgain() throws IOException {
    PageArchive archive = new PageArchive(root);
    archive.store(bytes("abc"), CAPTURE);
    Path file = root.resolve("ba/78/" + ABC);
    FileTime before = FileTime.fromMillis(1_000);
    Files.setLastModifiedTime(file, before);
    Stored again = archive.store(bytes("abc"), new Capture(Instant.EPOCH, "other.txt", null, null));
    assertFalse(again.isNew());
    assertEquals(before, Files.getLastModifiedTime(file));
    assertTrue(Files.readString(root.resolve("ba/78/" + ABC + ".json")).contains("a.txt"));
  }

  @Test
  void noticesBytesThatWereChanged() throws IOException {
    PageArchive archive = new PageArchive(root);
    archive.store(bytes("abc"), CAPTURE);
    Files.writeString(root.resolve("ba/78/" + ABC), "abd");
    assertThrows(ArchiveException.class, () -> archive.read(ABC));
  }

  @Test
  void aDigestThatIsNoneReachesNoFile() {
    PageArchive archive = new PageArchive(root);
    assertThrows(IllegalArgumentException.class, () -> archive.read("../../etc/passwd"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
