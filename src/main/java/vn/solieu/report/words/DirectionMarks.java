package vn.solieu.report.words;

/**
 * Characters that turn the direction of what follows, such as U+202E: with them a text can show
 * other figures than it has. Pages show where they stand, and they turn nothing.
 */
public final class DirectionMarks {
  private DirectionMarks() {}

  /** Whether {@code letter} embeds, overrides, isolates or marks a direction. */
  public static boolean isOne(char letter) {
    return (letter >= '\u202a' && letter <= '\u202e')
        || (letter >= '\u2066' && letter <= '\u2069')
        || letter == '\u200e'
        || letter == '\u200f'
        || letter == '\u061c';
  }

  /** The place of the first from {@code from} on; the length of {@code text} when there is none. */
  public static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isOne(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }
}
