package vn.solieu.parse.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import vn.solieu.parse.charset.LegacyFonts;

/** Turns the text of a page that old Vietnamese fonts show ({@code face=".VnTime"}) to Unicode. */
final class LegacyMarkup {
  private static final Pattern FAMILY =
      Pattern.compile("(?i)font-family\\s*:\\s*[\"']?([^;,\"']{1,60})");
  private static final String WITH_FONT = "[face], [style*=font-family]";

  private final LegacyFonts fonts;

  LegacyMarkup(LegacyFonts fonts) {
    this.fonts = fonts;
  }

  /** Changes the texts of {@code page}, whose markup is {@code html}, that need it. */
  void repair(Document page, String html) {
    if (!fonts.isNamedIn(html)) {
      return;
    }
    for (Element element : page.select(WITH_FONT)) {
      Optional<String> font = font(element);
      if (font.flatMap(fonts::ofFont).isPresent()) {
        element
            .nodeStream(TextNode.class)
            .toList()
            .forEach(node -> repair(node, element, font.get()));
      }
    }
  }

  /** The innermost font shows a text. */
  private void repair(TextNode node, Element element, String font) {
    Element parent = node.parent();
    if (parent != null && element.equals(parent.closest(WITH_FONT))) {
      node.text(fonts.shown(font, node.getWholeText()));
    }
  }

  private static Optional<String> font(Element element) {
    if (element.hasAttr("face")) {
      return Optional.of(element.attr("face"));
    }
    Matcher family = FAMILY.matcher(element.attr("style"));
    return family.find() ? Optional.of(family.group(1)) : Optional.empty();
  }
}
