package vn.solieu.parse.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Which lines of a page its segments show to belong to the article or not to. */
final class SegmentLabels {
  private final Set<Integer> body = new HashSet<>();
  private final Set<Integer> other = new HashSet<>();

  SegmentLabels(List<PageLine> lines, boolean[] kept, JsonNode expected) {
    List<String> texts = lines.stream().map(line -> SegmentScore.fold(line.text())).toList();
    for (JsonNode segment : expected.get("with")) {
      // A segment of the article that stands elsewhere too is meant where the rules found it.
      List<Integer> found = with(texts, segment);
      found.stream()
          .filter(i -> kept[i])
          .findFirst()
          .or(() -> found.stream().findFirst())
          .ifPresent(body::add);
    }
    for (JsonNode segment : expected.get("without")) {
      other.addAll(with(texts, segment));
    }
    other.removeAll(body);
  }

  private static List<Integer> with(List<String> texts, JsonNode segment) {
    String words = SegmentScore.fold(segment.asString());
    List<Integer> found = new ArrayList<>();
    IntStream.range(0, texts.size()).filter(i -> texts.get(i).contains(words)).forEach(found::add);
    return found;
  }

  /** Whether a segment speaks of line {@code i}. */
  boolean isSaid(int i) {
    return body.contains(i) || other.contains(i);
  }

  /** Whether it belongs to the article. */
  boolean isBody(int i) {
    return body.contains(i);
  }
}
