package vn.solieu.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Cue;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.time.OwnFrames.Stretch;
import vn.solieu.model.Period;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Status;
import vn.solieu.rules.SenseGroup;

/** One reading of one article from the first passage to the last. */
final class PeriodPass {
  private static final int NONE = OwnFrames.NONE;
  private static final int BRIEF = 20; // tokens of the shortest news
  private static final int RELEASES = 32; // bounds the cost of one endless sentence

  private final TimeText text;
  private final Lines lines;
  private final List<Figure> figures;
  private final List<Status> statuses;
  private final List<TimeExpression> times;
  private final @Nullable LocalDate publishedOn;
  private final Passages passages;
  private final List<TimeRole> roles;
  private final int[] years;
  private final OwnFrames own;
  private final ListedTimes listed;
  private final TableTimes tables;
  private final Outline outline;
  private final HeadingTimes headings;
  private final Context context;
  private final PeriodResolver resolver;
  private final BaseReader bases;
  private final Editions editions;
  private int estimates = NONE; // the time of the last one, where that was "cả năm"
  private final StatedPeriods stated;
  private final OpenTimes open;
  private final List<FigurePeriod> periods = new ArrayList<>();

  PeriodPass(
      TimeText text,
      List<Figure> figures,
      List<Status> statuses,
      List<TimeExpression> times,
      @Nullable LocalDate publishedOn) {
    Reading reading = text.reading();
    this.text = text;
    this.lines = reading.lines();
    this.figures = figures;
    this.statuses = statuses;
    this.times = times;
    this.publishedOn = publishedOn;
    passages = Passages.of(reading);
    roles = new TimeRoles(text, figures).of(times);
    years = FrameYears.of(times, roles, passages, publishedOn);
    own = new OwnFrames(text, times, roles, figures, statuses);
    listed = new ListedTimes(text, times, roles, figures);
    tables = new TableTimes(reading, times, roles);
    outline = new Outline(reading, text);
    headings = new HeadingTimes(text, times, roles);
    resolver = new PeriodResolver(publishedOn);
    editions = new Editions(publishedOn);
    DataNote note = new DataNote(text, passages, times, roles, figures);
    context = new Context(times, years, resolver, publishedOn, note.find());
    stated = new StatedPeriods(reading.tokens(), times, roles, years, resolver, context, outline);
    open = new OpenTimes(text, times, roles, own, context, outline, note);
    bases = new BaseReader(text, times, roles, figures, resolver, years);
  }

  List<FigurePeriod> run() {
    int figure = 0;
    int time = 0;
    int line = -1;
    for (int p = 0; p < passages.count(); p++) {
      int lastFigure = figure;
      while (lastFigure < figures.size() && figures.get(lastFigure).start() < passages.end(p)) {
        lastFigure++;
      }
      int lastTime = time;
      while (lastTime < times.size() && times.get(lastTime).start() < passages.end(p)) {
        lastTime++;
      }
      Stretch stretch = new Stretch(figure, lastFigure, time, lastTime, passages.end(p));
      if (passages.line(p) != line) {
        enterLine(line, passages.line(p), stretch);
        line = passages.line(p);
      }
      read(stretch, line);
      figure = lastFigure;
      time = lastTime;
    }
    return periods;
  }

  private void enterLine(int before, int line, Stretch stretch) {
    Stretch whole = wholeLine(stretch, line);
    int first = headings.of(whole, line);
    boolean scope = whole.firstFigure() == whole.lastFigure() || outline.opens(line);
    boolean only = first != NONE && isOnly(line, times.get(first));
    outline.enter(line, scope ? first : NONE, only);
    boolean text = outline.level(line) == Outline.TEXT && !lines.isHeading(line);
    boolean goesOn =
        text && before >= 0 && outline.level(before) == Outline.TEXT || asks(before) && !asks(line);
    if (goesOn && !asks(before)) {
      context.endNow();
    }
    if (opensBrief(line)) {
      context.carry().end();
    } else if (!goesOn || tables.isRow(line)) {
      boolean sibling = before >= 0 && outline.level(line) == outline.level(before);
      context.carry().clear(sibling && !lines.isHeading(line) && !tables.isRow(line));
    }
  }

