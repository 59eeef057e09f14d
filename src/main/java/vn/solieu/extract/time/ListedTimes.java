package vn.solieu.extract.time;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.solieu.extract.Order;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.time.Moment.Unit;
import vn.solieu.extract.time.OwnFrames.Stretch;
import vn.solieu.model.Period;
import vn.solieu.text.Tokens;

/**
 * Lines up n times with n figures: "các năm 2022, 2023, 2024 lần lượt là 12,8%, 12,9% và 13,2%",
 * "ba quý lần lượt tăng 7,05%, 8,16% và 8,23%".
 */
final class ListedTimes {
  private static final int NONE = -1;
  private static final int REACH = 40;
  private static final int SAID_TOKENS = 6;

  private final TimeText text;
  private final Tokens tokens;
  private final List<TimeExpression> times;
  private final List<TimeRole> roles;
  private final List<Figure> figures;
  private final int[] time;
  private final int[] quarter;
  private final BitSet misaligned = new BitSet();

  ListedTimes(
      TimeText text, List<TimeExpression> times, List<TimeRole> roles, List<Figure> figures) {
    this.text = text;
    tokens = text.tokens();
    this.times = times;
    this.roles = roles;
    this.figures = figures;
    time = new int[figures.size()];
    quarter = new int[figures.size()];
    Arrays.fill(time, NONE);
  }

  void decide(Stretch stretch) {
    int t = stretch.firstTime();
    while (t < stretch.lastTime()) {
      int last = listEnd(t, stretch.lastTime());
      int first = figureAfter(times.get(last - 1).end(), stretch);
      Moment from = times.get(t).from();
      int counted = last - t == 1 && from != null ? quarters(from) : 0;
      boolean quarters = counted > 0;
      int size = quarters ? counted : last - t;
      int listed = times.get(last - 1).end();
      if (size > 1 && isList(first, size, listed, stretch)) {
        assign(t, first, size, quarters);
      } else if (size > 1 && first < stretch.lastFigure()) {
        readMisaligned(first, size, listed, stretch);
      }
      t = last;
    }
  }

  /** "năm 2022, 2023 và 2024 lần lượt là 12,8% và 12,9%". */
  private void readMisaligned(int first, int size, int from, Stretch stretch) {
    int end = first + 1;
    while (followsRow(end, stretch)) {
      end++;
    }
    int to = figures.get(first).start();
    boolean said = to - from <= SAID_TOKENS && isRespective(from, to) && isWords(from, to);
    if (said && end - first > 1 && end - first != size) {
      misaligned.set(first, end);
    }
  }

  private boolean isWords(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.isWord(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether figure {@code f} is one of more or fewer than the times it should match. */
  boolean isMisaligned(int f) {
    return misaligned.get(f);
  }

  private static int quarters(Moment moment) {
    return moment.unit() == Unit.FIRST_QUARTERS ? moment.number() : 0;
  }

  private int listEnd(int t, int limit) {
    int last = t + 1;
    while (last < limit && isFrame(t) && isFrame(last) && isJoined(last)) {
      last++;
    }
    return last;
  }

  private boolean isFrame(int t) {
    boolean said = roles.get(t) == TimeRole.FRAME || roles.get(t) == TimeRole.NAME;
    return said && times.get(t).kind() != TimeKind.SAME_PERIOD;
  }

  private boolean isJoined(int t) {
    int gap = times.get(t).start() - times.get(t - 1).end();
    int joint = times.get(t).start() - 1;
    return gap == 1 && (tokens.is(joint, ',') || text.has(joint, TimeWord.AND));
  }

  private int figureAfter(int token, Stretch stretch) {
    int f = Math.min(Order.firstFrom(figures, Figure::start, token), stretch.lastFigure());
    return f;
  }

  /** Exactly {@code size} figures in a row, or more with the word for it. */
  private boolean isList(int first, int size, int from, Stretch stretch) {
    if (first + size > stretch.lastFigure()) {
      return false;
    }
    for (int f = first + 1; f < first + size; f++) {
      if (!isRow(figures.get(f - 1).end(), figures.get(f).start())) {
        return false;
      }
    }
    return isRespective(from, figures.get(first).start()) || !followsRow(first + size, stretch);
  }

  private boolean followsRow(int f, Stretch stretch) {
    return f < stretch.lastFigure() && isRow(figures.get(f - 1).end(), figures.get(f).start());
  }

  private boolean isRespective(int from, int to) {
    for (int i = from; i < Math.min(to, from + REACH); i++) {
      if (text.has(i, TimeWord.RESPECTIVELY)) {
        return true;
      }
    }
    return false;
  }

  /** Nothing but a joint and a few words between two figures: "8,06; 10,08" has decimal commas. */
  private boolean isRow(int from, int to) {
    if (to - from == 1 && tokens.is(from, ';')) {
      return true;
    }
    boolean joint = false;
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ';') || tokens.is(i, '.') || tokens.is(i, ':') || tokens.is(i, '(')) {
        return false;
      }
      joint |= tokens.is(i, ',') || text.has(i, TimeWord.AND);
    }
    return joint && to - from <= 4;
  }

  private void assign(int t, int first, int size, boolean quarters) {
    for (int i = 0; i < size; i++) {
      time[first + i] = quarters ? t : t + i;
      quarter[first + i] = quarters ? i + 1 : 0;
    }
  }

  /** The period of figure {@code f} when it stands in such a list. */
  Optional<Period> period(int f, PeriodResolver resolver, int[] years) {
    if (time[f] == NONE) {
      return Optional.empty();
    }
    TimeExpression e = times.get(time[f]);
    Moment from = e.from();
    if (quarter[f] == 0 || from == null) {
      return resolver.period(e, years[time[f]], false);
    }
    Moment one = Moment.of(Unit.QUARTER, quarter[f], from.year());
    TimeExpression part =
        new TimeExpression(e.start(), e.end(), e.rule(), TimeKind.PERIOD, one, null);
    return resolver.period(part, years[time[f]], false);
  }
}
