package vn.solieu.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Brings the lines of a page into reading order: where two columns of running text stand side by
 * side, the left one comes before the right one. Lines across both columns part the page.
 */
final class PdfColumns {
  private static final int FEWEST_LINES = 5;
  private static final int STEPS = 60;

  /** A cell of a table is shorter than the line of a column. */
  private static final int COLUMN_LINE = 22;

  private PdfColumns() {}

  /** Groups of lines, each to be read from top to bottom, in their order. */
  static List<List<PdfLine>> inOrder(List<PdfLine> page) {
    OptionalDouble gutter = gutter(page);
    if (gutter.isEmpty()) {
      return List.of(page);
    }
    double x = gutter.getAsDouble();
    List<List<PdfLine>> groups = new ArrayList<>();
    List<PdfLine> wide = new ArrayList<>();
    List<PdfLine> left = new ArrayList<>();
    List<PdfLine> right = new ArrayList<>();
    for (PdfLine line : page) {
      if (crosses(line, x)) {
        addAll(groups, left, right);
        wide.add(line);
      } else {
        addAll(groups, wide);
        split(line, x, left, right);
      }
    }
    addAll(groups, wide, left, right);
    return groups;
  }

  @SafeVarargs
  private static void addAll(List<List<PdfLine>> groups, List<PdfLine>... parts) {
    for (List<PdfLine> part : parts) {
      if (!part.isEmpty()) {
        groups.add(List.copyOf(part));
        part.clear();
      }
    }
  }

  private static void split(PdfLine line, double x, List<PdfLine> left, List<PdfLine> right) {
    List<PdfLine.Run> before = line.runs().stream().filter(run -> run.right() <= x).toList();
    List<PdfLine.Run> after = line.runs().stream().filter(run -> run.right() > x).toList();
    if (!before.isEmpty()) {
      left.add(line.with(before));
    }
    if (!after.isEmpty()) {
      right.add(line.with(after));
    }
  }

  /**
   * Where a vertical gap in the page's middle has long runs of text on both sides of most lines.
   */
  private static OptionalDouble gutter(List<PdfLine> page) {
    double left = page.stream().mapToDouble(PdfLine::left).min().orElse(0);
    double right = page.stream().mapToDouble(PdfLine::right).max().orElse(0);
    double best = 0;
    int most = 0;
    for (int step = STEPS * 3 / 10; step <= STEPS * 7 / 10; step++) {
      double x = left + (right - left) * step / STEPS;
      int sides = sides(page, x);
      if (sides > most) {
        most = sides;
        best = x;
      }
    }
    double at = best;
    long crossing = page.stream().filter(line -> crosses(line, at)).count();
    boolean columns = most >= FEWEST_LINES && most > crossing && most * 3 >= page.size();
    return columns ? OptionalDouble.of(best) : OptionalDouble.empty();
  }

  /** How many lines have one long run on each side of {@code x}. */
  private static int sides(List<PdfLine> page, double x) {
    int count = 0;
    for (PdfLine line : page) {
      count +=
          line.runs().size() == 2
                  && line.runs().get(0).right() <= x
                  && line.runs().get(1).left() >= x
                  && line.runs().get(0).text().length() >= COLUMN_LINE
                  && line.runs().get(1).text().length() >= COLUMN_LINE
              ? 1
              : 0;
    }
    return count;
  }

  private static boolean crosses(PdfLine line, double x) {
    return line.runs().stream().anyMatch(run -> run.left() < x && run.right() > x);
  }
}
