package vn.solieu.parse.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.PageRole;

/**
 * Finds an article's opening summary when it stands before the box of its text: lines between the
 * title and the text that are named as a lead, or that are running text.
 */
final class LeadFinder {
  private static final int PARAGRAPH = 80;
  private static final int LONGEST = 1000;

  /** A lead by name stands so few lines before the text when there is no main heading. */
  private static final int NEAR = 15;

  /**
   * The lead of the article whose text is in {@code root}; without a title only what is named so.
   */
  List<PageLine> find(PageOutline page, PageBox root) {
    int title = title(page, root);
    boolean titled = title >= 0;
    int first = titled ? title + 1 : Math.max(0, root.firstLine - NEAR);
    List<PageLine> lead = new ArrayList<>();
    for (PageLine line : page.lines().subList(first, root.firstLine)) {
      boolean fits = titled ? isLead(line) : isNamed(line);
      if (!line.box().dropped && line.table() == null && fits) {
        lead.add(line.as(BlockKind.LEAD));
      }
    }
    return lead;
  }

  /** The last main heading before the text; -1 when there is none. */
  private static int title(PageOutline page, PageBox root) {
    for (int i = root.firstLine - 1; i >= 0; i--) {
      PageLine line = page.lines().get(i);
      if (line.kind() == BlockKind.HEADING && line.level() == 1 && !line.box().dropped) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLead(PageLine line) {
    boolean running = line.text().length() >= PARAGRAPH && line.box().ownLinkShare() < 0.2;
    return running && line.box().ownChars <= LONGEST && line.kind() != BlockKind.CAPTION
        || hasLeadRole(line.box()) && line.linkShare() < 0.5;
  }

  private static boolean isNamed(PageLine line) {
    return line.text().length() >= PARAGRAPH
        && line.box().ownLinkShare() < 0.2
        && hasLeadRole(line.box());
  }

  private static boolean hasLeadRole(@Nullable PageBox box) {
    return box != null && (box.has(PageRole.LEAD) || hasLeadRole(box.parent));
  }
}
