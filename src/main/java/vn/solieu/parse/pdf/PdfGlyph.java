package vn.solieu.parse.pdf;

/**
 * A character of a page and its place, in points from the top left corner.
 *
 * @param text one character, or the few that a ligature stands for
 * @param left left edge
 * @param right right edge
 * @param baseline distance of the baseline from the top
 * @param size font size
 * @param bold whether the font says that it is bold
 */
record PdfGlyph(
    String text, double left, double right, double baseline, double size, boolean bold) {}
