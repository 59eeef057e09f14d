package vn.solieu.parse.html;

import vn.solieu.model.BlockKind;

/**
 * Weighs a line: how much it speaks for running text (positive) or for page furniture (negative).
 */
final class LineValue {
  private static final int SENTENCE = 40;
  private static final int PARAGRAPH = 80;
  private static final double MOSTLY_LINKS = 0.5;
  private static final String SENTENCE_ENDS = ".!?…:;\"”»“。！？」';,)";

  /** The weight of {@code line}, about its number of characters when it is running text. */
  double of(PageLine line) {
    PageBox box = line.box();
    int length = line.text().length();
    if (box.ownLinkShare() > MOSTLY_LINKS) {
      return -30;
    }
    if (line.table() != null) {
      return Math.min(length, 500) / 2.0;
    }
    if (line.kind() == BlockKind.HEADING) {
      return 0;
    }
    if (box.ownChars >= PARAGRAPH || box.ownChars >= SENTENCE && endsSentence(line.text())) {
      return length;
    }
    if (box.ownChars >= SENTENCE) {
      return length / 2.0;
    }
    return line.kind() == BlockKind.LIST_ITEM ? -2 : -3;
  }

  private static boolean endsSentence(String text) {
    return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
