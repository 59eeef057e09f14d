package vn.solieu.parse;

import java.util.List;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.article.ReportFacts;
import vn.solieu.parse.charset.LegacyFonts;
import vn.solieu.parse.date.DateReader;
import vn.solieu.parse.date.PrintedDates;
import vn.solieu.parse.document.DocumentKind;
import vn.solieu.parse.document.DocumentReader;
import vn.solieu.parse.document.KindDetector;
import vn.solieu.parse.document.LanguageGuess;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.parse.document.RejectedDocument;
import vn.solieu.parse.feed.FeedReader;
import vn.solieu.parse.html.BodyFinder;
import vn.solieu.parse.html.Byline;
import vn.solieu.parse.html.HtmlReader;
import vn.solieu.parse.html.LineJudge;
import vn.solieu.parse.html.MetadataReader;
import vn.solieu.parse.html.SourcePages;
import vn.solieu.parse.pdf.PdfReader;
import vn.solieu.parse.word.DocxReader;
import vn.solieu.rules.LanguageWords;
import vn.solieu.rules.PageHints;
import vn.solieu.rules.PageMarks;
import vn.solieu.rules.PagePhrases;
import vn.solieu.rules.PageWords;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.source.SourceTable;

/**
 * Reads a document's bytes as articles. Never throws on bad input: that is an issue of the result.
 * Immutable and thread safe.
 */
public final class ArticleParser {
  private final KindDetector detector = new KindDetector();
  private final DocumentReader text;
  private final DocumentReader page;
  private final DocumentReader feed;
  private final DocumentReader word;
  private final DocumentReader pdf;

  /**
   * A parser by the rules of {@code files}; fails with file and line when they are not in order.
   */
  public ArticleParser(RuleFiles files) {
    this(files, SourceTable.none());
  }

  /** The same, pages of {@code sources} being read by their selectors first. */
  public ArticleParser(RuleFiles files, SourceTable sources) {
    LanguageGuess languages = new LanguageGuess(LanguageWords.read(files));
    PageHints hints = PageHints.read(files);
    PageWords words = PageWords.read(files);
    PrintedDates printed = new PrintedDates(words);
    DateReader dates = new DateReader(printed);
    ReportFacts reports = new ReportFacts(dates, printed);
    Byline bylines = new Byline(words, printed);
    MetadataReader metadata = new MetadataReader(PageMarks.read(files), bylines, dates);
    LegacyFonts fonts = new LegacyFonts(files);
    text = new PlainTextReader(languages, fonts);
    PagePhrases phrases = PagePhrases.read(files);
    LineJudge judge = new LineJudge(files, phrases);
    BodyFinder finder = new BodyFinder(phrases);
    SourcePages pages = new SourcePages(sources);
    page = new HtmlReader(hints, fonts, pages, finder, judge, metadata, bylines, languages);
    feed = new FeedReader(hints, dates, languages);
    word = new DocxReader(reports, languages);
    pdf = new PdfReader(reports, languages, fonts);
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
      case TEXT -> text;
      case HTML -> page;
      case FEED -> feed;
      case DOCX -> word;
      case PDF -> pdf;
      case OTHER ->
          throw new RejectedDocument(
              IssueCode.NOT_TEXT, "neither text, page, feed, DOCX nor PDF, whatever its name says");
    };
  }
}
