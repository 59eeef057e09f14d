package vn.solieu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;

/** Texts in other languages are kept and named as such, and yield no figures. */
class LanguageGateTest {
  private static final DocumentPipeline PIPELINE = DocumentPipeline.ofDefaultRules();

  @Test
  void foreignTextsYieldNoFigures() {
    DocumentResult result =
        read("The ministry said that 61.2% of the dossiers were handled online in the year 2025.");
    assertTrue(result.observations().isEmpty());
    assertEquals(
        List.of(IssueCode.NOT_VIETNAMESE), result.issues().stream().map(Issue::code).toList());
    assertEquals("en", result.article().language());
  }

  @Test
  void vietnameseAndShortTextsDo() {
    assertEquals(1, read("Năm 2025, tỷ lệ hồ sơ trực tuyến đạt 61,2%.").observations().size());
    assertEquals(1, read("GDP: 61,2%").observations().size());
  }

  private static DocumentResult read(String text) {
    RawDocument raw = RawDocument.of("a.txt", text.getBytes(StandardCharsets.UTF_8));
    Article article = PIPELINE.parse(raw).articles().get(0);
    return PIPELINE.extract(article);
  }
}
