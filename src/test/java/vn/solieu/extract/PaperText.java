package vn.solieu.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Article;

/** Texts as a paper published them. */
final class PaperText {
  private PaperText() {}

  /** An article without a title. */
  static Article of(@Nullable String publisher, LocalDate publishedOn, String text) {
    return of(publisher, null, publishedOn, text);
  }

  /** An article of which only the text need be known. */
  static Article of(
      @Nullable String publisher,
      @Nullable String title,
      @Nullable LocalDate publishedOn,
      String text) {
    return new Article(
        "case",
        null,
        publisher,
        title,
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
