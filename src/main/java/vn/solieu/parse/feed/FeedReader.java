package vn.solieu.parse.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import vn.solieu.model.Article;
import vn.solieu.model.BlockKind;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.article.ArticleText;
import vn.solieu.parse.charset.PageDecoder;
import vn.solieu.parse.date.DateReader;
import vn.solieu.parse.document.DocumentReader;
import vn.solieu.parse.document.LanguageGuess;
import vn.solieu.parse.document.LineText;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.parse.document.RejectedDocument;
import vn.solieu.parse.html.OutlineBuilder;
import vn.solieu.parse.html.PageLine;
import vn.solieu.rules.PageHints;

/**
 * Reads an RSS or Atom file: one article for each item, its title and its text. Lenient as feeds
 * are: wrong nesting, unescaped markup and missing dates do no harm. No entity but the predefined
 * ones is resolved, so a document type can neither fetch nor multiply anything.
 */
public final class FeedReader implements DocumentReader {
  private static final int MOST_DEPTH = 128;
  private static final int MOST_ITEMS = 20_000;
  private static final List<String> TEXTS =
      List.of("content:encoded", "content", "description", "summary");
  private static final List<String> DAYS =
      List.of("pubDate", "published", "dc:date", "date", "updated", "issued");
  private static final List<String> CHANGES = List.of("updated", "modified", "atom:updated");
  private static final List<String> AUTHORS = List.of("dc:creator", "author", "creator");

  private final PageHints hints;
  private final DateReader dates;
  private final LanguageGuess languages;
  private final PageDecoder decoder = new PageDecoder();

  public FeedReader(PageHints hints, DateReader dates, LanguageGuess languages) {
    this.hints = hints;
    this.dates = dates;
    this.languages = languages;
  }

  @Override
  public ParseResult read(RawDocument raw) throws RejectedDocument {
    Document feed =
        Parser.xmlParser()
            .setMaxDepth(MOST_DEPTH)
            .parseInput(decoder.decode(raw.bytes(), raw.contentType()), "");
    List<Element> items = feed.select("item, entry");
    if (items.isEmpty()) {
      throw new RejectedDocument(IssueCode.NO_BODY, "the feed has no items");
    }
    // Asked once: in a feed without a title the search goes through all of it.
    Optional<String> publisher = Optional.ofNullable(raw.publisher()).or(() -> channelTitle(feed));
    List<Article> articles = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < Math.min(items.size(), MOST_ITEMS); i++) {
      String document = raw.document() + '#' + (i + 1);
      Optional<Article> article = article(document, raw, publisher, items.get(i));
      article.ifPresentOrElse(
          articles::add,
          () ->
              issues.add(
                  Issue.ofDocument(
                      IssueCode.NO_BODY, document + ": the item has neither title nor text")));
    }
    if (items.size() > MOST_ITEMS) {
      issues.add(
          Issue.ofDocument(
              IssueCode.UNSAFE_ARCHIVE,
              raw.document() + ": more than " + MOST_ITEMS + " items; the rest was not read"));
    }
    return new ParseResult(articles, issues);
  }

  private Optional<Article> article(
      String document, RawDocument raw, Optional<String> publisher, Element item) {
    ArticleText text = new ArticleText();
    Optional<String> title = child(item, "title").map(FeedReader::plain).filter(t -> !t.isEmpty());
    title.ifPresent(t -> text.add(BlockKind.TITLE, 0, t));
    firstOf(item, TEXTS).ifPresent(html -> addBody(html, title.orElse(""), text));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> rules = new TreeMap<>();
    Optional<LocalDate> published = day(item, DAYS, "published_on", rules);
    Optional<LocalDate> modified = day(item, CHANGES, "modified_on", rules);
    return Optional.of(
        new Article(
            document,
            link(item).orElse(null),
            publisher.orElse(null),
            title.orElse(null),
            firstOf(item, AUTHORS).map(FeedReader::plain).filter(a -> !a.isEmpty()).orElse(null),
            published.orElse(raw.publishedOn()),
            modified.orElse(null),
            languages.guess(text.text()),
            text.text(),
            text.blocks(),
            text.tables(),
            rules));
  }

  private void addBody(String html, String title, ArticleText text) {
    Document body = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MOST_DEPTH));
    for (PageLine line : OutlineBuilder.outline(body.body(), hints).lines()) {
      if (line.table() != null) {
        text.add(line.table());
      } else if (!line.text().equals(title) && line.box().ownLinkShare() < 1) {
        text.add(line.kind(), line.level(), line.text());
      }
    }
  }

  private Optional<LocalDate> day(
      Element item, List<String> names, String field, Map<String, String> rules) {
    for (String name : names) {
      Optional<LocalDate> day = child(item, name).flatMap(dates::read);
      if (day.isPresent()) {
        rules.put(field, "feed." + name);
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> link(Element item) {
    for (Element child : item.children()) {
      boolean alternate = child.attr("rel").isEmpty() || child.attr("rel").equals("alternate");
      String address = child.hasAttr("href") ? child.attr("href") : child.text();
      if (child.nameIs("link") && alternate && address.strip().startsWith("http")) {
        return Optional.of(address.strip());
      }
    }
    return child(item, "guid").or(() -> child(item, "id")).filter(id -> id.startsWith("http"));
  }

  private static Optional<String> channelTitle(Document feed) {
    return Optional.ofNullable(feed.selectFirst("channel > title, feed > title"))
        .map(title -> plain(title.text()));
  }

  private static Optional<String> firstOf(Element item, List<String> names) {
    return names.stream().map(name -> child(item, name)).flatMap(Optional::stream).findFirst();
  }

  /** The text of the first child of a name; markup that stands in it unescaped comes as markup. */
  private static Optional<String> child(Element item, String name) {
    for (Element child : item.children()) {
      if (child.tagName().equalsIgnoreCase(name)) {
        String text = child.childrenSize() == 0 ? child.wholeText() : child.html();
        return Optional.of(text.strip()).filter(t -> !t.isEmpty());
      }
    }
    return Optional.empty();
  }

  private static String plain(String html) {
    return LineText.of(Jsoup.parse(html).text());
  }
}
