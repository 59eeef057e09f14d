package vn.solieu.extract;

import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * The title of an official paper: the lines below the one that only says what it is, "KẾ HOẠCH",
 * behind the letterhead (Decree 30/2020/NĐ-CP, appendix I).
 */
public final class PaperTitle {
  private static final int LETTERHEAD = 40; // lines before the kind of the paper
  private static final int LINES = 4;

  private final int firstLine;
  private final int endLine;

  private PaperTitle(int firstLine, int endLine) {
    this.firstLine = firstLine;
    this.endLine = endLine;
  }

  /** Finds the title in {@code reading}; an empty one where there is none. */
  public static PaperTitle of(Reading reading) {
    Lines lines = reading.lines();
    for (int line = 0; line < Math.min(LETTERHEAD, lines.count() - 1); line++) {
      if (isKind(reading, line)) {
        int end = line + 2;
        while (end < Math.min(lines.count(), line + 1 + LINES) && !lines.gapBefore(end)) {
          end++;
        }
        return new PaperTitle(line + 1, end);
      }
    }
    return new PaperTitle(0, 0);
  }

  /** Whether the line has no words but the kind of a paper. */
  private static boolean isKind(Reading reading, int line) {
    Tokens tokens = reading.tokens();
    int end = reading.lines().end(line);
    int at = reading.lines().start(line);
    while (at < end && !tokens.isWord(at)) {
      at++;
    }
    int kind = reading.match(at, SenseGroup.PLACE_MARK, "paper.title");
    if (kind < 0) {
      return false;
    }
    for (int i = reading.matchEnd(kind); i < end; i++) {
      if (tokens.isWord(i) || tokens.isNumber(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no title was found. */
  public boolean isEmpty() {
    return firstLine == endLine;
  }

  /** Its first line. */
  public int firstLine() {
    return firstLine;
  }

  /** The line after its last. */
  public int endLine() {
    return endLine;
  }
}
