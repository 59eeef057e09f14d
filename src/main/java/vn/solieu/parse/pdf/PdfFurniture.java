package vn.solieu.parse.pdf;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Takes out what a document prints at the top and bottom of its pages: running titles and numbers.
 */
final class PdfFurniture {
  /** Running titles stand within so many points of the outermost lines of all pages. */
  private static final double EDGE = 30;

  private static final int LONGEST_NUMBER_LINE = 12;

  private PdfFurniture() {}

  /** The pages without lines that most pages have at the same edge, digits aside. */
  static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
    DoubleSummaryStatistics baselines =
        pages.stream().flatMap(List::stream).mapToDouble(PdfLine::baseline).summaryStatistics();
    Predicate<PdfLine> atEdge =
        line ->
            line.baseline() < baselines.getMin() + EDGE
                || line.baseline() > baselines.getMax() - EDGE;
    Map<String, Integer> counts = new HashMap<>();
    for (List<PdfLine> page : pages) {
      page.stream()
          .filter(atEdge)
          .map(PdfFurniture::pattern)
          .distinct()
          .forEach(pattern -> counts.merge(pattern, 1, Integer::sum));
    }
    return pages.stream()
        .map(
            page ->
                page.stream()
                    .filter(
                        l ->
                            l.table() != null
                                || !atEdge.test(l)
                                || !isFurniture(l, counts, pages.size()))
                    .toList())
        .toList();
  }

  private static boolean isFurniture(PdfLine line, Map<String, Integer> counts, int pages) {
    String pattern = pattern(line);
    boolean pageNumber =
        pattern.length() <= LONGEST_NUMBER_LINE
            && pattern.contains("0")
            && pattern.chars().noneMatch(Character::isLetter)
            && line.runs().size() == 1;
    int count = counts.getOrDefault(pattern, 0);
    return pages > 1 && pageNumber || count >= 2 && count * 2 > pages;
  }

  /** The line with every number as 0: "Trang 3/12" is the same line as "Trang 4/12". */
  private static String pattern(PdfLine line) {
    return line.text().replaceAll("\\d+", "0");
  }
}
