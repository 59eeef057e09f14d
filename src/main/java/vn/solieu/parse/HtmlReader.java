package vn.solieu.parse;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import vn.solieu.model.Article;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.rules.PageHints;
import vn.solieu.rules.PagePhrases;
import vn.solieu.rules.RuleFiles;

/** Reads a web page: its article's text without menus, related links, captions and comments. */
final class HtmlReader implements DocumentReader {
  private static final int MOST_DEPTH = 512;
  private final PageHints hints;
  private final BodyFinder finder;
  private final PageDecoder decoder = new PageDecoder();

  HtmlReader(RuleFiles files) {
    hints = PageHints.read(files);
    finder = new BodyFinder(PagePhrases.read(files));
  }

  @Override
  public ParseResult read(RawDocument raw) throws RejectedDocument {
    Document page = parse(decoder.decode(raw.bytes(), raw.contentType()));
    ArticleText text = new ArticleText();
    addLines(finder.find(OutlineBuilder.outline(page.body(), hints)), text);
    if (text.isEmpty()) {
      throw new RejectedDocument(IssueCode.NO_BODY, "the page has no text of an article");
    }
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
            text.text(),
            text.blocks(),
            text.tables(),
            Map.of());
    return new ParseResult(List.of(article), List.of());
  }

  private static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(MOST_DEPTH).parseInput(html, "");
  }

  private static void addLines(List<PageLine> lines, ArticleText text) {
    for (PageLine line : lines) {
      if (line.table() == null) {
        text.add(line.kind(), line.level(), line.text());
      } else {
        text.add(line.table());
      }
    }
  }
}
