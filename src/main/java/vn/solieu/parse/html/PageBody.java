package vn.solieu.parse.html;

import java.util.List;
import vn.solieu.model.BlockKind;

/**
 * Where a page's article is.
 *
 * @param page all lines and boxes
 * @param root the box that holds its text
 * @param lines the lines of its text
 */
record PageBody(PageOutline page, PageBox root, List<PageLine> lines) {

  /**
   * Number of the line of the main heading nearest to the text's start; the start itself if none.
   */
  int titleLine() {
    int first = firstTextLine();
    for (int i = first; i >= 0; i--) {
      if (isMainHeading(i)) {
        return i;
      }
    }
    return first;
  }

  private int firstTextLine() {
    if (lines.isEmpty()) {
      return root.firstLine;
    }
    int found = page.lines().indexOf(lines.get(0));
    return found < 0 ? root.firstLine : found;
  }

  private boolean isMainHeading(int number) {
    if (number >= page.lines().size()) {
      return false;
    }
    PageLine line = page.lines().get(number);
    return line.kind() == BlockKind.HEADING && line.level() == 1;
  }
}
