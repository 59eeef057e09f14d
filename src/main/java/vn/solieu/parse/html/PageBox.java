package vn.solieu.parse.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.PageRole;

/**
 * A block element of a page, with the range of lines in it. Built and weighed in place: a page has
 * thousands of them.
 */
public final class PageBox {
  final @Nullable PageBox parent;
  final Element element;
  final Set<PageRole> roles;
  final int firstLine;
  int endLine;

  /** Characters of all lines in it, and how many of them are links. */
  int chars;

  int linkChars;

  /** The same for the lines that stand in no box within it. */
  int ownChars;

  int ownLinkChars;

  /** How many pictures stand in it. */
  int images;

  /** Characters of running text in it, whether set aside or not. */
  double running;

  /** Set aside with everything in it. */
  boolean dropped;

  /** What its kept lines speak for: positive for running text, negative for furniture. */
  double value;

  PageBox(@Nullable PageBox parent, Element element, Set<PageRole> roles, int firstLine) {
    this.parent = parent;
    this.element = element;
    this.roles = roles;
    this.firstLine = firstLine;
    this.endLine = firstLine;
  }

  boolean has(PageRole role) {
    return roles.contains(role);
  }

  /** Whether {@code other} is this box or stands in it. */
  boolean holds(PageBox other) {
    return firstLine <= other.firstLine && other.endLine <= endLine;
  }

  public double ownLinkShare() {
    return ownChars == 0 ? 0 : (double) ownLinkChars / ownChars;
  }

  double linkShare() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
