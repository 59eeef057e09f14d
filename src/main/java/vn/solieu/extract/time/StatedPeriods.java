package vn.solieu.extract.time;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import vn.solieu.extract.time.OwnFrames.Stretch;
import vn.solieu.model.Period;
import vn.solieu.text.Tokens;

/**
 * The days of a time that the passage of a figure says, with what it leaves to the context filled
 * in: the end of "từ đầu năm", the year of "cả năm", the months of "cùng kỳ năm trước".
 */
final class StatedPeriods {
  private static final int FIRST_TIMES = 20; // a report says its days early
  private static final int REACH = 4;
  private static final int SENTENCES = 80;
  private static final int FAR_TIMES = 32; // bounds the cost of one endless sentence

  private final Tokens tokens;
  private final List<TimeExpression> times;
  private final List<TimeRole> roles;
  private final int[] years;
  private final PeriodResolver resolver;
  private final Context context;
  private final Outline outline;
  private final BitSet aimed = new BitSet(); // times that so far only targets took

  StatedPeriods(
      Tokens tokens,
      List<TimeExpression> times,
      List<TimeRole> roles,
      int[] years,
      PeriodResolver resolver,
      Context context,
      Outline outline) {
    this.tokens = tokens;
    this.times = times;
    this.roles = roles;
    this.years = years;
    this.resolver = resolver;
    this.context = context;
    this.outline = outline;
  }

  /** Notes that a figure took {@code time}. */
  void take(int time, boolean target) {
    aimed.set(time, target);
  }

  /** The days of {@code time} for a figure of {@code stretch}; empty when they are unknown. */
  Optional<Period> of(int time, boolean target, Stretch stretch) {
    TimeExpression e = times.get(time);
    if (e.rule().startsWith(RelativeReader.THAT_YEAR) && years[time] == 0) {
      return thatYear(e, target);
    }
    if (e.rule().startsWith(PartReader.THAT_PART)) {
      return thatPart(time, target, stretch);
    }
    Optional<Period> spoken = partSpokenOf(time, stretch);
    if (spoken.isPresent()) {
      return spoken;
    }
    return switch (e.kind()) {
      case SAME_PERIOD -> sameDays(time, stretch);
      case THAT_TIME ->
          term(time)
              .or(() -> spokenOf(time, target, e.rule().startsWith(RelativeReader.THAT_SPAN)));
      case TOTAL -> counted().map(period -> Period.asOf(period.end()));
      case START ->
          target ? context.ahead(resolver.period(e, years[time], true)) : since(time, stretch);
      default -> resolver.period(e, years[time], target);
    };
  }

  /** The month or quarter that the days of the sentence or the context end in. */
  private Optional<Period> thatPart(int time, boolean target, Stretch stretch) {
    TimeExpression e = times.get(time);
    Moment part = e.from();
    return part == null
        ? Optional.empty()
        : before(time, stretch)
            .or(() -> context.find(target, outline).map(Context.Found::period))
            .map(days -> counted(e, resolver.step(part, days.end())));
  }

  /** "đến hết quý này" where a quarter was told of before: that one, not the one of today. */
  private Optional<Period> partSpokenOf(int time, Stretch stretch) {
    TimeExpression e = times.get(time);
    Moment part = e.from();
    if (part == null || !part.isOffset() || part.number() != 0 || e.to() != null) {
      return Optional.empty();
    }
    return before(time, stretch)
        .or(() -> context.find(false, outline).map(Context.Found::period))
        .filter(days -> resolver.isWhole(part, days))
        .map(days -> counted(e, days));
  }

  /** The last of {@code days} for what is counted on it. */
  private static Period counted(TimeExpression e, Period days) {
    return e.kind() == TimeKind.AS_OF ? Period.asOf(days.end()) : days;
  }

  /** The year that the context speaks of, else that of publication. */
  private Optional<Period> thatYear(TimeExpression e, boolean target) {
    int year =
        context
            .find(target, outline)
            .map(found -> found.period().end().getYear())
            .orElse(context.lastYearSpokenOf(target));
    return year == 0 ? Optional.empty() : resolver.period(e, year, target);
  }

