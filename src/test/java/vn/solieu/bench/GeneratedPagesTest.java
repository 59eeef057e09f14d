package vn.solieu.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.rules.RuleBook;

/** The pages are what the benchmark says that they are. */
class GeneratedPagesTest {
  private static final int PAGES = 40;

  private final GeneratedPages pages = new GeneratedPages(RuleBook.ofClassPath().areas(), 7);

  @Test
  void theSameSeedGivesTheSamePages() {
    GeneratedPages again = new GeneratedPages(RuleBook.ofClassPath().areas(), 7);
    GeneratedPages other = new GeneratedPages(RuleBook.ofClassPath().areas(), 8);
    assertArrayEquals(pages.page(3).bytes(), again.page(3).bytes());
    assertFalse(Arrays.equals(pages.page(3).bytes(), pages.page(4).bytes()));
    assertFalse(Arrays.equals(pages.page(3).bytes(), other.page(3).bytes()));
  }

  @Test
  void pagesAreOfTheSizeOfRealOnes() {
    for (int i = 0; i < PAGES; i++) {
      int kilobytes = pages.page(i).bytes().length >> 10;
      assertTrue(kilobytes >= 60 && kilobytes <= 260, i + ": " + kilobytes + " KB");
    }
  }

  @Test
  void articlesAreOfTheSizeOfRealOnesAndStateFigures() {
    DocumentPipeline pipeline = DocumentPipeline.ofDefaultRules();
    int figures = 0;
    for (int i = 0; i < PAGES; i++) {
      RawDocument page = pages.page(i);
      Article article = pipeline.parse(page).articles().get(0);
      int bytes = article.text().getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes >= 4_000 && bytes <= 7_500, i + ": " + bytes + " bytes of text");
      assertFalse(article.text().contains("{"), "a slot was left unfilled");
      figures += pipeline.extract(article).observations().size();
    }
    assertTrue(figures >= PAGES * 8, figures + " figures");
  }
}
