package vn.solieu.extract.time;

import java.util.List;
import vn.solieu.extract.Order;
import vn.solieu.extract.figure.Figure;
import vn.solieu.text.Tokens;

/** What lies between a figure and a time: punctuation, joints, other figures. */
final class Gaps {
  private static final int SENTENCE = 80;

  private final TimeText text;
  private final Tokens tokens;
  private final List<Figure> figures;

  Gaps(TimeText text, List<Figure> figures) {
    this.text = text;
    this.tokens = text.tokens();
    this.figures = figures;
  }

  /** Whether no punctuation, no joint and no figure lies between two tokens. */
  boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      int pair = text.pairEnd(i);
      if (isAcronymInBrackets(i) && i + 2 < to) {
        i += 2; // "Chỉ số đổi mới sáng tạo toàn cầu (GII) năm 2024"
      } else if (pair > i && pair <= to) {
        i = pair - 1;
      } else if (isStop(i) || figureStartsAt(i) || text.has(i, TimeWord.AND)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAcronymInBrackets(int open) {
    return tokens.is(open, '(') && text.isAcronym(open + 1) && tokens.is(open + 2, ')');
  }

  private boolean isStop(int i) {
    return tokens.is(i, ',')
        || tokens.is(i, ';')
        || tokens.is(i, ':')
        || tokens.is(i, '|')
        || tokens.is(i, '(')
        || tokens.is(i, ')')
        || tokens.is(i, '.');
  }

  boolean figureStartsAt(int token) {
    int f = Order.firstFrom(figures, Figure::start, token);
    return f < figures.size() && figures.get(f).start() == token;
  }

  /** Whether a semicolon parts the two tokens; looks at no more than {@code bound} tokens. */
  boolean hasSemicolon(int from, int to, int bound) {
    for (int i = from; i < Math.min(to, from + bound); i++) {
      if (tokens.is(i, ';')) {
        return true;
      }
    }
    return false;
  }

  /** Whether no line feed lies between two tokens that are near each other. */
  boolean isOneLine(int from, int to) {
    if (to - from > SENTENCE) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (tokens.isLineFeed(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no line feed and no full stop lies between two tokens that are near each other. */
  boolean isOneSentence(int from, int to) {
    for (int i = from; i < to && to - from <= SENTENCE; i++) {
      if (tokens.is(i, '.') && !text.joins(i, '.')) {
        return false;
      }
    }
    return isOneLine(from, to);
  }

  /** Whether a clause begins at {@code token}: punctuation, a line feed or a joint before it. */
  boolean opensClause(int token) {
    int before = token - 1;
    return before < 0 || !tokens.isWord(before) || text.has(before, TimeWord.AND);
  }
}
