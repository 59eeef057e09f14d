package vn.solieu.pipeline;

import vn.solieu.extract.Extraction;
import vn.solieu.extract.Extractor;
import vn.solieu.model.Article;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.ArticleParser;
import vn.solieu.parse.ParseResult;
import vn.solieu.rules.RuleBook;

/**
 * The front door of the core: bytes to articles, articles to observations. Immutable and thread safe;
 * the same object serves a batch step, the command line and a Spark task.
 */
public final class DocumentPipeline {
  private final ArticleParser parser;
  private final Extractor extractor;

  /** A pipeline of the two stages. */
  public DocumentPipeline(ArticleParser parser, Extractor extractor) {
    this.parser = parser;
    this.extractor = extractor;
  }

  /** A pipeline by the rules on the class path ({@code data/}); fails with file and line on bad rules. */
  public static DocumentPipeline ofDefaultRules() {
    return new DocumentPipeline(new ArticleParser(), new Extractor(RuleBook.ofClassPath()));
  }

  /** Bytes to articles; bad input is an issue of the result, never an exception. */
  public ParseResult parse(RawDocument raw) {
    return parser.parse(raw);
  }

  /** An article to its observations. */
  public DocumentResult extract(Article article) {
    Extraction extraction = extractor.extract(article);
    return new DocumentResult(article, extraction.observations(), extraction.issues());
  }
}
