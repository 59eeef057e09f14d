package vn.solieu.text;

import java.util.Arrays;

/**
 * Turns offsets of a text in UTF-16 units into offsets in Unicode code points, and back by none.
 */
public final class CodePoints {
  private final int[] lowSurrogates;

  private CodePoints(int[] lowSurrogates) {
    this.lowSurrogates = lowSurrogates;
  }

  /** Scans {@code text} once; texts without characters beyond the BMP cost nothing afterwards. */
  public static CodePoints of(String text) {
    int count = 0;
    int[] found = new int[0];
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && i > 0
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        found = count == found.length ? Arrays.copyOf(found, Math.max(16, count * 2)) : found;
        found[count++] = i;
      }
    }
    return new CodePoints(Arrays.copyOf(found, count));
  }

  /** The code-point offset of the UTF-16 offset {@code unit}. */
  public int at(int unit) {
    if (lowSurrogates.length == 0) {
      return unit;
    }
    int before = Arrays.binarySearch(lowSurrogates, unit);
    return unit - (before < 0 ? -before - 1 : before);
  }
}
