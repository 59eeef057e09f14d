package vn.solieu.extract.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Lines;
import vn.solieu.extract.TableLines;
import vn.solieu.extract.time.OwnFrames.Stretch;
import vn.solieu.model.Period;

/**
 * What one passage leaves open for the next: the time that its figures took, else one that stands
 * free in it. Asides, parts of the days that go on and days on which something happened end with
 * their passage.
 */
final class OpenTimes {
  private static final int NONE = OwnFrames.NONE;

  private final Lines lines;
  private final TableLines rows;
  private final List<TimeExpression> times;
  private final List<TimeRole> roles;
  private final OwnFrames own;
  private final Context context;
  private final Outline outline;
  private final DataNote note;

  OpenTimes(
      TimeText text,
      List<TimeExpression> times,
      List<TimeRole> roles,
      OwnFrames own,
      Context context,
      Outline outline,
      DataNote note) {
    lines = text.reading().lines();
    rows = text.reading().tableLines();
    this.times = times;
    this.roles = roles;
    this.own = own;
    this.context = context;
    this.outline = outline;
    this.note = note;
  }

  /**
   * Leaves open what the passage {@code stretch} of line {@code line} says.
   *
   * @param periods the periods of all figures up to its end
   */
  void leave(Stretch stretch, int line, List<FigurePeriod> periods) {
    if (rows.isRow(line) || lines.isHeading(line)) {
      return;
    }
    boolean taken = take(stretch, periods);
    int free = taken ? NONE : free(stretch);
    if (free != NONE) {
      context.carry().open(free, isAsOf(free), context.isAhead(free));
      if (stretch.firstFigure() == stretch.lastFigure() && note.is(free)) {
        outline.hold(free);
      }
    }
  }

  /** A day on which something happened is over with its sentence. */
  static boolean isLasting(TimeExpression e) {
    Moment from = e.from();
    boolean day = from != null && from.unit() == Moment.Unit.DAY && e.to() == null;
    boolean aside =
        e.kind() == TimeKind.START
            || e.kind() == TimeKind.SAME_PERIOD
            || e.kind() == TimeKind.THAT_TIME
            || e.rule().startsWith(RangeReader.EVENT_RULE)
            || e.rule().startsWith(PartReader.THAT_PART);
    return !aside && !(day && e.kind() == TimeKind.PERIOD);
  }

  /** Of the times that the figures of a passage took, one of an earlier year is an aside. */
  private boolean take(Stretch stretch, List<FigurePeriod> periods) {
    if (isBrokenDown(stretch, periods)) {
      return true;
    }
    boolean taken = false;
    int latest = 0;
    int standing = context.carry().standing();
    for (int f = stretch.firstFigure(); f < stretch.lastFigure(); f++) {
      int time = own.of(f);
      boolean target = own.isTarget(f);
      Period period = periods.get(f).period();
      int year = period == null ? 0 : period.end().getYear();
      if (time == NONE && !target) {
        latest = Math.max(latest, year);
      }
      if (time == NONE || own.isBracketed(f) || own.isBased(f) || !isLasting(times.get(time))) {
        continue;
      }
      int floor = own.isAside(f) ? context.carriedYear() : latest;
      if (isEarlierAside(f, period) || own.isMoveFrom(f)) {
        taken = true;
        continue;
      }
      if (target || year == 0 || year >= Math.max(latest, floor)) {
        context.carry().take(time, target, isAsOf(time));
        if (!target && times.get(time).rule().startsWith(RelativeReader.THAT_YEAR)) {
          context.carry().stand(standing); // "cả năm" speaks of the year that the count closes
        }
        latest = target ? latest : year;
      }
      taken = true;
    }
    return taken;
  }

  /** "Trong đó, quý I tăng 8,5%, quý II tăng 11,42%": parts of the days that go on. */
  private boolean isBrokenDown(Stretch stretch, List<FigurePeriod> periods) {
    Period whole = context.near(false, outline).map(Context.Found::period).orElse(null);
    int parts = 0;
    int last = NONE;
    for (int f = stretch.firstFigure(); f < stretch.lastFigure(); f++) {
      Period part = periods.get(f).period();
      if (own.of(f) == NONE || whole == null || part == null || !isWithin(part, whole)) {
        return false;
      }
      parts += own.of(f) == last ? 0 : 1;
      last = own.of(f);
    }
    return parts >= 2;
  }

  private static boolean isWithin(Period part, Period whole) {
    return !part.equals(whole)
        && !part.start().isBefore(whole.start())
        && !part.end().isAfter(whole.end());
  }

  /** "Tới nay có 1.118; hồi cuối tháng 3 mới là 171": what is said in passing does not go on. */
  private boolean isEarlierAside(int f, @Nullable Period period) {
    return own.isAside(f) && period != null && period.end().isBefore(context.carriedEnd());
  }

  private boolean isAsOf(int time) {
    return times.get(time).kind() == TimeKind.AS_OF;
  }

  /** "Trong kỳ báo cáo (từ 01/7/2025 đến 15/12/2025), xã đã …": days that the sentence is about. */
  private boolean isReportSpan(int t, Stretch stretch) {
    boolean alone = stretch.firstFigure() == stretch.lastFigure();
    return alone && times.get(t).to() != null && DataNote.isSpanOfDays(times.get(t));
  }

  private int free(Stretch stretch) {
    for (int t = stretch.firstTime(); t < stretch.lastTime(); t++) {
      boolean frame = roles.get(t) == TimeRole.FRAME || roles.get(t) == TimeRole.NAME;
      boolean aside = own.isBracketedTime(t) && !isReportSpan(t, stretch);
      if (frame && !aside && isLasting(times.get(t))) {
        return t;
      }
    }
    return NONE;
  }
}
