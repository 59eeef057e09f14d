package vn.solieu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines that were broken at a width, in the middle of sentences, as text taken from pages of laws,
 * from mail or from a PDF has them. Where such a break is sure, the line feed becomes a space; the
 * text keeps its length and every word its place.
 *
 * <p>A text is broken at a width when small letters begin many of its lines though the line before
 * is long and ends no sentence. In such a text a break parts two lines for good only at a blank
 * line, before a bullet or number, at a table's bars, and where the next word would have fitted.
 */
public final class WrappedLines {
  private static final int LONG = 40; // UTF-16 units; a line of a table or a list is shorter
  private static final int FEWEST_BREAKS = 2;
  private static final int SHARE_OF_BREAKS = 4; // a quarter of them at least begins small
  private static final int SHARE_OF_STOPS = 6; // fewer ends of sentences: blank lines part texts

  private final String text;
  private final List<LineBreak> breaks;
  private final int width;
  private final boolean isParted;

  private WrappedLines(String text, List<LineBreak> breaks) {
    this.text = text;
    this.breaks = breaks;
    width = width(breaks);
    long stops = breaks.stream().filter(each -> each.above() == LineBreak.End.STOP).count();
    isParted = stops * SHARE_OF_STOPS < breaks.size();
  }

  /** {@code text} with a space for each line feed within a sentence; itself when it has none. */
  public static String joined(String text) {
    if (!mayBeWrapped(text)) {
      return text;
    }
    List<LineBreak> breaks = breaks(text);
    long small = breaks.stream().filter(LineBreak::isSmall).count();
    long sure = breaks.stream().filter(each -> each.isSmall() && each.length() >= LONG).count();
    return sure < FEWEST_BREAKS || small * SHARE_OF_BREAKS < breaks.size()
        ? text
        : new WrappedLines(text, breaks).join();
  }

  /** Asks each line's first sign only, since most texts have no small letter there. */
  private static boolean mayBeWrapped(String text) {
    int small = 0;
    int feed = text.indexOf('\n');
    while (feed >= 0 && small < FEWEST_BREAKS) {
      int at = feed + 1;
      while (at < text.length() && CharTable.kind(text.charAt(at)) == CharTable.SPACE) {
        at++;
      }
      small += at < text.length() && Character.isLowerCase(text.charAt(at)) ? 1 : 0;
      feed = text.indexOf('\n', at);
    }
    return small >= FEWEST_BREAKS;
  }

  /** The breaks between two lines of which neither is blank, a table's row or a list's item. */
  private static List<LineBreak> breaks(String text) {
    List<TextLine> lines = TextLine.of(text);
    List<LineBreak> breaks = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      TextLine above = lines.get(i - 1);
      TextLine below = lines.get(i);
      if (!below.isOpened()
          && !LineBreak.isMarked(text, below)
          && !isRow(text, above)
          && !isRow(text, below)) {
        breaks.add(LineBreak.between(text, above, below));
      }
    }
    return breaks;
  }

  private static boolean isRow(String text, TextLine line) {
    int at = line.start();
    while (at < line.end() && text.charAt(at) != '|') {
      at++;
    }
    return at < line.end();
  }

  /** The length that three quarters of the lines above a small letter do not exceed. */
  private static int width(List<LineBreak> breaks) {
    int[] lengths =
        breaks.stream().filter(LineBreak::isSmall).mapToInt(LineBreak::length).sorted().toArray();
    return lengths[lengths.length * 3 / 4];
  }

  private String join() {
    char[] chars = text.toCharArray();
    for (LineBreak each : breaks) {
      if (isWithin(each)) {
        Arrays.fill(chars, each.from(), each.to(), ' ');
      }
    }
    return new String(chars);
  }

  private boolean isWithin(LineBreak each) {
    boolean forced = each.length() + 1 + each.word() > width;
    return switch (each.below()) {
      case SMALL -> true;
      case OTHER -> forced || isParted || each.above() != LineBreak.End.STOP;
      case CAPITALS -> forced || isParted || each.above() == LineBreak.End.CAPITALS;
      case HIGH -> forced || isParted || each.above() == LineBreak.End.COMMA;
    };
  }
}
