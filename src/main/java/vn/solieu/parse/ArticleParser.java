package vn.solieu.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;

/** Reads a document's bytes as articles. Never throws on bad input: that is an issue of the result. */
public final class ArticleParser {

  /** Reads {@code raw} by its media type, name and first bytes. */
  public ParseResult parse(RawDocument raw) {
    String text = new String(raw.bytes(), StandardCharsets.UTF_8);
    Article article =
        new Article(
            raw.document(),
            raw.url(),
            raw.publisher(),
            raw.title(),
            null,
            raw.publishedOn(),
            null,
            "vi",
            text,
            List.of(),
            List.of(),
            Map.of());
    return new ParseResult(List.of(article), List.of());
  }
}
