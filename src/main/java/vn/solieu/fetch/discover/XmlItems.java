package vn.solieu.fetch.discover;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Goes through the repeated elements of a feed or sitemap one by one, so that one of 50,000
 * addresses needs no more memory than one of 50. The parser forgives what feeds do wrong and knows
 * neither DTDs nor external entities.
 */
final class XmlItems {
  private static final int MOST_DEPTH = 64;

  private XmlItems() {}

  /**
   * Hands every element that {@code query} selects to {@code items}, at most {@code most}.
   *
   * @return how many there were
   */
  static int each(Reader xml, String query, int most, Consumer<Element> items) throws IOException {
    int count = 0;
    try (StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(MOST_DEPTH))) {
      parser.parse(xml, "");
      Element item = parser.selectNext(query);
      while (item != null && count < most) {
        count++;
        items.accept(item);
        Element done = item;
        item = parser.selectNext(query);
        forget(done);
      }
      parser.stop();
    }
    return count;
  }

  // With the blanks between the items: jsoup numbers all children again after a removal, so that
  // what is left behind of each of 50,000 would be gone through 50,000 times.
  private static void forget(Element done) {
    Optional.ofNullable(done.parent()).ifPresent(root -> root.textNodes().forEach(Node::remove));
    done.remove();
  }

  /** The text of the first child of this local name: {@code loc}, {@code news:title}. */
  static Optional<String> text(Element item, String... names) {
    for (String name : names) {
      for (Element child : item.select("> *, > * *")) {
        if (localName(child).equals(name) && !child.text().isBlank()) {
          return Optional.of(child.text().strip());
        }
      }
    }
    return Optional.empty();
  }

  /** The element's name without prefix, in lower case. */
  static String localName(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }
}
