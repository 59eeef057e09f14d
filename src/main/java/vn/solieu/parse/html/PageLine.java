package vn.solieu.parse.html;

import org.jspecify.annotations.Nullable;
import vn.solieu.model.BlockKind;
import vn.solieu.parse.table.TableGrid;

/**
 * A line of a page: the text of a block, or of its part up to a line break; or a whole table.
 *
 * @param kind what its element makes of it
 * @param level heading level or list depth
 * @param box the block element that it stands in
 * @param text its text, white space collapsed, never empty
 * @param linkChars how many of its characters are links
 * @param table the table, whose rows are then the text
 */
public record PageLine(
    BlockKind kind, int level, PageBox box, String text, int linkChars, @Nullable TableGrid table) {

  /** The same line in another role. */
  PageLine as(BlockKind role) {
    return new PageLine(role, 0, box, text, linkChars, table);
  }

  double linkShare() {
    return (double) linkChars / text.length();
  }
}