  /**
   * "Kỳ báo cáo tính từ ngày 1/12/2024 đến ngày 30/11/2025. … Trong kỳ, …": the first span of days
   * of the report, which holds to its end.
   */
  private Optional<Period> term(int time) {
    if (!times.get(time).rule().equals(RelativeReader.THAT_TERM)) {
      return Optional.empty();
    }
    for (int t = 0; t < Math.min(time, FIRST_TIMES); t++) {
      if (DataNote.isSpanOfDays(times.get(t)) && roles.get(t) == TimeRole.FRAME) {
        return resolver.period(times.get(t), years[t], false);
      }
    }
    return Optional.empty();
  }

  /** "cùng thời gian ấy": the time that was said last. */
  private Optional<Period> spokenOf(int time, boolean target, boolean span) {
    if (isRightBehindBase(time)) {
      return resolver.period(times.get(time - 1), years[time - 1], false);
    }
    Optional<Period> first =
        span
            ? spokenOf(time, target, t -> !isCount(times.get(t).kind()))
            : spokenOf(time, target, t -> isCount(times.get(t).kind()));
    return first.or(() -> spokenOf(time, target, t -> true));
  }

  /** "tăng 48% so với năm 2020 (khi đó là 0,48)". */
  private boolean isRightBehindBase(int time) {
    int sign = times.get(time).start() - 1;
    return time > 0
        && roles.get(time - 1) == TimeRole.BASE
        && times.get(time - 1).end() == sign
        && (tokens.is(sign, '(') || tokens.is(sign, ','));
  }

  private static boolean isCount(TimeKind kind) {
    return kind == TimeKind.AS_OF || kind == TimeKind.DEADLINE;
  }

  private Optional<Period> spokenOf(int time, boolean target, IntPredicate wanted) {
    for (int t = time - 1; t >= Math.max(0, time - REACH); t--) {
      TimeKind kind = times.get(t).kind();
      boolean fits = wanted.test(t) && (target || !aimed.get(t));
      boolean frame = roles.get(t) == TimeRole.FRAME && kind != TimeKind.SAME_PERIOD;
      if (fits && frame && times.get(time).start() - times.get(t).end() <= SENTENCES) {
        return resolver.period(times.get(t), years[t], false);
      }
    }
    return Optional.empty();
  }

  /** The days that the sentence or the context speaks of, in an earlier year. */
  private Optional<Period> sameDays(int time, Stretch stretch) {
    TimeExpression e = times.get(time);
    return before(time, stretch)
        .or(() -> context.find(false, outline).map(Context.Found::period))
        .or(() -> e.rule().equals(RelativeReader.YEARS_AGO) ? context.today() : Optional.empty())
        .map(period -> BaseReader.earlier(period, yearsBack(e, period)));
  }

  private static int yearsBack(TimeExpression e, Period period) {
    Moment from = e.from();
    return e.rule().equals(RelativeReader.YEARS_LATER) && from != null
        ? -from.year().value()
        : BaseReader.yearsBack(e, period);
  }

  /** The days of the last time before {@code time} in its passage. */
  private Optional<Period> before(int time, Stretch stretch) {
    for (int t = time - 1; t >= Math.max(stretch.firstTime(), time - FAR_TIMES); t--) {
      TimeKind kind = times.get(t).kind();
      boolean days = kind == TimeKind.PERIOD || kind == TimeKind.AS_OF || kind == TimeKind.NOW;
      Optional<Period> found =
          days && roles.get(t) == TimeRole.FRAME
              ? resolver.period(times.get(t), years[t], false)
              : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** "từ đầu năm" runs to the end of what the context counts, else to the day of publication. */
  private Optional<Period> since(int time, Stretch stretch) {
    TimeExpression e = times.get(time);
    Optional<LocalDate> end = before(time, stretch).or(this::counted).map(Period::end);
    int year = end.map(LocalDate::getYear).filter(said -> said < years[time]).orElse(years[time]);
    Optional<LocalDate> start = resolver.days(e, year, false).map(Period::start);
    return start
        .flatMap(from -> end.filter(to -> to.isAfter(from)).map(to -> new Period(from, to)))
        .or(() -> resolver.period(e, years[time], false));
  }

  private Optional<Period> counted() {
    return context
        .find(false, outline)
        .filter(found -> times.get(found.time()).kind() != TimeKind.NOW)
        .map(Context.Found::period);
  }
}
