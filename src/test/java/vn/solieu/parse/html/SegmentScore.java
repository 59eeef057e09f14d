package vn.solieu.parse.html;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Counts which segments of articles were found and which others were taken for them. */
final class SegmentScore {
  private int found;
  private int missed;
  private int unwanted;

  /** Counts one page whose article was read as {@code text}. */
  void add(JsonNode expected, String text) {
    String folded = fold(text);
    for (JsonNode segment : expected.get("with")) {
      if (folded.contains(fold(segment.asString()))) {
        found++;
      } else {
        missed++;
      }
    }
    for (JsonNode segment : expected.get("without")) {
      unwanted += folded.contains(fold(segment.asString())) ? 1 : 0;
    }
  }

  double f1() {
    return 2.0 * found / (2.0 * found + missed + unwanted);
  }

  /** White space of all kinds as one space, as the pages' own scorer compares. */
  static String fold(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d found, %d missed, %d unwanted, F1 %.4f", found, missed, unwanted, f1());
  }
}
