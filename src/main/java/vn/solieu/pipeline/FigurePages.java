package vn.solieu.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.solieu.model.Article;
import vn.solieu.model.Evidence;
import vn.solieu.model.Observation;

/**
 * Notes in the trace of each figure on which page of its document it stands, where the document has
 * pages: field {@code page}, rule {@code document.page}, and the page's number from 1 as its words.
 */
final class FigurePages {
  private static final String FIELD = "page";
  private static final String RULE = "document.page";
  private static final int NOWHERE = -1; // the number does not stand in the text

  private final int[] starts; // in code points, as figures' offsets are

  private FigurePages(int[] starts) {
    this.starts = starts;
  }

  /** {@code figures} of {@code article} with their pages; unchanged when it has none. */
  static List<Observation> note(Article article, List<Observation> figures) {
    if (article.pageStarts().isEmpty() || figures.isEmpty()) {
      return figures;
    }
    FigurePages pages = new FigurePages(starts(article));
    return figures.stream().map(pages::note).toList();
  }

  private static int[] starts(Article article) {
    int[] starts = new int[article.pageStarts().size()];
    int unit = 0;
    int codePoint = 0;
    for (int i = 0; i < starts.length; i++) {
      int next = Math.min(article.pageStarts().get(i), article.text().length());
      codePoint += article.text().codePointCount(unit, next);
      starts[i] = codePoint;
      unit = next;
    }
    return starts;
  }

  private Observation note(Observation figure) {
    List<Evidence> trace = new ArrayList<>(figure.trace());
    String page = String.valueOf(pageAt(figure.quotation().start()));
    trace.add(new Evidence(FIELD, RULE, page, NOWHERE, NOWHERE));
    return new Observation(
        figure.document(),
        figure.publishedOn(),
        figure.quotation(),
        figure.quantity(),
        figure.status(),
        figure.indicator(),
        figure.place(),
        figure.period(),
        figure.periodBasis(),
        figure.base(),
        figure.attributedTo(),
        figure.confidence(),
        figure.cell(),
        trace);
  }

  // Of pages that begin at the same place, all but the last are empty.
  private int pageAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int page = found < 0 ? -found - 1 : found + 1;
    while (page < starts.length && starts[page] == offset) {
      page++;
    }
    return Math.max(1, page);
  }
}
