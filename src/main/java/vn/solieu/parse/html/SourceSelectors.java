package vn.solieu.parse.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.BlockKind;
import vn.solieu.parse.document.LineText;
import vn.solieu.parse.document.Stated;
import vn.solieu.rules.PageHints;
import vn.solieu.rules.PageRole;
import vn.solieu.rules.source.PageSelectors;

/** One version of a source's selectors, ready to be applied to its pages. */
final class SourceSelectors {
  /** A part of a page that a source says where to find. */
  enum Part {
    TITLE,
    LEAD,
    AUTHOR,
    PUBLISHED,
    MODIFIED,
    SECTION,
    BODY,
    REMOVE;

    List<String> of(PageSelectors selectors) {
      return switch (this) {
        case TITLE -> selectors.title();
        case LEAD -> selectors.lead();
        case AUTHOR -> selectors.author();
        case PUBLISHED -> selectors.published();
        case MODIFIED -> selectors.modified();
        case SECTION -> selectors.section();
        case BODY -> selectors.body();
        case REMOVE -> selectors.remove();
      };
    }
  }

  private static final Pattern HOME = Pattern.compile("(?:https?://[^/]+)?/?(?:[?#].*)?");

  private final String source;
  private final EnumMap<Part, List<Evaluator>> parts;

  SourceSelectors(String source, EnumMap<Part, List<Evaluator>> parts) {
    this.source = source;
    this.parts = new EnumMap<>(parts);
  }

  /** How the rules are named that win by it: {@code source.vnexpress.body}. */
  String rule(Part part) {
    return "source." + source + "." + part.name().toLowerCase(Locale.ROOT);
  }

  /** Characters in the body that it finds. */
  int bodyLength(Document page) {
    return elements(page, Part.BODY).stream().mapToInt(element -> element.text().length()).sum();
  }

  // The first step of a trail of links is the front page.
  private static boolean isHome(Element link) {
    return link.hasAttr("href") && HOME.matcher(link.attr("href")).matches();
  }

  /** The first text of a part that {@code reader} can read. */
  <T> Optional<Stated<T>> read(Document page, Part part, Function<String, Optional<T>> reader) {
    return elements(page, part).stream()
        .filter(element -> part != Part.SECTION || !isHome(element))
        .map(element -> LineText.of(element.text()))
        .filter(text -> !text.isEmpty())
        .map(reader)
        .flatMap(Optional::stream)
        .findFirst()
        .map(value -> new Stated<>(value, rule(part)));
  }

  /** What the first selector finds that finds anything. */
  private Elements elements(Document page, Part part) {
    for (Evaluator selector : parts.getOrDefault(part, List.of())) {
      Elements found = page.select(selector);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return new Elements();
  }

  /**
   * The body of {@code page}: its lead and what stands in the body, less what is to be removed and
   * captions. The removed elements are gone from the page afterwards.
   */
  Optional<PageBody> body(Document page, PageHints hints) {
    Elements bodies = elements(page, Part.BODY);
    for (Evaluator selector : parts.getOrDefault(Part.REMOVE, List.of())) {
      bodies.forEach(
          body ->
              body.select(selector).stream()
                  .filter(e -> !e.equals(body))
                  .toList()
                  .forEach(Element::remove));
    }
    PageOutline outline = OutlineBuilder.outline(page.body(), hints);
    Elements leads = elements(page, Part.LEAD);
    Elements titles = elements(page, Part.TITLE);
    List<PageLine> found = new ArrayList<>();
    List<PageLine> text = new ArrayList<>();
    for (PageLine line : outline.lines()) {
      if (standsIn(line.box(), leads)) {
        found.add(line.as(BlockKind.LEAD));
      } else if (standsIn(line.box(), bodies)
          && !standsIn(line.box(), titles)
          && !isCaption(line)) {
        text.add(line);
      }
    }
    found.addAll(text);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageBody(outline, root(text.get(0).box(), bodies), found));
  }

  private static boolean standsIn(@Nullable PageBox own, Elements elements) {
    for (PageBox box = own; box != null && !elements.isEmpty(); box = box.parent) {
      if (holds(elements, box.element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Elements elements, Element element) {
    return elements.stream().anyMatch(element::equals);
  }

  private static boolean isCaption(PageLine line) {
    boolean caption = line.kind() == BlockKind.CAPTION;
    for (PageBox box = line.box(); box != null && !caption; box = box.parent) {
      caption = box.has(PageRole.CAPTION);
    }
    return caption && line.table() == null;
  }

  private static PageBox root(PageBox own, Elements bodies) {
    PageBox root = own;
    while (root.parent != null && !holds(bodies, root.element)) {
      root = root.parent;
    }
    return root;
  }
}
