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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

class WarcRemovalTest {
  private static final String NOTE = "removed 2026-01-05: Tòa soạn yêu cầu gỡ";

  @TempDir private Path folder;

  private static byte[] body(int number, int size) {
    byte[] body = new byte[size]; // noise, so that packing does not make all sizes alike
    new Random(number).nextBytes(body);
    return body;
  }

  private List<WarcPlace> write(int... sizes) {
    List<WarcPlace> places = new ArrayList<>();
    try (WarcSession session = new WarcSession(folder, "Solieu/test", 1 << 30)) {
      for (int i = 0; i < sizes.length; i++) {
        byte[] body = body(i, sizes[i]);
        places.add(
            session.append(
                new HttpCapture(
                    "https://mau.example.vn/" + i,
                    Instant.parse("2025-10-21T01:02:03Z"),
                    "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                    ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                            + body.length
                            + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII),
                    body,
                    Digest.hex(body),
                    null)));
      }
    }
    return places;
  }

  private static WarcRemoval.Gone gone(WarcPlace place) {
    return new WarcRemoval.Gone(place, "ab".repeat(32), NOTE);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertEquals(1, all.size(), "nothing is left beside it: " + all);
      return all.get(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50, 3_000, 65_000, 65_535, 65_540, 66_000, 131_080, 400_000})
  void aPageGoesAndEveryOtherStaysWhereItWas(int size) throws IOException {
    List<WarcPlace> places = write(700, size, 900);
    long before = Files.size(file());
    WarcArchive archive = new WarcArchive(folder, 1 << 20);
    assertTrue(new WarcRemoval(folder).remove(places.get(0).file(), List.of(gone(places.get(1)))));

    assertEquals(before, Files.size(file()));
    assertEquals(before, GzipMembers.wholeLength(file()), "whole members to the end");
    assertArrayEquals(body(0, 700), archive.read(places.get(0)));
    assertArrayEquals(body(2, 900), archive.read(places.get(2)));
    assertThrows(ArchiveException.class, () -> archive.read(places.get(1)));
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file())) {
      for (WarcRecord next : reader) {
        types.add(next.type());
        if (next.type().equals("metadata")) {
          String said = new String(next.body().stream().readAllBytes(), StandardCharsets.UTF_8);
          assertTrue(said.isBlank() || said.startsWith(NOTE), said);
          assertTrue(size < 3_000 || said.startsWith(NOTE), "there was room to say why");
        }
      }
    }
    assertEquals(
        List.of("warcinfo", "response", "request", "metadata", "request", "response", "request"),
        types);
  }

  @Test
  void doneAgainItChangesNothing() throws IOException {
    List<WarcPlace> places = write(500, 500);
    WarcRemoval removal = new WarcRemoval(folder);
    List<WarcRemoval.Gone> both = List.of(gone(places.get(1)), gone(places.get(0)));
    removal.remove(places.get(0).file(), both);
    byte[] once = Files.readAllBytes(file());
    assertTrue(removal.remove(places.get(0).file(), both));
    assertArrayEquals(once, Files.readAllBytes(file()));
  }

  @Test
  void whatAKilledProcessLeftIsCleared() throws IOException {
    WarcPlace place = write(500).get(0);
    Files.write(folder.resolve(place.file() + ".removing"), body(0, 500));
    new WarcRemoval(folder).clear();
    assertEquals(place.file(), file().getFileName().toString());
  }

  @Test
  void aFileThatIsBeingWrittenWaits() {
    try (WarcSession session = new WarcSession(folder, "Solieu/test", 1 << 30)) {
      byte[] body = body(0, 100);
      WarcPlace place =
          session.append(
              new HttpCapture(
                  "https://mau.example.vn/0",
                  Instant.parse("2025-10-21T01:02:03Z"),
                  new byte[0],
                  "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                  body,
                  Digest.hex(body),
                  null));
      session.force();
      assertFalse(new WarcRemoval(folder).remove(place.file(), List.of(gone(place))));
      assertArrayEquals(body, new WarcArchive(folder, 1000).read(place));
    }
  }

  @Test
  void aPlaceThatIsNoRecordChangesNothing() throws IOException {
    WarcPlace place = write(500).get(0);
    byte[] before = Files.readAllBytes(file());
    WarcPlace wrong = new WarcPlace(place.file(), place.position(), place.length() - 3);
    assertThrows(
        ArchiveException.class,
        () -> new WarcRemoval(folder).remove(place.file(), List.of(gone(wrong))));
    assertArrayEquals(before, Files.readAllBytes(file()));
  }
}
