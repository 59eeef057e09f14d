package vn.solieu.report.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.solieu.report.highlight.MarkedText.Line;
import vn.solieu.report.highlight.MarkedText.Place;

class MarkedTextTest {

  @Test
  void marksAfterCharactersThatTakeTwoUnits() {
    List<Line> lines = MarkedText.cut("😀 đạt 5%", List.of(new Place(6, 8)));
    assertEquals("5%", marked(lines, 0));
    assertEquals("😀 đạt 5%", whole(lines));
  }

  @Test
  void marksPlacesThatOverlapOrRunOverALine() {
    String text = "từ 70\nđến 80%, 41/53 (77%)\r\n\n";
    List<Place> places =
        List.of(new Place(3, 13), new Place(10, 13), new Place(15, 20), new Place(15, 17));
    List<Line> lines = MarkedText.cut(text, places);
    assertEquals("70đến 80%", marked(lines, 0));
    assertEquals("80%", marked(lines, 1));
    assertEquals("41/53", marked(lines, 2));
    assertEquals("41", marked(lines, 3));
    assertEquals(text, whole(lines));
  }

  @Test
  void leavesOutPlacesThatAreNotInTheText() {
    List<Line> lines =
        MarkedText.cut("12%", List.of(new Place(0, 4), new Place(-1, 2), new Place(2, 2)));
    assertTrue(lines.get(0).pieces().stream().allMatch(piece -> piece.marks().isEmpty()));
  }

  @Test
  void breaksLinesThatNoPageCouldHold() {
    String text = "😀1".repeat(100_000);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      places.add(new Place(2 * i + 1, 2 * i + 2));
    }
    List<Line> lines = MarkedText.cut(text, places);
    assertTrue(lines.stream().allMatch(line -> line.weight() < 100_000), "a line is too heavy");
    assertEquals(text, whole(lines));
    assertEquals("1", marked(lines, 999));
  }

  @Test
  void neverLosesACharacter() {
    SplittableRandom random = new SplittableRandom(7);
    String letters = "a5,% \n\r😀ộ";
    int[] points = letters.codePoints().toArray();
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      List<Place> places = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int start = random.nextInt(length + 1);
        places.add(new Place(start, start + random.nextInt(5)));
      }
      List<Line> lines = MarkedText.cut(text.toString(), places);
      assertEquals(text.toString(), whole(lines));
      for (int i = 0; i < places.size(); i++) {
        assertEquals(expected(text.toString(), places.get(i)), marked(lines, i));
      }
    }
  }

  private static String expected(String text, Place place) {
    int length = text.codePointCount(0, text.length());
    if (place.start() >= place.end() || place.end() > length) {
      return "";
    }
    return text.substring(
            text.offsetByCodePoints(0, place.start()), text.offsetByCodePoints(0, place.end()))
        .replace("\n", "");
  }

  private static String marked(List<Line> lines, int number) {
    return lines.stream()
        .flatMap(line -> line.pieces().stream())
        .filter(piece -> piece.marks().contains(number))
        .map(MarkedText.Piece::text)
        .collect(Collectors.joining());
  }

  private static String whole(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                line.pieces().stream().map(MarkedText.Piece::text).collect(Collectors.joining())
                    + line.end())
        .collect(Collectors.joining());
  }
}
