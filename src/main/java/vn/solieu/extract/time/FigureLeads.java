package vn.solieu.extract.time;

import java.util.List;
import java.util.function.IntPredicate;
import vn.solieu.extract.figure.Figure;

/** What the few tokens that lead to a figure say of it and its time. */
final class FigureLeads {
  /** How many they are. */
  static final int TOKENS = 3;

  private static final int POINTER = 6; // "con số này chỉ mới là"

  private static final int OUTCOME = 5;

  private final TimeText text;
  private final List<Figure> figures;

  FigureLeads(TimeText text, List<Figure> figures) {
    this.text = text;
    this.figures = figures;
  }

  /**
   * "Cuối năm 2021 mới có 38,6%", "năm 2021, con số này là 0,6": what it once was, said of another
   * time in passing.
   */
  boolean isAside(int f) {
    return isLedBy(f, TimeWord.ASIDE) || isLedBy(f, POINTER, text::isThatFigure);
  }

  /** "phải đạt 80% trong năm 2025, kết quả chỉ được 58,2%": what came of the aim before. */
  boolean isOutcome(int f) {
    return isLedBy(f, TimeWord.OUTCOME, OUTCOME);
  }

  /** "so với 45% của năm 2022": a figure that others are compared with. */
  boolean isCompared(int f) {
    return isLedBy(f, TimeWord.COMPARE);
  }

  /** "tức tụt 4 bậc": what was just said, in other words. */
  boolean isRestated(int f) {
    return isLedBy(f, TimeWord.RESTATED);
  }

  /**
   * "từ hạng 37 lên 14/63": where a move begins.
   *
   * @param last the figure after the last of the passage
   */
  boolean opensMove(int f, int last) {
    int end = figures.get(f).end();
    boolean next = f + 1 < last && figures.get(f + 1).start() - end <= TOKENS;
    return next && text.isMove(end) && isLedBy(f, TimeWord.FROM);
  }

  /** Whether figure {@code f} is where a move began, at {@code time}. */
  boolean isWhereMoveBegan(int f, TimeExpression time) {
    return text.isMove(time.end()) && isLedBy(f, TimeWord.FROM);
  }

  /** Whether {@code word} begins among the few tokens before figure {@code f}. */
  private boolean isLedBy(int f, TimeWord word) {
    return isLedBy(f, word, TOKENS);
  }

  private boolean isLedBy(int f, TimeWord word, int reach) {
    return isLedBy(f, reach, at -> text.has(at, word));
  }

  private boolean isLedBy(int f, int reach, IntPredicate opens) {
    int start = figures.get(f).start();
    for (int at = start - 1; at >= Math.max(0, start - reach); at--) {
      if (opens.test(at)) {
        return true;
      }
    }
    return false;
  }
}
