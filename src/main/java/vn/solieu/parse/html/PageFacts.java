package vn.solieu.parse.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.solieu.parse.document.LineText;
import vn.solieu.rules.PageMark;

/** What a page's markup states apart from its text: meta tags, links, microdata and JSON-LD. */
final class PageFacts {
  private final Map<String, String> metas = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, Object> article;
  private final List<String> times = new ArrayList<>();

  PageFacts(Document page, JsonLd jsonLd) {
    List<String> scripts = new ArrayList<>();
    page.stream().forEach(element -> collect(element, scripts));
    article = jsonLd.article(scripts);
  }

  /** What the page states at a mark, if anything. */
  Optional<String> at(PageMark mark) {
    return switch (mark.place()) {
      case JSON_LD -> JsonLd.text(article.get(mark.name()));
      case META -> Optional.ofNullable(metas.get(mark.name()));
      case ITEMPROP -> Optional.ofNullable(properties.get(mark.name()));
      case LINK -> Optional.ofNullable(links.get(mark.name()));
    };
  }

  /** The moments of its time elements, in order. */
  List<String> times() {
    return times;
  }

  /** The text of the article as JSON-LD has it, if it does. */
  Optional<String> articleBody() {
    return JsonLd.lines(article.get("articleBody"));
  }

  private void collect(Element element, List<String> scripts) {
    switch (element.normalName()) {
      case "meta" -> {
        put(metas, element.attr("name"), element.attr("content"));
        put(metas, element.attr("property"), element.attr("content"));
      }
      case "link" -> put(links, element.attr("rel"), element.attr("href"));
      case "time" -> {
        if (element.hasAttr("datetime")) {
          times.add(element.attr("datetime"));
        }
      }
      case "script" -> {
        if (element.attr("type").contains("ld+json")) {
          scripts.add(element.data());
        }
      }
      default -> {}
    }
    if (element.hasAttr("itemprop") && !element.attr("itemprop").equals("articleBody")) {
      put(properties, element.attr("itemprop"), propertyOf(element));
    }
  }

  private static String propertyOf(Element element) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    if (element.hasAttr("datetime")) {
      return element.attr("datetime");
    }
    // Of a person or body of text that is marked as a whole only a short one is a name or a date.
    String text = element.wholeOwnText().isBlank() ? element.text() : element.wholeOwnText();
    return LineText.of(text);
  }

  private static void put(Map<String, String> facts, String name, String value) {
    String stated = LineText.of(value);
    if (!name.isEmpty() && !stated.isEmpty()) {
      facts.putIfAbsent(name.toLowerCase(Locale.ROOT), stated);
    }
  }
}
