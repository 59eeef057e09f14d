package vn.solieu.extract;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import vn.solieu.model.BlockKind;
import vn.solieu.text.Tokens;

/**
 * How the lines of a text hang together: lines that one paragraph was broken into make a unit, and
 * each unit hangs below the heading, lead-in ("như sau:") or list item that it belongs to.
 *
 * <p>The level of a heading or item is not known from its looks; the first use of a mark (roman
 * number, dash, capitals) goes one level down, every further one returns to the level of its kind.
 */
public final class Outline {
  private final int[] unitStart;
  private final int[] unitEnd;
  private final int[] unitOfLine;
  private final int[] parent;
  private final boolean[] leadIn;
  private final boolean[] numbered;
  private final boolean[] below;

  private Outline(int units, int lines) {
    unitStart = new int[units];
    unitEnd = new int[units];
    parent = new int[units];
    leadIn = new boolean[units];
    numbered = new boolean[units];
    below = new boolean[units];
    unitOfLine = new int[lines];
  }

  static Outline of(Tokens tokens, Lines lines) {
    boolean[] continues = continuations(tokens, lines);
    int units = 0;
    for (boolean continuation : continues) {
      units += continuation ? 0 : 1;
    }
    Outline outline = new Outline(units, lines.count());
    outline.cut(continues);
    outline.hang(tokens, lines);
    return outline;
  }

  /** A line that begins with a small letter right below an unfinished one goes on with it. */
  private static boolean[] continuations(Tokens tokens, Lines lines) {
    boolean[] continues = new boolean[lines.count()];
    for (int line = 1; line < lines.count(); line++) {
      int first = lines.start(line);
      int last = lines.end(line - 1) - 1;
      continues[line] =
          lines.kind(line) != BlockKind.TABLE_ROW
              && lines.kind(line - 1) != BlockKind.TABLE_ROW
              && (tokens.isWord(first) && !tokens.isCapitalised(first))
              && !lines.gapBefore(line)
              && !LineMark.isEnumerator(LineMark.of(tokens, lines, line))
              && !LineMark.endsUnit(tokens, last);
    }
    return continues;
  }

  private void cut(boolean[] continues) {
    int unit = -1;
    for (int line = 0; line < continues.length; line++) {
      if (!continues[line]) {
        unitStart[++unit] = line;
      }
      unitEnd[unit] = line + 1;
      unitOfLine[line] = unit;
    }
  }

  private void hang(Tokens tokens, Lines lines) {
    Arrays.fill(parent, -1);
    Deque<Open> open = new ArrayDeque<>();
    int[] marks = new int[unitStart.length];
    for (int unit = 0; unit < unitStart.length; unit++) {
      marks[unit] = LineMark.of(tokens, lines, unitStart[unit]);
      numbered[unit] = LineMark.isEnumerator(marks[unit]);
    }
    lowerListHeads(tokens, lines, marks);
    int[] nextMark = nextMarks(marks);
    for (int unit = 0; unit < unitStart.length; unit++) {
      int mark = marks[unit];
      int last = lines.end(unitEnd[unit] - 1) - 1;
      leadIn[unit] = LineMark.endsWithColon(tokens, last);
      if (!isRow(lines, unit)) {
        open.removeIf(other -> other.mark == LineMark.CAPTION);
      }
      close(open, mark, nextMark[unit], unit);
      parent[unit] = open.isEmpty() ? -1 : open.peek().unit;
      boolean heading = lines.isHeading(unitStart[unit]);
      boolean caption = lines.kind(unitStart[unit]) == BlockKind.CAPTION;
      if ((caption || LineMark.isPlainHeading(mark)) && isRow(lines, unit + 1)) {
        mark = LineMark.CAPTION;
      }
      if (mark != LineMark.NONE) {
        open.push(new Open(unit, mark, heading));
      } else if (leadIn[unit]) {
        if (!open.isEmpty() && open.peek().mark == LineMark.LEAD_IN) {
          open.pop();
          parent[unit] = open.isEmpty() ? -1 : open.peek().unit;
        }
        open.push(new Open(unit, LineMark.LEAD_IN, false));
      }
    }
  }

