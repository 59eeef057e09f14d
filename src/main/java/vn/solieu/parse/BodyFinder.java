package vn.solieu.parse;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.PageRole;

/**
 * Finds a page's article text: the box whose lines together speak most for running text, without
 * what its class names, tags and links show to be furniture.
 */
final class BodyFinder {
  /** A box with so much of the page's running text is the article, whatever its name says. */
  private static final double TOO_MUCH_TO_DROP = 0.5;

  private static final double MUCH_OF_BEST = 0.6;

  /** The lines of the article's text, in order; none when the page has no running text. */
  List<PageLine> find(PageOutline page) {
    LineValue values = new LineValue();
    sumRunning(page, values);
    markDropped(page);
    sumValues(page, values);
    if (page.boxes().isEmpty()) {
      return List.of();
    }
    PageBox best = best(page);
    PageBox root = narrow(page, best);
    List<PageLine> found = new ArrayList<>();
    for (PageLine line : page.lines().subList(root.firstLine, root.endLine)) {
      boolean title = line.level() == 1 && line.kind() == BlockKind.HEADING && found.isEmpty();
      if (!title && !line.box().dropped && !values.isFurniture(line)) {
        found.add(line);
      }
    }
    return found;
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

  private static void markDropped(PageOutline page) {
    double all = page.boxes().isEmpty() ? 0 : page.boxes().get(0).running;
    for (PageBox box : page.boxes()) {
      box.dropped = box.parent != null && (box.parent.dropped || isFurniture(box, all));
    }
  }

  private static boolean isFurniture(PageBox box, double all) {
    if (box.element.nameIs("body")) {
      return false;
    }
    double share = all == 0 ? 0 : box.running / all;
    if (box.has(PageRole.COMMENTS)) {
      return share < 0.9;
    }
    if (box.has(PageRole.BODY)) {
      return false;
    }
    if (box.has(PageRole.DROP) || box.has(PageRole.CAPTION)) {
      return share < TOO_MUCH_TO_DROP;
    }
    return box.has(PageRole.DOUBTFUL)
        && !box.has(PageRole.ARTICLE)
        && share < 0.2
        && box.linkShare() > 0.3;
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
    return best;
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
    return narrow;
  }
}
