package vn.solieu.extract.indicator;

import java.util.Arrays;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Reading;
import vn.solieu.model.BlockKind;

/**
 * For each line the heading above, the lead-in of its list and the header of its table. One pass.
 */
final class LineContext {
  private static final int SHORT_LINE = 30;

  private final int[] heading;
  private final int[] leadIn;
  private final int[] tableHeader;
  private final int[] rowAbove;

  private LineContext(int lines) {
    heading = new int[lines];
    leadIn = new int[lines];
    tableHeader = new int[lines];
    rowAbove = new int[lines];
    Arrays.fill(heading, -1);
    Arrays.fill(leadIn, -1);
    Arrays.fill(tableHeader, -1);
    Arrays.fill(rowAbove, -1);
  }

  static LineContext of(Reading reading) {
    Lines lines = reading.lines();
    LineContext context = new LineContext(lines.count());
    int[] last = {-1, -1, -1};
    for (int line = 0; line < lines.count(); line++) {
      int level = lines.isHeading(line) ? level(reading, line) : last.length;
      int above = nearest(last, level);
      context.heading[line] = above < 0 && line > 0 && lines.isHeading(0) ? 0 : above;
      if (level < last.length) {
        last[level] = line;
        Arrays.fill(last, level + 1, last.length, -1);
      }
      context.readLeadIn(reading, line);
    }
    return context;
  }

  private static int nearest(int[] last, int below) {
    int nearest = -1;
    for (int level = 0; level < below; level++) {
      nearest = Math.max(nearest, last[level]);
    }
    return nearest;
  }

  /** 0 for capitals, Roman numbers and letters, 1 for numbered headings, 2 for plain ones. */
  private static int level(Reading reading, int line) {
    int first = reading.lines().start(line);
    int end = reading.lines().end(line);
    var tokens = reading.tokens();
    boolean capitals = true;
    for (int t = first; t < end; t++) {
      capitals &= !tokens.isWord(t) || tokens.text().isUpperCase(tokens.end(t) - 1);
    }
    boolean lettered = tokens.isCapitalised(first) && tokens.is(first + 1, '.');
    if (capitals || lettered) {
      return 0;
    }
    return tokens.isNumber(first) ? 1 : 2;
  }

  private void readLeadIn(Reading reading, int line) {
    Lines lines = reading.lines();
    int before = line - 1;
    if (before < 0) {
      return;
    }
    BlockKind kind = lines.kind(line);
    if (kind == BlockKind.TABLE_ROW) {
      boolean sameTable = lines.kind(before) == BlockKind.TABLE_ROW;
      tableHeader[line] = sameTable ? Math.max(tableHeader[before], 0) : line;
      leadIn[line] = sameTable ? leadIn[before] : before;
      if (sameTable && isDashed(reading, line)) {
        rowAbove[line] = isDashed(reading, before) ? rowAbove[before] : before;
      }
      return;
    }
    boolean sameList =
        lines.kind(before) == kind
            && kind == BlockKind.LIST_ITEM
            && sameMarker(reading, before, line);
    if (sameList && !endsWithColon(reading, before)) {
      leadIn[line] = leadIn[before];
    } else if (kind == BlockKind.LIST_ITEM
        || endsWithColon(reading, before)
        || lines.end(before) - lines.start(before) <= SHORT_LINE
        || !lines.gapBefore(line)) {
      leadIn[line] = before;
    }
  }

  private static boolean isDashed(Reading reading, int line) {
    int first = reading.lines().start(line);
    return reading.tokens().is(first, '-') || reading.tokens().is(first, '+');
  }

  private static boolean sameMarker(Reading reading, int a, int b) {
    int first = reading.lines().start(a);
    int second = reading.lines().start(b);
    var tokens = reading.tokens();
    return tokens.type(first) == tokens.type(second)
        && (tokens.isNumber(first)
            || tokens.isWord(first)
            || tokens.text(first).equals(tokens.text(second)));
  }

  private static boolean endsWithColon(Reading reading, int line) {
    return reading.tokens().is(reading.lines().end(line) - 1, ':');
  }

  /** The nearest heading above {@code line}, or -1. */
  int heading(int line) {
    return heading[line];
  }

  /** The line that {@code line} hangs on, or -1. */
  int leadIn(int line) {
    return leadIn[line];
  }

  /** The header row of the table that {@code line} is a row of, or -1. */
  int tableHeader(int line) {
    return tableHeader[line];
  }

  /** The row that {@code line}, a row whose label begins with a dash, is a part of, or -1. */
  int rowAbove(int line) {
    return rowAbove[line];
  }
}
