package vn.solieu.parse.html;

import java.util.List;

/**
 * A page as lines of text in the boxes that they stand in.
 *
 * @param lines in the order of the page
 * @param boxes in the order of their start, so that a box comes after the one that it stands in
 */
public record PageOutline(List<PageLine> lines, List<PageBox> boxes) {}
