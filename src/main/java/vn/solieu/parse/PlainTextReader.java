package vn.solieu.parse;

import java.util.List;
import java.util.Map;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.charset.LegacyFonts;
import vn.solieu.parse.charset.TextDecoder;
import vn.solieu.parse.document.DocumentReader;
import vn.solieu.parse.document.LanguageGuess;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.parse.document.RejectedDocument;

/** Reads plain text: one article, whose text is the decoded file as it is, without blocks. */
final class PlainTextReader implements DocumentReader {
  private final TextDecoder decoder;

  private final LanguageGuess languages;

  PlainTextReader(LanguageGuess languages, LegacyFonts fonts) {
    this.decoder = new TextDecoder(fonts);
    this.languages = languages;
  }

  @Override
  public ParseResult read(RawDocument raw) throws RejectedDocument {
    String text = decoder.decode(raw.bytes());
    Article article =
        new Article(
            raw.document(),
            raw.url(),
            raw.publisher(),
            raw.title(),
            null,
            raw.publishedOn(),
            null,
            languages.guess(text),
            text,
            List.of(),
            List.of(),
            Map.of());
    return new ParseResult(List.of(article), List.of());
  }
}