  /** "* CAO BẰNG - Toàn tỉnh còn 46 xóm …": news from one place among those of others. */
  private boolean opensBrief(int line) {
    int at = lines.start(line);
    int end = lines.end(line);
    while (at < end && !text.tokens().isWord(at)) {
      at++;
    }
    int name = text.reading().longest(at, SenseGroup.AREA);
    if (name < 0 || at == lines.start(line) || end - at < BRIEF) {
      return false;
    }
    int label = text.reading().matchEnd(name);
    return text.tokens().is(label, '-')
        || text.tokens().is(label, '–')
        || text.tokens().is(label, ':');
  }

  /** Whether a line is a question, whose time holds for the answer. */
  private boolean asks(int line) {
    return line >= 0 && text.tokens().is(lines.end(line) - 1, '?');
  }

  /** The figures and times of the line that {@code stretch} begins. */
  private Stretch wholeLine(Stretch stretch, int line) {
    int figure = stretch.firstFigure();
    while (figure < figures.size() && figures.get(figure).start() < lines.end(line)) {
      figure++;
    }
    int time = stretch.firstTime();
    while (time < times.size() && times.get(time).start() < lines.end(line)) {
      time++;
    }
    return new Stretch(stretch.firstFigure(), figure, stretch.firstTime(), time, lines.end(line));
  }

  private boolean isOnly(int line, TimeExpression e) {
    return e.start() == lines.start(line)
        && e.end() >= lines.end(line) - 1
        && e.from() != null
        && (e.from().unit() != Moment.Unit.DAY || e.kind() == TimeKind.AS_OF);
  }

  private void read(Stretch stretch, int line) {
    own.decide(stretch);
    listed.decide(stretch);
    for (int t = stretch.firstTime(); t < stretch.lastTime(); t++) {
      if (isYear(times.get(t)) && roles.get(t) != TimeRole.BASE && text.isRanking(times.get(t))) {
        int time = t;
        resolver.period(times.get(t), years[t], false).ifPresent(y -> editions.noteName(y, time));
      }
    }
    for (int f = stretch.firstFigure(); f < stretch.lastFigure(); f++) {
      FigurePeriod period = period(f, line, stretch);
      periods.add(period);
      Period days = period.period();
      if (days != null && statuses.get(f) != Status.TARGET && Editions.concerns(figures.get(f))) {
        editions.note(days, own.of(f));
      }
    }
    open.leave(stretch, line, periods);
  }

  private FigurePeriod period(int f, int line, Stretch stretch) {
    boolean target = statuses.get(f) == Status.TARGET;
    int time = tables.isRow(line) ? tables.of(figures.get(f).start()) : own.of(f);
    Optional<Period> inList = listed.period(f, resolver, years);
    if (inList.isPresent()) {
      return figurePeriod(f, inList.get(), PeriodBasis.STATED, NONE, stretch);
    }
    boolean ranked = !target && Editions.concerns(figures.get(f));
    if (time != NONE && !(ranked && times.get(time).kind() == TimeKind.NOW)) {
      Optional<Period> days = stated.of(time, target, stretch);
      stated.take(time, target);
      if (statuses.get(f) == Status.ESTIMATE) {
        boolean wholeYear = times.get(time).rule().startsWith(RelativeReader.THAT_YEAR);
        estimates = wholeYear ? time : NONE;
      }
      if (ranked && times.get(time).kind() == TimeKind.AS_OF && isYear(times.get(time))) {
        days = days.map(period -> Editions.year(period.end()));
      }
      if (days.isPresent() || times.get(time).kind() == TimeKind.NOW) {
        return figurePeriod(f, days.orElse(null), PeriodBasis.STATED, time, stretch);
      }
    }
    return ranked ? fromEdition(f, stretch) : fromContext(f, target, stretch);
  }

