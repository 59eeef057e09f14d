package vn.solieu.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the one form that rules are written in, with the way back to the text as it was given.
 *
 * <p>Folded means: NFC, lower case, every space but the line feed a plain one, dashes and quotation
 * marks in their ASCII form, soft hyphens and zero-width characters gone. {@code "Đạt\u00A066,8%"}
 * is folded to {@code "đạt 66,8%"}. All offsets are UTF-16 units; {@link CodePoints} turns offsets
 * in the given text into code points.
 */
public final class FoldedText {
  private final String raw;
  private final char[] chars;
  private final int length;
  private final int[] rawStart; // empty when folding changed no length: the map is the identity

  private FoldedText(String raw, char[] chars, int length, int[] rawStart) {
    this.raw = raw;
    this.chars = chars;
    this.length = length;
    this.rawStart = rawStart;
  }

  /** Folds {@code raw} in one pass, linear in its length. */
  public static FoldedText of(String raw) {
    int length = raw.length();
    char[] chars = raw.toCharArray();
    for (int i = 0; i < length; i++) {
      char unit = chars[i];
      if (CharTable.isIrregular(unit)) {
        return ofIrregular(raw);
      }
      chars[i] = CharTable.fold(unit);
    }
    return new FoldedText(raw, chars, length, new int[0]);
  }

  private static FoldedText ofIrregular(String raw) {
    int size = raw.length();
    char[] chars = new char[size];
    int[] map = new int[size + 1];
    int length = 0;
    int at = 0;
    while (at < size) {
      int end = clusterEnd(raw, at);
      char first = raw.charAt(at);
      if (CharTable.isInvisible(first)) {
        at++;
        continue;
      }
      String cluster = end == at + 1 ? "" : composed(raw, at, end);
      if (cluster.isEmpty()) {
        map[length] = at;
        chars[length++] = CharTable.fold(first);
      } else {
        for (int i = 0; i < cluster.length(); i++) {
          map[length] = at;
          chars[length++] = CharTable.fold(cluster.charAt(i));
        }
      }
      at = end;
    }
    map[length] = size;
    return new FoldedText(raw, chars, length, Arrays.copyOf(map, length + 1));
  }

  private static int clusterEnd(String raw, int at) {
    int end = at + 1;
    while (end < raw.length() && CharTable.isIrregular(raw.charAt(end))) {
      end++;
    }
    return end;
  }

  /** NFC of a base with its marks, invisible units dropped; never longer than what it came from. */
  private static String composed(String raw, int at, int end) {
    StringBuilder marks = new StringBuilder(end - at);
    for (int i = at; i < end; i++) {
      if (!CharTable.isInvisible(raw.charAt(i))) {
        marks.append(raw.charAt(i));
      }
    }
    return Normalizer.normalize(marks, Normalizer.Form.NFC);
  }

  /** Adds the given text from {@code from} to {@code to}, in NFC and without invisible units. */
  void appendComposed(int from, int to, StringBuilder out) {
    out.append(composed(raw, from, to));
  }

  /** The text as it was given. */
  public String raw() {
    return raw;
  }

  /** Number of folded units. */
  public int length() {
    return length;
  }

  /** The folded unit at {@code index}. */
  public char charAt(int index) {
    return chars[index];
  }

  /** The folded units themselves, shared and not to be written to: for scanners only. */
  char[] chars() {
    return chars;
  }

  /** Where the folded unit at {@code index} begins in the given text; its length for the end. */
  public int rawStart(int index) {
    return rawStart.length == 0 ? index : rawStart[index];
  }

  /**
   * Where the folded span that ends before {@code index} ends in the given text. Invisible units
   * after it belong to no span, marks to their base.
   */
  public int rawEnd(int index) {
    if (rawStart.length == 0 || index == 0) {
      return index;
    }
    int end = rawStart[index];
    while (end > rawStart[index - 1] + 1 && CharTable.isInvisible(raw.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether the unit at {@code index} was given in upper case. */
  public boolean isUpperCase(int index) {
    return Character.isUpperCase(raw.charAt(rawStart(index)));
  }

  /** Folded text of a span. */
  public String substring(int start, int end) {
    return new String(chars, start, end - start);
  }
}
