package vn.solieu.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.solieu.model.Article;

/** Texts as a paper published them. */
final class PaperText {
  private PaperText() {}

  /** An article without a title. */
  static Article of(String publisher, LocalDate publishedOn, String text) {
    return new Article(
        "case",
        null,
        null,
        publisher,
        null,
        publishedOn,
        null,
        "vi",
        text,
        List.of(),
        List.of(),
        Map.of());
  }
}
