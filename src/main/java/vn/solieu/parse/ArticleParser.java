package vn.solieu.parse;

import java.util.List;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.rules.LanguageWords;
import vn.solieu.rules.RuleFiles;

/**
 * Reads a document's bytes as articles. Never throws on bad input: that is an issue of the result.
 * Immutable and thread safe.
 */
public final class ArticleParser {
  private final KindDetector detector = new KindDetector();
  private final DocumentReader text;
  private final DocumentReader page;

  /**
   * A parser by the rules of {@code files}; fails with file and line when they are not in order.
   */
  public ArticleParser(RuleFiles files) {
    LanguageGuess languages = new LanguageGuess(LanguageWords.read(files));
    text = new PlainTextReader(languages);
    page = new HtmlReader(files, languages);
  }

  /** Reads {@code raw} by its first bytes, media type and name. */
  public ParseResult parse(RawDocument raw) {
    try {
      if (raw.bytes().length == 0) {
        throw new RejectedDocument(IssueCode.EMPTY_DOCUMENT, "the file is empty");
      }
      return reader(detector.detect(raw)).read(raw);
    } catch (RejectedDocument rejected) {
      return new ParseResult(List.of(), List.of(rejected.asIssue(raw.document())));
    }
  }

  private DocumentReader reader(DocumentKind kind) throws RejectedDocument {
    return switch (kind) {
      case TEXT, FEED -> text;
      case HTML -> page;
      case PDF, DOCX, OTHER ->
          throw new RejectedDocument(IssueCode.NOT_TEXT, "no reader for this kind of file");
    };
  }
}
