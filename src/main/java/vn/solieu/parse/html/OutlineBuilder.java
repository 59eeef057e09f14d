package vn.solieu.parse.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import vn.solieu.model.BlockKind;
import vn.solieu.parse.document.LineText;
import vn.solieu.parse.table.TableGrid;
import vn.solieu.parse.table.TableReader;
import vn.solieu.rules.PageHints;
import vn.solieu.rules.PageRole;

/** Walks a page once and writes down its lines and boxes. */
public final class OutlineBuilder implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "button",
          "select",
          "datalist",
          "input",
          "textarea",
          "math",
          "head",
          "dialog",
          "img",
          "picture",
          "map");
  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "body",
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "nav",
          "aside",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hgroup",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "form",
          "fieldset",
          "legend",
          "address",
          "center",
          "details",
          "summary",
          "hr",
          "dir",
          "menu",
          "frameset",
          "frame",
          "noframes",
          "label");

  private static final Set<String> INLINE =
      Set.of("span", "time", "small", "em", "i", "strong", "b");
  private static final Set<PageRole> OWN_LINE =
      EnumSet.of(PageRole.DATE, PageRole.AUTHOR, PageRole.CAPTION, PageRole.DROP);

  private static final String MAIN_HEADING = "h1";
  private static final int LONGEST_TITLE = 250;

  private final PageHints hints;
  private final Map<String, Set<PageRole>> rolesByName = new HashMap<>();
  private final TableReader tables = new TableReader();
  private final List<PageLine> lines = new ArrayList<>();
  private final List<PageBox> boxes = new ArrayList<>();
  private final Deque<PageBox> open = new ArrayDeque<>();
  private final LineText text = new LineText();
  private int links;
  private int breaks;
  private int lists;

  private OutlineBuilder(PageHints hints) {
    this.hints = hints;
  }

  /** The outline of what stands below {@code body}. */
  public static PageOutline outline(Element body, PageHints hints) {
    OutlineBuilder builder = new OutlineBuilder(hints);
    body.filter(builder);
    return new PageOutline(builder.lines, builder.boxes);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode run) {
      settleBreak(run.getWholeText());
      text.append(run.getWholeText(), links > 0);
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? enter(element) : FilterResult.SKIP_ENTIRELY;
  }

  private FilterResult enter(Element element) {
    String name = element.normalName();
    if (UNSEEN.contains(name)) {
      text.space();
      countPicture(name);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      breaks++;
    } else if (name.equals("a")) {
      links++;
    } else if (name.equals("span")) {
      text.seam();
    }
    return isBlock(name) || opensLine(element, name) ? open(element, name) : FilterResult.CONTINUE;
  }

  private void countPicture(String name) {
    if (!open.isEmpty() && (name.equals("img") || name.equals("picture"))) {
      open.element().images++;
    }
  }

  /** Whether an inline element that begins a line is named for a role, like a byline's date. */
  private boolean opensLine(Element element, String name) {
    return INLINE.contains(name)
        && text.isEmpty()
        && (element.hasAttr("class") || name.equals("time"))
        && !Collections.disjoint(roles(element, name), OWN_LINE);
  }

  /**
   * Ends the line at a line break, unless a single one stands in the middle of a sentence: "96,2%
   * học sinh&lt;br&gt;tiểu học có học bạ số".
   */
  private void settleBreak(String next) {
    String words = breaks == 0 ? "" : next.stripLeading();
    if (!words.isEmpty()) {
      boolean open = Character.isLetter(text.last()) || text.last() == ',';
      if (breaks == 1 && open && Character.isLowerCase(words.charAt(0))) {
        text.space();
      } else {
        flush();
      }
      breaks = 0;
    }
  }

  private FilterResult open(Element element, String name) {
    flush();
    PageBox box = new PageBox(open.peek(), element, roles(element, name), lines.size());
    boxes.add(box);
    open.push(box);
    lists += isList(name) ? 1 : 0;
    if (name.equals("table")) {
      Optional<TableGrid> grid = tables.read(element);
      if (grid.isPresent()) {
        addTable(grid.get());
        return FilterResult.SKIP_CHILDREN;
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("a")) {
        links = Math.max(0, links - 1);
      } else if (!open.isEmpty() && open.element().element.equals(element)) {
        close(name);
      } else if (name.equals("span")) {
        text.seam();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void close(String name) {
    flush();
    PageBox box = open.pop();
    box.endLine = lines.size();
    lists -= isList(name) ? 1 : 0;
    if (box.parent != null) {
      box.parent.chars += box.chars;
      box.parent.linkChars += box.linkChars;
      box.parent.images += box.images;
    }
  }

  private void flush() {
    breaks = 0;
    int linkChars = text.linkChars();
    String line = text.take();
    if (!line.isEmpty() && !open.isEmpty()) {
      PageBox box = open.element();
      boolean title = linkChars == 0 && box.has(PageRole.TITLE) && line.length() <= LONGEST_TITLE;
      String name = title ? MAIN_HEADING : box.element.normalName();
      BlockKind kind = box.has(PageRole.LEAD) && !title ? BlockKind.LEAD : kind(name);
      add(new PageLine(kind, level(kind, name), box, line, linkChars, null));
    }
  }

  private void addTable(TableGrid grid) {
    PageBox box = open.element();
    String text = grid.text();
    if (!text.isEmpty()) {
      add(new PageLine(BlockKind.TABLE_ROW, 0, box, text, 0, grid));
    }
    box.linkChars = Math.min(box.chars, linkChars(box.element));
    box.ownLinkChars = box.linkChars;
  }

  private static int linkChars(Element table) {
    return table.getElementsByTag("a").stream().mapToInt(a -> a.text().length()).sum();
  }

  private void add(PageLine line) {
    PageBox box = line.box();
    lines.add(line);
    box.chars += line.text().length();
    box.linkChars += line.linkChars();
    box.ownChars += line.text().length();
    box.ownLinkChars += line.linkChars();
  }

  private BlockKind kind(String name) {
    return switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> BlockKind.HEADING;
      case "li", "dt", "dd" -> BlockKind.LIST_ITEM;
      case "figcaption", "caption" -> BlockKind.CAPTION;
      default -> lists > 0 ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
    };
  }

  private int level(BlockKind kind, String name) {
    return switch (kind) {
      case HEADING -> name.charAt(1) - '0';
      case LIST_ITEM -> Math.max(1, lists);
      case TITLE, LEAD, PARAGRAPH, TABLE_ROW, CAPTION -> 0;
    };
  }

  private static boolean isList(String name) {
    return name.equals("ul") || name.equals("ol") || name.equals("dl");
  }

  /** Names that a site made up itself ("amp-layout") are laid out as blocks as a rule. */
  private static boolean isBlock(String name) {
    return BLOCKS.contains(name) || name.indexOf('-') > 0;
  }

  private Set<PageRole> roles(Element element, String name) {
    String names = element.className() + ' ' + element.id();
    Set<PageRole> roles =
        names.length() == 1
            ? EnumSet.noneOf(PageRole.class)
            : EnumSet.copyOf(rolesByName.computeIfAbsent(names, hints::rolesOf));
    addRolesOfMarkup(element, name, roles);
    return roles;
  }

  private static void addRolesOfMarkup(Element element, String name, Set<PageRole> roles) {
    switch (name) {
      case "nav", "footer", "menu", "noscript" -> roles.add(PageRole.DROP);
      case "aside" -> roles.add(PageRole.DOUBTFUL);
      case "article", "main" -> roles.add(PageRole.ARTICLE);
      case "time" -> roles.add(PageRole.DATE);
      case "figcaption" -> roles.add(PageRole.CAPTION);
      default -> {}
    }
    switch (element.attr("role")) {
      case "navigation", "banner", "contentinfo", "search", "complementary", "dialog" ->
          roles.add(PageRole.DROP);
      case "main", "article" -> roles.add(PageRole.ARTICLE);
      default -> {}
    }
    if (element.attr("itemprop").equals("articleBody")) {
      roles.add(PageRole.BODY);
    }
    String style = element.attr("style");
    if (element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("display: none")) {
      roles.add(PageRole.DOUBTFUL);
    }
  }
}
