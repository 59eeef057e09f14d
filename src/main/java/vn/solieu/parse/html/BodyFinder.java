package vn.solieu.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.PagePhrases;
import vn.solieu.rules.PageRole;

/**
 * Finds a page's article text: the box whose lines together speak most for running text, without
 * what its class names, tags and links show to be furniture.
 */
public final class BodyFinder {
  /** A box with so much of the page's running text is the article, whatever its name says. */
  private static final double MUCH = 0.5;

  private static final int RUNNING = 80;
  private static final int FEWEST = 200;
  private static final int ENOUGH = 1500;
  private static final int LONGEST_BYLINE = 150;

  /** The same when its name speaks for both. */
  private static final double SOME = 0.3;

  private static final double MUCH_OF_BEST = 0.6;

  private final LineFilter filter;
  private final LeadFinder leads = new LeadFinder();

  public BodyFinder(PagePhrases phrases) {
    filter = new LineFilter(phrases);
  }

  /** Where the article of {@code page} is; without lines when the page has no running text. */
  PageBody find(PageOutline page) {
    LineValue values = new LineValue();
    sumRunning(page, values);
    markDropped(page, true);
    if (isLittleLeft(page, values)) {
      // The ticker of a match may call its entries comments.
      markDropped(page, false);
    }
    sumValues(page, values);
    PageBox best = best(page);
    PageBox root = oneOfMany(page, narrow(page, best));
    List<PageLine> text =
        filter.filter(withoutTitle(page.lines().subList(root.firstLine, root.endLine)));
    Set<String> said = text.stream().map(PageLine::text).collect(Collectors.toSet());
    List<PageLine> found = new ArrayList<>();
    for (PageLine lead : leads.find(page, root)) {
      if (said.add(lead.text())) {
        found.add(lead);
      }
    }
    found.addAll(text);
    return new PageBody(page, root, found);
  }

  /** The lines without a main heading before the first running text: that is the title. */
  private static List<PageLine> withoutTitle(List<PageLine> lines) {
    List<PageLine> rest = new ArrayList<>();
    boolean begun = false;
    for (PageLine line : lines) {
      boolean heading = line.kind() == BlockKind.HEADING;
      if (begun || !heading || line.level() > 1) {
        rest.add(line);
      }
      begun |= !heading && line.text().length() >= RUNNING && !line.box().dropped;
    }
    return rest;
  }

  private static void sumRunning(PageOutline page, LineValue values) {
    for (PageLine line : page.lines()) {
      line.box().running += Math.max(0, values.of(line));
    }
    for (int i = page.boxes().size() - 1; i > 0; i--) {
      PageBox box = page.boxes().get(i);
      if (box.parent != null) {
        box.parent.running += box.running;
      }
    }
  }

  private static void markDropped(PageOutline page, boolean comments) {
    double all = page.boxes().get(0).running;
    for (PageBox box : page.boxes()) {
      box.dropped =
          box.parent != null
              && (box.parent.dropped
                  || (comments || !box.has(PageRole.COMMENTS)) && isFurniture(box, all));
    }
  }

  private static boolean isLittleLeft(PageOutline page, LineValue values) {
    double left =
        page.lines().stream()
            .filter(line -> !line.box().dropped)
            .mapToDouble(line -> Math.max(0, values.of(line)))
            .sum();
    return left < FEWEST && page.boxes().get(0).running > ENOUGH;
  }

  private static boolean isFurniture(PageBox box, double all) {
    if (box.element.nameIs("body")) {
      return false;
    }
    double share = all == 0 ? 0 : box.running / all;
    if (box.has(PageRole.COMMENTS)) {
      return share < 0.9;
    }
    if (box.has(PageRole.LEAD) && box.linkShare() < 0.3) {
      return false;
    }
    if (box.has(PageRole.DROP) || box.has(PageRole.CAPTION)) {
      return share < (box.has(PageRole.BODY) ? SOME : MUCH);
    }
    if (box.has(PageRole.DATE) || box.has(PageRole.AUTHOR)) {
      return box.chars < LONGEST_BYLINE || share < SOME && box.has(PageRole.AUTHOR);
    }
    return box.has(PageRole.DOUBTFUL)
        && !box.has(PageRole.BODY)
        && !box.has(PageRole.ARTICLE)
        && share < 0.3
        && (box.linkShare() > 0.3 || box.running < box.chars * 0.3);
  }

  private static void sumValues(PageOutline page, LineValue values) {
    for (PageLine line : page.lines()) {
      if (!line.box().dropped) {
        line.box().value += values.of(line);
      }
    }
    for (int i = page.boxes().size() - 1; i > 0; i--) {
      PageBox box = page.boxes().get(i);
      if (box.parent != null) {
        box.parent.value += box.value;
      }
    }
  }

  private static PageBox best(PageOutline page) {
    PageBox best = page.boxes().get(0);
    for (PageBox box : page.boxes()) {
      if (!box.dropped && box.value >= best.value) {
        best = box;
      }
    }
    return best.element.nameIs("p") && best.parent != null ? best.parent : best;
  }

  private static PageBox narrow(PageOutline page, PageBox best) {
    PageBox narrow = best;
    double most = best.value * MUCH_OF_BEST;
    for (PageBox box : page.boxes()) {
      if (!box.dropped && box.has(PageRole.BODY) && best.holds(box) && box.value >= most) {
        most = box.value;
        narrow = box;
      }
    }
    return withItsTwins(page, best, narrow);
  }

  /** Of several article elements side by side the first, when it alone has a main heading. */
  private static PageBox oneOfMany(PageOutline page, PageBox root) {
    List<PageBox> articles =
        page.boxes().stream()
            .filter(box -> !box.dropped && box.element.nameIs("article") && box.value > 0)
            .filter(box -> !box.equals(root) && root.holds(box))
            .toList();
    if (articles.size() < 2 || articles.get(0).value < FEWEST) {
      return root;
    }
    PageBox first = articles.get(0);
    boolean alone =
        hasMainHeading(page, first)
            && articles.stream()
                .skip(1)
                .allMatch(
                    box -> Objects.equals(box.parent, first.parent) && !hasMainHeading(page, box));
    return alone ? first : root;
  }

  private static boolean hasMainHeading(PageOutline page, PageBox box) {
    return page.lines().subList(box.firstLine, box.endLine).stream()
        .anyMatch(line -> line.kind() == BlockKind.HEADING && line.level() == 1);
  }

  /**
   * The smallest box that holds {@code narrow} and the boxes of the same name: a text cut by
   * others.
   */
  private static PageBox withItsTwins(PageOutline page, PageBox best, PageBox narrow) {
    PageBox all = narrow;
    String name = narrow.element.className();
    if (name.isBlank()) {
      return narrow;
    }
    for (PageBox box : page.boxes()) {
      if (!box.dropped
          && best.holds(box)
          && box.value > 0
          && box.element.className().equals(name)) {
        while (!all.holds(box) && all.parent != null) {
          all = all.parent;
        }
      }
    }
    return best.holds(all) ? all : narrow;
  }
}
