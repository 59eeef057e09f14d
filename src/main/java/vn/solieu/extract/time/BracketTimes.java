package vn.solieu.extract.time;

import java.util.List;
import vn.solieu.extract.Order;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Kind;
import vn.solieu.text.Tokens;

/**
 * Times in and before brackets: "78,3% (tính đến 30/9/2023)" dates one figure, "… (số liệu đến
 * 30/9/2025)." all of its sentence, and "so với năm 2023 (20,5 tỷ USD)" the figure in the brackets.
 */
final class BracketTimes {
  private static final int BRACKET_REACH = 12;
  private static final int LEAD = 4;
  private static final int WORDS_BEFORE_FIGURE = 3;

  private final TimeText text;
  private final Tokens tokens;
  private final Brackets brackets;
  private final Gaps gaps;
  private final List<TimeExpression> times;
  private final List<TimeRole> roles;
  private final List<Figure> figures;

  BracketTimes(
      TimeText text,
      List<TimeExpression> times,
      List<TimeRole> roles,
      List<Figure> figures,
      Gaps gaps) {
    this.text = text;
    this.tokens = text.tokens();
    this.times = times;
    this.roles = roles;
    this.figures = figures;
    this.gaps = gaps;
    brackets = new Brackets(tokens);
  }

  boolean isBracketed(int token) {
    return brackets.group(token) != 0;
  }

  /** Whether time {@code t} holds at token {@code at}. */
  boolean reaches(int t, int at) {
    return brackets.reaches(times.get(t).start(), at) || isNote(t);
  }

  /** Whether brackets right behind figure {@code f} hold time {@code t}, first of all. */
  boolean isOwn(int f, int t) {
    Figure figure = figures.get(f);
    int start = times.get(t).start();
    int open = brackets.group(start) - 1;
    boolean near = open >= figure.end() && open - figure.end() <= BRACKET_REACH;
    boolean alone = near && open >= start - 3 && gaps.isFree(figure.end(), open);
    boolean first = start == open + 1 && tokens.is(times.get(t).end(), ',');
    return alone && (first || !holdsFigure(open));
  }

  private boolean holdsFigure(int open) {
    for (int i = open; brackets.group(i) == open + 1; i++) {
      if (gaps.figureStartsAt(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether time {@code t} stands alone in brackets and dates all of its sentence: it says of which
   * data it speaks, or the sentence ends with it.
   */
  private boolean isNote(int t) {
    TimeExpression e = times.get(t);
    int open = brackets.group(e.start()) - 1;
    if (open < 0 || e.start() - open > LEAD || !tokens.is(e.end(), ')')) {
      return false;
    }
    if (saysDuration(t, open) || text.endsBefore(open, TimeWord.STRETCH_WORD)) {
      return true;
    }
    for (int i = open + 1; i <= e.start(); i++) {
      if (text.has(i, TimeWord.DATA)) {
        return true;
      }
    }
    int after = e.end() + 1;
    boolean last =
        tokens.is(after, '.')
            || tokens.is(after, ';')
            || tokens.isLineFeed(after)
            || after >= tokens.count();
    return last && e.kind() == TimeKind.AS_OF && e.start() == open + 1;
  }

  /** "5 năm qua (2021-2025)": which days a duration means, in a sentence that says no others. */
  private boolean saysDuration(int t, int open) {
    if (t == 0 || times.get(t - 1).kind() != TimeKind.OTHER || open - times.get(t - 1).end() > 1) {
      return false;
    }
    for (int before = t - 2; before >= Math.max(0, t - BRACKET_REACH); before--) {
      if (!gaps.isOneSentence(times.get(before).end(), open)) {
        return true;
      }
      if (roles.get(before) == TimeRole.FRAME) {
        return false;
      }
    }
    return true;
  }

  /**
   * The time compared with that figure {@code f} gives in brackets: "so với năm 2023 (mức 0,73)".
   */
  int baseOf(int f) {
    Figure figure = figures.get(f);
    int open = brackets.group(figure.start()) - 1;
    boolean first = open >= 0 && figure.start() - open <= WORDS_BEFORE_FIGURE;
    if (!first || figure.quantity().kind() != Kind.LEVEL) {
      return OwnFrames.NONE;
    }
    int t = Order.firstFrom(times, TimeExpression::start, open) - 1;
    boolean base = t >= 0 && times.get(t).end() == open && roles.get(t) == TimeRole.BASE;
    boolean restated = text.has(open + 1, TimeWord.RESTATED); // "(tương đương 84,2 thuê bao)"
    return base && !restated && gaps.isFree(open + 1, figure.start()) ? t : OwnFrames.NONE;
  }
}
