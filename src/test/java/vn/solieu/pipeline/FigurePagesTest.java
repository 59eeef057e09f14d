package vn.solieu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.model.Evidence;
import vn.solieu.model.Observation;

/** Figures of a document with pages know theirs; those of others have none. */
class FigurePagesTest {
  private static final DocumentPipeline PIPELINE = DocumentPipeline.ofDefaultRules();
  private static final String FIRST =
      "𝐁áo cáo 😀: năm 2024, tỷ lệ hồ sơ trực tuyến của tỉnh Bắc Giang đạt 57,2%.\n";
  private static final String THIRD = "Tỉnh Lâm Đồng đạt 61,5% trong năm 2025.\n";

  @Test
  void aFigureIsNotedWithItsPage() {
    String text = FIRST + THIRD;
    // The second page is empty; offsets of pages are in UTF-16, those of figures in code points.
    List<Integer> starts = List.of(0, FIRST.length(), FIRST.length());
    assertEquals(List.of("57,2% 1", "61,5% 3"), pages(article(text, starts)));
  }

  @Test
  void aFigureOfADocumentWithoutPagesHasNone() {
    assertEquals(List.of("57,2% -"), pages(article(FIRST, List.of())));
  }

  private static List<String> pages(Article article) {
    return PIPELINE.extract(article).observations().stream()
        .filter(figure -> figure.quantity().unit().equals("percent"))
        .map(figure -> figure.quotation().quote() + " " + page(figure))
        .toList();
  }

  private static String page(Observation figure) {
    return figure.trace().stream()
        .filter(evidence -> evidence.rule().equals("document.page"))
        .map(Evidence::words)
        .findFirst()
        .orElse("-");
  }

  private static Article article(String text, List<Integer> pageStarts) {
    return new Article(
        "bao-cao.pdf",
        null,
        null,
        null,
        null,
        null,
        null,
        "vi",
        text,
        List.of(),
        List.of(),
        Map.of(),
        null,
        pageStarts);
  }
}
