package vn.solieu.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.solieu.extract.Extraction;
import vn.solieu.extract.Extractor;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.model.Observation;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.ArticleParser;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.source.SourceTable;

/**
 * The front door of the core: bytes to articles, articles to observations. Immutable and thread
 * safe; the same object serves a batch step, the command line and a Spark task.
 */
public final class DocumentPipeline {
  /** Vietnamese, and texts too short to tell. */
  private static final Set<String> LANGUAGES = Set.of("vi", "und");

  private final ArticleParser parser;
  private final Extractor extractor;

  /** A pipeline of the two stages. */
  public DocumentPipeline(ArticleParser parser, Extractor extractor) {
    this.parser = parser;
    this.extractor = extractor;
  }

  /**
   * A pipeline by the rules on the class path ({@code data/}); fails with file and line on bad
   * rules.
   */
  public static DocumentPipeline ofDefaultRules() {
    return of(RuleFiles.ofClassPath(), RuleBook.ofClassPath());
  }

  /** A pipeline by the rules of {@code files}, of which {@code rules} is the book. */
  public static DocumentPipeline of(RuleFiles files, RuleBook rules) {
    return of(files, rules, SourceTable.read(files, SourceTable.FOLDER, rules.publishers()));
  }

  /** The same, pages being read by the selectors of {@code sources}. */
  public static DocumentPipeline of(RuleFiles files, RuleBook rules, SourceTable sources) {
    return new DocumentPipeline(new ArticleParser(files, sources), new Extractor(rules));
  }

  /** Bytes to articles; bad input is an issue of the result, never an exception. */
  public ParseResult parse(RawDocument raw) {
    try {
      return parser.parse(raw);
    } catch (RuntimeException | StackOverflowError failure) {
      return new ParseResult(
          List.of(), List.of(issue(IssueCode.MALFORMED, raw.document(), failure)));
    }
  }

  /**
   * An article to its observations; a failure is an issue of the result, never an exception, and so
   * is a text in another language, which has none.
   */
  public DocumentResult extract(Article article) {
    if (!LANGUAGES.contains(article.language())) {
      String reason = article.document() + ": its text is in '" + article.language() + "'";
      Issue issue = Issue.ofDocument(IssueCode.NOT_VIETNAMESE, reason);
      return new DocumentResult(article, List.of(), List.of(issue));
    }
    try {
      Extraction extraction = extractor.extract(article);
      List<Observation> figures = FigurePages.note(article, extraction.observations());
      return new DocumentResult(article, figures, extraction.issues());
    } catch (RuntimeException | StackOverflowError failure) {
      Issue issue = issue(IssueCode.EXTRACTION_FAILED, article.document(), failure);
      return new DocumentResult(article, List.of(), List.of(issue));
    }
  }

  // The place in the code goes along: the document may not be at hand where the report is read.
  private static Issue issue(IssueCode code, String document, Throwable failure) {
    String place =
        Arrays.stream(failure.getStackTrace()).findFirst().map(f -> " at " + f).orElse("");
    return Issue.ofDocument(code, document + ": " + failure + place);
  }
}
