package vn.solieu.parse.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import vn.solieu.model.Article;
import vn.solieu.model.BlockKind;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.article.ArticleText;
import vn.solieu.parse.charset.LegacyFonts;
import vn.solieu.parse.charset.PageDecoder;
import vn.solieu.parse.document.DocumentReader;
import vn.solieu.parse.document.LanguageGuess;
import vn.solieu.parse.document.LineText;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.parse.document.RejectedDocument;
import vn.solieu.rules.PageField;
import vn.solieu.rules.PageHints;

/** Reads a web page: its article's text without menus, related links, captions and comments. */
public final class HtmlReader implements DocumentReader {
  private static final int MOST_DEPTH = 512;
  private static final int LONG = 500;
  private final PageHints hints;
  private final LegacyMarkup legacy;
  private final SourcePages sources;
  private final BodyFinder finder;
  private final LineJudge judge;
  private final MetadataReader metadata;
  private final Byline bylines;
  private final LanguageGuess languages;
  private final PageDecoder decoder = new PageDecoder();

  public HtmlReader(
      PageHints hints,
      LegacyFonts fonts,
      SourcePages sources,
      BodyFinder finder,
      LineJudge judge,
      MetadataReader metadata,
      Byline bylines,
      LanguageGuess languages) {
    this.hints = hints;
    this.legacy = new LegacyMarkup(fonts);
    this.sources = sources;
    this.finder = finder;
    this.judge = judge;
    this.metadata = metadata;
    this.bylines = bylines;
    this.languages = languages;
  }

  @Override
  public ParseResult read(RawDocument raw) throws RejectedDocument {
    String html = decoder.decode(raw.bytes(), raw.contentType());
    Document page = parse(html);
    legacy.repair(page, html);
    PageFacts markup = metadata.facts(page);
    Optional<SourceSelectors> source = sources.find(raw, page);
    Optional<PageBody> selected = source.flatMap(selectors -> selectors.body(page, hints));
    PageBody body =
        selected.orElseGet(
            () -> judge.judge(finder.find(OutlineBuilder.outline(page.body(), hints))));
    Metadata facts = metadata.read(raw, page, body, markup, source);
    selected.ifPresent(
        found -> facts.addRule("text", source.orElseThrow().rule(SourceSelectors.Part.BODY)));
    ArticleText text = new ArticleText();
    Optional<String> stated = markup.articleBody().filter(b -> isMuchMore(b, body.lines()));
    if (stated.isPresent()) {
      facts.addRule("text", "json_ld.articleBody");
      stated.get().lines().forEach(l -> text.add(BlockKind.PARAGRAPH, 0, LineText.of(l)));
    } else {
      addLines(bylines.without(body.lines(), facts, raw.fetchedAt()), text);
    }
    if (text.isEmpty()) {
      throw new RejectedDocument(IssueCode.NO_BODY, "the page has no text of an article");
    }
    return new ParseResult(List.of(article(raw, facts, text)), List.of());
  }

  /** A page whose text comes by script often has it whole in JSON-LD. */
  private static boolean isMuchMore(String stated, List<PageLine> shown) {
    int length = shown.stream().mapToInt(line -> line.text().length()).sum();
    return stated.length() > LONG
        && stated.length() > 2 * length
        && !stated.contains("<")
        && !stated.contains("&lt;");
  }

  private Article article(RawDocument raw, Metadata facts, ArticleText text) {
    return new Article(
        raw.document(),
        facts.text(PageField.URL).orElse(null),
        facts.text(PageField.PUBLISHER).orElse(null),
        facts.text(PageField.TITLE).orElse(null),
        facts.text(PageField.AUTHOR).orElse(null),
        facts.day(PageField.PUBLISHED_ON).orElse(null),
        facts.day(PageField.MODIFIED_ON).orElse(null),
        languages.guess(text.text()),
        text.text(),
        text.blocks(),
        text.tables(),
        facts.rules(),
        facts.text(PageField.SECTION).orElse(null));
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