  /**
   * "Đến năm 2025 phải tới đâu?" over "Chính quyền số", "Kinh tế số", each with its list: a heading
   * right below another one, and those like it that follow, stand below that one.
   */
  private void lowerListHeads(Tokens tokens, Lines lines, int[] marks) {
    boolean lowered = false;
    for (int unit = 1; unit + 1 < marks.length; unit++) {
      if (!LineMark.isPlainHeading(marks[unit])) {
        continue;
      }
      boolean overList = LineMark.isItem(marks[unit + 1]);
      boolean first = marks[unit - 1] == marks[unit] && !namesColumns(tokens, lines, unit);
      lowered = overList && (lowered || first);
      marks[unit] = lowered ? LineMark.BELOW : marks[unit];
      below[unit] = lowered;
    }
  }

  /** "Địa phương / Cáp quang / Trạm": the head of the one list below it. */
  private boolean namesColumns(Tokens tokens, Lines lines, int unit) {
    for (int i = lines.start(unitStart[unit]); i < lines.end(unitStart[unit]); i++) {
      if (tokens.is(i, '/') && tokens.spaceBefore(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRow(Lines lines, int unit) {
    return unit < unitStart.length && lines.kind(unitStart[unit]) == BlockKind.TABLE_ROW;
  }

  /** For each unit the mark of the next one that has any. */
  private static int[] nextMarks(int[] marks) {
    int[] next = new int[marks.length];
    for (int unit = marks.length - 2; unit >= 0; unit--) {
      next[unit] = marks[unit + 1] == LineMark.NONE ? next[unit + 1] : marks[unit + 1];
    }
    return next;
  }

  /** Closes what cannot hold a unit with {@code mark}. */
  private static void close(Deque<Open> open, int mark, int nextMark, int unit) {
    if (mark == LineMark.NONE) {
      while (!open.isEmpty() && !open.peek().holdsParagraph(unit, nextMark)) {
        open.pop();
      }
      return;
    }
    if (LineMark.isPlainHeading(mark)) {
      while (!open.isEmpty() && !open.peek().heading) {
        open.pop();
      }
    }
    boolean known = open.stream().anyMatch(other -> other.mark == mark);
    while (known && open.pop().mark != mark) {
      // everything below the mark's own level is closed with it
    }
  }

  /** A heading, lead-in or item that units can still hang below. */
  private static final class Open {
    private final int unit;
    private final int mark;
    private final boolean heading;
    private boolean overParagraphs;

    Open(int unit, int mark, boolean heading) {
      this.unit = unit;
      this.mark = mark;
      this.heading = heading;
    }

    /**
     * A heading always does; a lead-in when a paragraph, not a list, follows it; a numbered item
     * when another item of its kind is still to come.
     */
    boolean holdsParagraph(int next, int nextMark) {
      if (mark == LineMark.LEAD_IN && next == unit + 1) {
        overParagraphs = true;
      }
      return heading || overParagraphs || (LineMark.isEnumerator(mark) && nextMark == mark);
    }
  }

  /** How many units there are. */
  public int count() {
    return unitStart.length;
  }

  /** The unit of line {@code line}. */
  public int unitOf(int line) {
    return unitOfLine[line];
  }

  /** First line of unit {@code unit}. */
  public int firstLine(int unit) {
    return unitStart[unit];
  }

  /** Line after the last of unit {@code unit}. */
  public int endLine(int unit) {
    return unitEnd[unit];
  }

  /** The unit that {@code unit} hangs below, or -1. */
  public int parent(int unit) {
    return parent[unit];
  }

  /** Whether unit {@code unit} begins with a number or letter of its own: "II.", "1.", "a)". */
  public boolean isNumbered(int unit) {
    return numbered[unit];
  }

  /**
   * Whether unit {@code unit} is a heading over a list, below one that stands over several such.
   */
  public boolean isBelow(int unit) {
    return below[unit];
  }

  /** Whether unit {@code unit} ends with a colon and so speaks for what follows. */
  public boolean isLeadIn(int unit) {
    return leadIn[unit];
  }
}
