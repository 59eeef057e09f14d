package vn.solieu.extract.figure;

import java.util.List;
import vn.solieu.extract.time.TimeExpression;
import vn.solieu.extract.time.TimeKind;

/** Which tokens of a text are spoken for, and by what. */
final class Claims {
  private static final byte TIME = 1;
  private static final byte NOT_FIGURE = 2;

  private final byte[] by;

  Claims(Words words, List<TimeExpression> times) {
    by = new byte[words.tokens().count()];
    for (TimeExpression time : times) {
      if (!isCount(words, time)) {
        fill(time.start(), time.end(), TIME);
      }
    }
  }

  /** "212 buổi chợ phiên" counts occasions, although half days are measured in "buổi" too. */
  private static boolean isCount(Words words, TimeExpression time) {
    return time.kind() == TimeKind.OTHER
        && words.tokens().isNumber(time.start())
        && words.end(time.end() - 1, Mark.COUNT_NOUN) >= time.end();
  }

  private void fill(int start, int end, byte reason) {
    for (int i = start; i < end; i++) {
      by[i] = reason;
    }
  }

  /** Claims a span as no figure. */
  void claim(int start, int end) {
    fill(start, end, NOT_FIGURE);
  }

  boolean isFree(int token) {
    return token >= 0 && token < by.length && by[token] == 0;
  }

  boolean isTime(int token) {
    return token >= 0 && token < by.length && by[token] == TIME;
  }

  boolean isNotFigure(int token) {
    return token >= 0 && token < by.length && by[token] == NOT_FIGURE;
  }
}
