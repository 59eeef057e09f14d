package vn.solieu.report.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text cut into lines and pieces at the places that are to be marked, without losing or changing
 * a character: pieces and line ends together are the text again. Places may overlap and may run
 * over the end of a line; those outside the text are left out.
 */
public final class MarkedText {
  /** A line this heavy is broken where it stands: pages must stay small whatever a text is like. */
  private static final int HEAVIEST_LINE = 60_000;

  /** What a mark weighs beside its characters: its record. */
  static final int WEIGHT_OF_MARK = 2_500;

  private MarkedText() {}

  /**
   * A place to mark.
   *
   * @param start first code point
   * @param end the code point after it
   */
  public record Place(int start, int end) {}

  /**
   * Characters with the same marks.
   *
   * @param text the characters
   * @param marks numbers of the places that they are in
   * @param begins those of the places that begin with them
   */
  public record Piece(String text, List<Integer> marks, List<Integer> begins) {}

  /**
   * A line.
   *
   * @param pieces its pieces, none for an empty line
   * @param end the line feed after it, empty for the last or a broken one
   * @param start its place in the text in UTF-16 units
   * @param weight about how many bytes it takes on a page
   */
  public record Line(List<Piece> pieces, String end, int start, int weight) {}

  /** Cuts {@code text} at {@code places}; marks are numbered by their place in that list. */
  public static List<Line> cut(String text, List<Place> places) {
    return new Cutter(text, places).lines();
  }

  private record Mark(int number, int start, int end) {}

  private static final class Cutter {
    private final String text;
    private final List<Mark> waiting;
    private final List<Mark> open = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private int lineStart;
    private int weight;
    private int next;

    Cutter(String text, List<Place> places) {
      this.text = text;
      TextOffsets offsets = new TextOffsets(text);
      waiting =
          IntStream.range(0, places.size())
              .filter(i -> isInside(places.get(i), offsets.length()))
              .mapToObj(
                  i ->
                      new Mark(
                          i,
                          offsets.units(places.get(i).start()),
                          offsets.units(places.get(i).end())))
              .sorted(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::number))
              .toList();
    }

    private static boolean isInside(Place place, int length) {
      return 0 <= place.start() && place.start() < place.end() && place.end() <= length;
    }

    List<Line> lines() {
      int at = 0;
      while (at < text.length()) {
        if (text.charAt(at) == '\n') {
          closeMarks(at);
          endLine("\n", at + 1);
          at++;
        } else {
          at = piece(at);
        }
      }
      endLine("", at);
      return lines;
    }

    private int piece(int at) {
      closeMarks(at);
      List<Integer> begins = new ArrayList<>();
      for (; next < waiting.size() && waiting.get(next).start() <= at; next++) {
        if (waiting.get(next).end() > at) { // else it was but the end of a line
          open.add(waiting.get(next));
          begins.add(waiting.get(next).number());
        }
      }
      int end = endOfPiece(at);
      List<Integer> marks = open.stream().map(Mark::number).toList();
      pieces.add(new Piece(text.substring(at, end), marks, List.copyOf(begins)));
      weight += 2 * (end - at) + WEIGHT_OF_MARK * begins.size();
      if (weight > HEAVIEST_LINE) {
        endLine("", end);
      }
      return end;
    }

    private void closeMarks(int at) {
      open.removeIf(mark -> mark.end() <= at);
    }

    private int endOfPiece(int at) {
      int end = Math.min(text.length(), at + HEAVIEST_LINE / 4);
      int feed = text.indexOf('\n', at);
      if (feed >= 0) {
        end = Math.min(end, feed);
      }
      if (next < waiting.size()) {
        end = Math.min(end, waiting.get(next).start());
      }
      for (Mark mark : open) {
        end = Math.min(end, mark.end());
      }
      boolean isInPair = end < text.length() && Character.isLowSurrogate(text.charAt(end));
      return isInPair && Character.isHighSurrogate(text.charAt(end - 1)) ? end + 1 : end;
    }

    private void endLine(String feed, int nextStart) {
      if (!pieces.isEmpty() || !feed.isEmpty()) {
        lines.add(new Line(List.copyOf(pieces), feed, lineStart, weight + 10));
      }
      pieces = new ArrayList<>();
      weight = 0;
      lineStart = nextStart;
    }
  }
}
