package vn.solieu.extract.time;

import java.util.Arrays;
import java.util.List;
import vn.solieu.extract.Order;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Kind;
import vn.solieu.model.Status;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/**
 * Gives the figures of one passage the frames that the passage itself says: the one right behind a
 * figure ("50% mà Đề án đặt cho năm 2025"), else the last one before it, else one that closes the
 * clause.
 */
final class OwnFrames {
  static final int NONE = -1;

  // Bounds on how far a figure looks, so that one endless sentence costs no more than many.
  private static final int NEAR_TIMES = 4;
  private static final int FAR_TIMES = 32;
  private static final int CLAUSE = 120;

  private final TimeText text;
  private final Tokens tokens;
  private final Gaps gaps;
  private final FigureLeads leads;
  private final BracketTimes brackets;
  private final List<TimeExpression> times;
  private final List<TimeRole> roles;
  private final List<Figure> figures;
  private final List<Status> statuses;
  private final int[] own;
  private final boolean[] behind;
  private final int[] taker;
  private final boolean[] isBased;

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
    gaps = new Gaps(text, figures);
    leads = new FigureLeads(text, figures);
    brackets = new BracketTimes(text, times, roles, figures, gaps);
    own = new int[figures.size()];
    Arrays.fill(own, NONE);
    behind = new boolean[times.size()];
    taker = new int[times.size()];
    isBased = new boolean[figures.size()];
  }

  /** The expression that gives figure {@code f} its period, or {@link #NONE}. */
  int of(int f) {
    return own[f];
  }

  /** "Cuối năm 2021 mới có 38,6%": how little it once was, said of another time in passing. */
  boolean isAside(int f) {
    return leads.isAside(f);
  }

  /** Whether figure {@code f} is a value that others are compared with. */
  boolean isBased(int f) {
    return isBased[f];
  }

  boolean isBracketed(int f) {
    return brackets.isBracketed(figures.get(f).start());
  }

  boolean isBracketedTime(int t) {
    return brackets.isBracketed(times.get(t).start());
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
      int inBrackets = brackets.baseOf(f);
      int base = inBrackets != NONE ? inBrackets : baseOf(f, stretch);
      int before = base != NONE ? base : before(f, stretch);
      isBased[f] = base != NONE;
      if (own[f] != NONE) {
        if (prefersBefore(f, before)) {
          behind[own[f]] = false;
          own[f] = before;
        }
      } else {
        int later = before != NONE ? before : closing(f, stretch);
        own[f] = later != NONE ? later : ofLevel(f, stretch);
      }
    }
  }

  /**
   * The time compared with that the figure is a value of: "so với năm 2020 là 0,48", "tăng 23 bậc
   * so với năm 2021, từ hạng 37 lên 14".
   */
  private int baseOf(int f, Stretch stretch) {
    int start = figures.get(f).start();
    int t = Order.firstFrom(times, TimeExpression::start, start) - 1;
    boolean level = figures.get(f).quantity().kind() == Kind.LEVEL;
    boolean near = t >= stretch.firstTime() || t >= 0 && gaps.isOneLine(times.get(t).end(), start);
    boolean base = near && roles.get(t) == TimeRole.BASE;
    if (!base || !level || times.get(t).from() == null) {
      return NONE;
    }
    int end = times.get(t).end();
    boolean said = start - end == 1 && text.isAttained(end);
    return said || leads.opensMove(f, stretch.lastFigure()) && start - end <= CLAUSE ? t : NONE;
  }

  /** "từ 68,5% hồi cuối năm ngoái lên 72%": a time that is over where the move ends. */
  private boolean isWhereMoveBegan(int t, int f) {
    return f > taker[t] && leads.isWhereMoveBegan(taker[t], times.get(t));
  }

  /** Whether the time of figure {@code f} is over where the move that it opens ends. */
  boolean isMoveFrom(int f) {
    return own[f] != NONE
        && times.get(own[f]).start() > figures.get(f).start()
        && leads.isWhereMoveBegan(f, times.get(own[f]));
  }

  /** A frame behind the figure in its own part of the clause: no comma, figure or joint between. */
  private int rightBehind(int f, Stretch stretch) {
    Figure figure = figures.get(f);
    int first = Order.firstFrom(times, TimeExpression::start, figure.end());
    for (int t = first; t < Math.min(first + NEAR_TIMES, stretch.lastTime()); t++) {
      int start = times.get(t).start();
      boolean ofPlan = roles.get(t) == TimeRole.NAME && isTarget(f);
      if ((isFrame(t, f) || ofPlan) && canFollow(times.get(t))) {
        boolean free =
            brackets.reaches(t, figure.start())
                ? gaps.isFree(figure.end(), start)
                : brackets.isOwn(f, t);
        if (free || brackets.isOwn(f, t) || isOfYear(figure.end(), start)) {
          return t;
        }
      }
    }
    return NONE;
  }

  /** "vị trí cuối cùng là 67, của năm 2019". */
  private boolean isOfYear(int figureEnd, int time) {
    return tokens.is(figureEnd, ',')
        && time == figureEnd + 2
        && text.has(figureEnd + 1, TimeWord.OF);
  }

  /**
   * Whether time {@code t} can give figure {@code f} its period: what is done by a day or in "the
   * year's" plan is aimed at.
   */
  private boolean isFrame(int t, int f) {
    TimeExpression e = times.get(t);
    boolean aims = e.kind() == TimeKind.DEADLINE || e.rule().equals(RelativeReader.OF_THAT_YEAR);
    return roles.get(t) == TimeRole.FRAME && (!aims || isTarget(f));
  }

  private static boolean canFollow(TimeExpression e) {
    return e.kind() != TimeKind.START;
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
      if (!brackets.reaches(t, at) || isConclusion(f, t, stretch)) {
        continue;
      }
      boolean named = roles.get(t) == TimeRole.NAME && isTarget(f);
      if (isFrame(t, f) && !behind[t] || named || isBaseOfTarget(t, f)) {
        return isClosed(t, at) ? opening(t, f, stretch) : t;
      }
      if (isFrame(t, f) && spent == NONE && isSpentAlike(t, f) && !isWhereMoveBegan(t, f)) {
        spent = t;
      }
    }
    return spent;
  }

  /** "năm 2022 hạng 48/132, năm 2021 là 44/132, tức tụt 4 bậc": a move that the first one made. */
  private boolean isConclusion(int f, int t, Stretch stretch) {
    int first = stretch.firstFigure();
    return f > first + 1
        && own[f - 1] == t
        && times.get(t).start() > figures.get(first).start()
        && figures.get(f).mayBeChange()
        && leads.isRestated(f);
  }

  /** "so với yêu cầu đến 31-12-2023 là 90.000": the day of what is aimed at. */
  private boolean isBaseOfTarget(int t, int f) {
    TimeExpression e = times.get(t);
    int start = figures.get(f).start();
    return roles.get(t) == TimeRole.BASE
        && isTarget(f)
        && e.kind() == TimeKind.AS_OF
        && start - e.end() <= FigureLeads.TOKENS
        && gaps.isFree(e.end(), start);
  }

  /** Whether time {@code t} stands in the middle of a clause that is over at token {@code at}. */
  private boolean isClosed(int t, int at) {
    TimeExpression e = times.get(t);
    return !gaps.opensClause(e.start()) && gaps.hasSemicolon(e.end(), at, CLAUSE);
  }

  /** The frame that opens the sentence, if it has one, else {@code t}. */
  private int opening(int t, int f, Stretch stretch) {
    int first = stretch.firstTime();
    boolean opens = first < t && isFrame(first, f) && tokens.is(times.get(first).end(), ',');
    return opens && !behind[first] && !isBracketedTime(first) ? first : t;
  }

  /** What is reached does not take the year of an aim; an aim may take that of what was reached. */
  private boolean isSpentAlike(int t, int f) {
    return isTarget(f) || leads.isOutcome(f) || !isTarget(taker[t]) && !leads.isCompared(taker[t]);
  }

  /** Whether figure {@code f} is aimed at. */
  boolean isTarget(int f) {
    return statuses.get(f) == Status.TARGET;
  }

  /** A frame right before the figure without a comma beats one behind it. */
  private boolean prefersBefore(int f, int before) {
    return before != NONE
        && !behind[before]
        && roles.get(before) == TimeRole.FRAME
        && (isYearOfNoun(f, before)
            || gaps.isFree(times.get(before).end(), figures.get(f).start())
                && !isNearerBehind(f, before))
        && !isTarget(f);
  }

  /** "Đến ngày 15/12, có 43/61 nhiệm vụ của năm 2025 hoàn tất": the year is that of the tasks. */
  private boolean isYearOfNoun(int f, int before) {
    TimeExpression year = times.get(own[f]);
    Moment from = year.from();
    return from != null
        && from.unit() == Moment.Unit.YEAR
        && year.start() > figures.get(f).end()
        && times.get(before).kind() == TimeKind.AS_OF
        && text.endsBefore(year.start(), TimeWord.OF)
        && gaps.opensClause(times.get(before).start());
  }

  /**
   * "ngày 26/9 đưa Việt Nam từ hạng 46 năm 2023": the year touches the figure, the day does not.
   */
  private boolean isNearerBehind(int f, int before) {
    Figure figure = figures.get(f);
    boolean touches = times.get(own[f]).start() == figure.end();
    return touches && figure.start() - times.get(before).end() > FigureLeads.TOKENS;
  }

  /** "99,9 triệu (tháng 6/2025), tăng 9,1%": a change right behind a level is of its days. */
  private int ofLevel(int f, Stretch stretch) {
    boolean follows = f > stretch.firstFigure() && figures.get(f).quantity().kind() == Kind.CHANGE;
    int time = follows ? own[f - 1] : NONE;
    boolean bracketed = time != NONE && brackets.isOwn(f - 1, time);
    return bracketed && !gaps.hasSemicolon(times.get(time).end(), figures.get(f).start(), CLAUSE)
        ? time
        : NONE;
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
      boolean others = behind[t] && !isSpentAlike(t, f);
      if (brackets.reaches(t, figures.get(f).start()) && isFrame(t, f) && canFollow(e) && !others) {
        return closes(from, e, stretch) ? t : NONE;
      }
    }
    return NONE;
  }

  private boolean closes(int from, TimeExpression e, Stretch stretch) {
    boolean clause = gaps.opensClause(e.start());
    for (int i = from; i < e.start(); i++) {
      if (!clause && text.reading().has(i, SenseGroup.FIGURE_CUE, "parts")) {
        return false; // "46 cơ sở dữ liệu, trong đó 7 được đưa thêm trong 6 tháng đầu năm"
      }
      boolean cut =
          tokens.is(i, ';') && !brackets.isBracketed(i) && !brackets.isBracketed(e.start());
      if (cut || text.has(i, TimeWord.MORE) || text.has(i, TimeWord.COMPARE)) {
        return false;
      }
    }
    for (int i = e.end(); i < Math.min(stretch.end(), e.end() + CLAUSE); i++) {
      if (tokens.is(i, ';')) {
        return true;
      }
      if (gaps.figureStartsAt(i) && !brackets.isBracketed(i)) {
        return false;
      }
    }
    return true;
  }

  /** Figures and times of one passage as index ranges, ends exclusive, with its last token. */
  record Stretch(int firstFigure, int lastFigure, int firstTime, int lastTime, int end) {}
}