  private static boolean isYear(TimeExpression e) {
    Moment from = e.from();
    return from != null && from.unit() == Moment.Unit.YEAR && e.to() == null;
  }

  private FigurePeriod fromEdition(int f, Stretch stretch) {
    Optional<FigurePeriod> said = release(f, false, stretch).or(() -> near(f, stretch));
    if (said.isPresent()) {
      return said.get();
    }
    int time = editions.time();
    PeriodBasis basis = time == NONE ? PeriodBasis.PUBLISHED : PeriodBasis.CONTEXT;
    return editions
        .find()
        .map(year -> figurePeriod(f, year, basis, time, stretch))
        .orElseGet(() -> fromContext(f, false, stretch));
  }

  /** The time around the figure, unless that is the year of a ranking's name. */
  private Optional<FigurePeriod> near(int f, Stretch stretch) {
    return context
        .near(false, outline)
        .or(() -> context.titled(outline))
        .filter(in -> !editions.isOf(in.period(), in.time()))
        .map(in -> of(f, in, stretch));
  }

  private FigurePeriod fromContext(int f, boolean target, Stretch stretch) {
    Optional<Period> year = estimatedYear(f, stretch);
    if (year.isPresent()) {
      return figurePeriod(f, year.get(), PeriodBasis.CONTEXT, estimates, stretch);
    }
    Optional<Context.Found> found = context.find(target, outline);
    if (found.isPresent()) {
      return of(f, found.get(), stretch);
    }
    Optional<FigurePeriod> release = release(f, target, stretch);
    if (release.isPresent()) {
      return release.get();
    }
    LocalDate day = publishedOn;
    if (target || day == null) {
      return figurePeriod(f, null, PeriodBasis.UNKNOWN, NONE, stretch);
    }
    return figurePeriod(f, Period.asOf(day), PeriodBasis.PUBLISHED, NONE, stretch);
  }

  /**
   * "Doanh thu cả năm ước đạt 142 tỷ. Xuất khẩu ước đạt 117 tỷ": what is estimated beside an
   * estimate of the whole year is of that year too, which no actual figure takes.
   */
  private Optional<Period> estimatedYear(int f, Stretch stretch) {
    int line = lines.lineOf(figures.get(f).start());
    boolean near = estimates != NONE && lines.lineOf(times.get(estimates).start()) == line;
    return near && statuses.get(f) == Status.ESTIMATE
        ? stated.of(estimates, false, stretch)
        : Optional.empty();
  }

  /** "chỉ số công bố năm 2024": the year of the last release said before the figure. */
  private Optional<FigurePeriod> release(int f, boolean target, Stretch stretch) {
    int last = Math.min(stretch.lastTime(), stretch.firstTime() + RELEASES);
    for (int t = stretch.firstTime(); t < last && !target; t++) {
      boolean before = times.get(t).end() <= figures.get(f).start();
      if (before && roles.get(t) == TimeRole.RELEASE && !own.isBracketedTime(t)) {
        int time = t;
        return resolver
            .period(times.get(t), years[t], false)
            .map(days -> figurePeriod(f, days, PeriodBasis.CONTEXT, time, stretch));
      }
    }
    return Optional.empty();
  }

  private FigurePeriod of(int f, Context.Found in, Stretch stretch) {
    return figurePeriod(f, in.period(), PeriodBasis.CONTEXT, in.time(), stretch);
  }

  private FigurePeriod figurePeriod(
      int f, @Nullable Period period, PeriodBasis basis, int time, Stretch stretch) {
    boolean change = figures.get(f).mayBeChange();
    Period base = change ? bases.of(f, period, stretch).orElse(null) : null;
    Cue cue =
        time == NONE
            ? Cue.without("period", "period." + basis.code())
            : new Cue(
                "period",
                "period." + basis.code() + "." + times.get(time).rule(),
                times.get(time).start(),
                times.get(time).end());
    List<Cue> cues =
        listed.isMisaligned(f)
            ? List.of(cue, Cue.without("period", "period.misaligned"))
            : List.of(cue);
    return new FigurePeriod(period, basis, base, cues);
  }
}
