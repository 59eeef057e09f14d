package vn.solieu.text;

import java.util.Arrays;
import java.util.List;

/**
 * Tables of plain text whose cells are parted by tabs or wide gaps or stand on a line each, as they
 * come out of a word processor, given the bars by which {@code |} parts cells. The text keeps its
 * length and every number and word its place; only white space between cells and rows is another
 * sign.
 */
public final class TypedTables {
  private static final char BAR = '|';
  private static final char FEED = '\n';
  private static final int FEWEST_ROWS = 3; // of two cells each; a wider one is sure with two

  private TypedTables() {}

  /** {@code text} with bars between the cells of such tables; itself when it has none. */
  public static String barred(String text) {
    List<TextLine> lines = TextLine.of(text);
    boolean gaps = CellGap.mayStandIn(text);
    boolean stacks = lines.stream().filter(TextLine::isNumber).limit(2).count() == 2;
    if (!gaps && !stacks) {
      return text;
    }
    char[] chars = text.toCharArray();
    if (gaps) {
      barGaps(chars, lines);
    }
    if (stacks) {
      barStacks(chars, lines);
    }
    return new String(chars);
  }

  /** Rows with gaps between their cells follow one another, each with as many. */
  private static void barGaps(char[] chars, List<TextLine> lines) {
    int first = 0;
    while (first < lines.size()) {
      int gaps = CellGap.count(chars, lines.get(first));
      int end = first + 1;
      while (gaps > 0 && end < lines.size() && CellGap.count(chars, lines.get(end)) == gaps) {
        end++;
      }
      if (gaps > 0 && end - first >= (gaps == 1 ? FEWEST_ROWS : FEWEST_ROWS - 1)) {
        lines.subList(first, end).forEach(line -> CellGap.fill(chars, line, BAR));
      }
      first = end;
    }
  }

  private static void barStacks(char[] chars, List<TextLine> lines) {
    int line = 0;
    while (line < lines.size()) {
      CellStack stack = CellStack.at(lines, line);
      if (stack != null) {
        bar(chars, lines, stack);
      }
      line = stack == null ? line + 1 : stack.end();
    }
  }

  private static void bar(char[] chars, List<TextLine> lines, CellStack stack) {
    for (int row = 0; row + 1 < stack.rows().size(); row++) {
      int start = stack.rows().get(row);
      int end = stack.rows().get(row + 1);
      for (int line = start + 1; line < end; line++) {
        part(chars, lines, line, String.valueOf(BAR));
      }
      if (end < stack.end()) {
        part(chars, lines, end, end == start + 1 ? "" + BAR + FEED : String.valueOf(FEED));
      }
    }
  }

  /** Writes {@code signs} between line {@code line} and the one before. */
  private static void part(char[] chars, List<TextLine> lines, int line, String signs) {
    int from = lines.get(line - 1).end();
    Arrays.fill(chars, from, lines.get(line).start(), ' ');
    signs.getChars(0, signs.length(), chars, from);
  }
}
