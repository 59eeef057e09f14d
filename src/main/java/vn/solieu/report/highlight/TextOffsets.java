package vn.solieu.report.highlight;

import java.util.Arrays;

/**
 * Turns offsets in code points, as observations have them, into offsets in UTF-16 units, as Java
 * and browsers count: {@code "😀5"} has the figure 5 at code point 1 and at unit 2.
 */
public final class TextOffsets {
  private final int length;
  private final int[] pairs;

  /** The offsets of {@code text}. */
  public TextOffsets(String text) {
    int[] found = new int[16];
    int count = 0;
    int points = 0;
    for (int i = 0; i < text.length(); points++) {
      int units = Character.charCount(text.codePointAt(i));
      if (units == 2) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = points;
      }
      i += units;
    }
    pairs = Arrays.copyOf(found, count);
    length = points;
  }

  /** How many code points the text has. */
  public int length() {
    return length;
  }

  /** The offset in UTF-16 units of the code point {@code offset}. */
  public int units(int offset) {
    int place = Arrays.binarySearch(pairs, offset);
    return offset + (place < 0 ? -place - 1 : place);
  }
}
