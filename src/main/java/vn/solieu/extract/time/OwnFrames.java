package vn.solieu.extract.time;

import java.util.Arrays;
import java.util.List;
import vn.solieu.extract.Order;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Status;
import vn.solieu.text.Tokens;

/**
 * Gives the figures of one passage the frames that the passage itself says: the one right behind a
 * figure ("50% mà Đề án đặt cho năm 2025"), else the last one before it, else one that closes the
 * clause.
 */
final class OwnFrames {
  static final int NONE = -1;
  private static final int BRACKET_REACH = 12;

  // Bounds on how far a figure looks, so that one endless sentence costs no more than many.
  private static final int NEAR_TIMES = 4;
  private static final int FAR_TIMES = 32;
  private static final int CLAUSE = 120;

  private final TimeText text;
  private final Tokens tokens;
  private final Brackets brackets;
  private final List<TimeExpression> times;
  private final List<TimeRole> roles;
  private final List<Figure> figures;
  private final List<Status> statuses;
  private final int[] own;
  private final boolean[] behind;
  private final int[] taker;

  OwnFrames(
      TimeText text,
      List<TimeExpression> times,
      List<TimeRole> roles,
      List<Figure> figures,
      List<Status> statuses) {
    this.text = text;
    this.tokens = text.tokens();
    this.times = times;
    this.roles = roles;
    this.figures = figures;
    this.statuses = statuses;
    brackets = new Brackets(tokens);
    own = new int[figures.size()];
    Arrays.fill(own, NONE);
    behind = new boolean[times.size()];
    taker = new int[times.size()];
  }

  /** The expression that gives figure {@code f} its period, or {@link #NONE}. */
  int of(int f) {
    return own[f];
  }

  boolean isBracketed(int f) {
    return brackets.group(figures.get(f).start()) != 0;
  }

  boolean isBracketedTime(int t) {
    return brackets.group(times.get(t).start()) != 0;
  }

  /** Decides for the figures and times of one passage, both given as index ranges. */
  void decide(Stretch stretch) {
    for (int f = stretch.firstFigure(); f < stretch.lastFigure(); f++) {
      int next = rightBehind(f, stretch);
      if (next != NONE) {
        own[f] = next;
        behind[next] = true;
        taker[next] = f;
      }
    }
    for (int f = stretch.firstFigure(); f < stretch.lastFigure(); f++) {
      int before = before(f, stretch);
      if (own[f] != NONE) {
        own[f] = prefersBefore(f, before) ? before : own[f];
      } else {
        own[f] = before != NONE ? before : closing(f, stretch);
      }
    }
  }

  /** A frame behind the figure in its own part of the clause: no comma, figure or joint between. */
  private int rightBehind(int f, Stretch stretch) {
    Figure figure = figures.get(f);
    int first = Order.firstFrom(times, TimeExpression::start, figure.end());
    for (int t = first; t < Math.min(first + NEAR_TIMES, stretch.lastTime()); t++) {
      int start = times.get(t).start();
      if (roles.get(t) == TimeRole.FRAME && canFollow(times.get(t))) {
        boolean free =
            brackets.reaches(start, figure.start())
                ? isFree(figure.end(), start)
                : isOwnBracket(figure, start);
        if (free) {
          return t;
        }
      }
    }
    return NONE;
  }

  private static boolean canFollow(TimeExpression e) {
    return e.kind() != TimeKind.START;
  }

  private boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isStop(i) || figureStartsAt(i) || text.has(i, TimeWord.AND)) {
        return false;
      }
    }
    return true;
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

  /**
   * "78,3% (tính đến 30/9/2023)": brackets right behind the figure that hold nothing but the time.
   */
  private boolean isOwnBracket(Figure figure, int start) {
    int open = brackets.group(start) - 1;
    boolean near = open >= figure.end() && open - figure.end() <= BRACKET_REACH;
    boolean alone = near && open >= start - 3 && isFree(figure.end(), open);
    return alone && !holdsFigure(open);
  }

  private boolean holdsFigure(int open) {
    for (int i = open; brackets.group(i) == open + 1; i++) {
      if (figureStartsAt(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean figureStartsAt(int token) {
    int f = Order.firstFrom(figures, Figure::start, token);
    return f < figures.size() && figures.get(f).start() == token;
  }

  /**
   * The last frame before the figure; one that belongs to another figure only when there is no
   * other.
   */
  private int before(int f, Stretch stretch) {
    int at = figures.get(f).start();
    int spent = NONE;
    int last = Order.firstFrom(times, TimeExpression::start, at) - 1;
    for (int t = last; t >= Math.max(stretch.firstTime(), last - FAR_TIMES); t--) {
      TimeExpression e = times.get(t);
      if (!brackets.reaches(e.start(), at)) {
        continue;
      }
      boolean frame = roles.get(t) == TimeRole.FRAME && !behind[t];
      if (frame || roles.get(t) == TimeRole.NAME && isTarget(f)) {
        return t;
      }
      if (roles.get(t) == TimeRole.FRAME && spent == NONE && isSpentAlike(t, f)) {
        spent = t;
      }
    }
    return spent;
  }

  /** What is reached does not take the year of an aim; an aim may take that of what was reached. */
  private boolean isSpentAlike(int t, int f) {
    return isTarget(f) || !isTarget(taker[t]);
  }

  private boolean isTarget(int f) {
    return statuses.get(f) == Status.TARGET;
  }

  /** A frame right before the figure without a comma beats one behind it. */
  private boolean prefersBefore(int f, int before) {
    return before != NONE
        && !behind[before]
        && roles.get(before) == TimeRole.FRAME
        && isFree(times.get(before).end(), figures.get(f).start())
        && !isTarget(f);
  }

  /** A frame at the end of the clause that no figure follows: "…, tính đến ngày 31/8/2025". */
  private int closing(int f, Stretch stretch) {
    int from = figures.get(f).end();
    int first = Order.firstFrom(times, TimeExpression::start, from);
    for (int t = first; t < Math.min(first + FAR_TIMES, stretch.lastTime()); t++) {
      TimeExpression e = times.get(t);
      if (e.start() - from > CLAUSE) {
        return NONE;
      }
      if (brackets.reaches(e.start(), from) && roles.get(t) == TimeRole.FRAME && canFollow(e)) {
        return closes(from, e, stretch) ? t : NONE;
      }
    }
    return NONE;
  }

  private boolean closes(int from, TimeExpression e, Stretch stretch) {
    for (int i = from; i < e.start(); i++) {
      boolean cut = tokens.is(i, ';') && brackets.group(i) == 0;
      if (cut || text.has(i, TimeWord.MORE) || text.has(i, TimeWord.COMPARE)) {
        return false;
      }
    }
    for (int i = e.end(); i < Math.min(stretch.end(), e.end() + CLAUSE); i++) {
      if (tokens.is(i, ';')) {
        return true;
      }
      if (figureStartsAt(i) && brackets.group(i) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Figures and times of one passage as index ranges, ends exclusive, with its last token. */
  record Stretch(int firstFigure, int lastFigure, int firstTime, int lastTime, int end) {}
}
