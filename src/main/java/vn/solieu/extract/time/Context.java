package vn.solieu.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Period;

/**
 * The times that a figure without one of its own may take, nearest first: what earlier sentences
 * leave open, the headings and lead-ins above, the day that an earlier count stands for, the note
 * that dates all data of the document.
 */
final class Context {
  private static final int REVIEWS = 2; // January and February tell of the whole year before

  private final List<TimeExpression> times;
  private final int[] years;
  private final PeriodResolver resolver;
  private final @Nullable LocalDate publishedOn;
  private final int note;
  private final Carry carry = new Carry();

  Context(
      List<TimeExpression> times,
      int[] years,
      PeriodResolver resolver,
      @Nullable LocalDate publishedOn,
      int note) {
    this.times = times;
    this.years = years;
    this.resolver = resolver;
    this.publishedOn = publishedOn;
    this.note = note;
  }

  /**
   * A time of the context with its days.
   *
   * @param time index of the expression
   * @param period its days
   */
  record Found(int time, Period period) {}

  Carry carry() {
    return carry;
  }

  /**
   * The nearest time that holds for a figure.
   *
   * @param outline the headings and lead-ins above it
   */
  Optional<Found> find(boolean target, Outline outline) {
    Optional<Found> near = near(target, outline);
    if (target) {
      return near.or(() -> holding(outline.title(), true));
    }
    int title = outline.title();
    boolean counted = title != OwnFrames.NONE && times.get(title).kind() == TimeKind.AS_OF;
    return near.or(() -> holding(carry.standing(), false))
        .or(() -> counted ? holding(title, false) : Optional.empty())
        .or(() -> note == OwnFrames.NONE ? holding(carry.item(), false) : Optional.empty())
        .or(() -> holding(note, false))
        .or(() -> holding(title, false));
  }

  /** The time that earlier sentences or the headings and lead-ins above leave open. */
  Optional<Found> near(boolean target, Outline outline) {
    return holding(carry.time(target), target).or(() -> holding(outline.time(), target));
  }

  /** The year of what earlier sentences speak of; an earlier one than that is an aside. */
  int carriedYear() {
    return holding(carry.time(false), false)
        .or(() -> holding(carry.standing(), false))
        .map(found -> found.period().end().getYear())
        .orElse(0);
  }

  /** {@code period} unless it began in a year before that of publication. */
  Optional<Period> ahead(Optional<Period> period) {
    LocalDate day = publishedOn;
    return period.filter(days -> day == null || days.start().getYear() >= day.getYear());
  }

  /** The last day of what earlier figures speak of, long ago when there is none. */
  LocalDate carriedEnd() {
    return holding(carry.time(false), false)
        .map(found -> found.period().end())
        .orElse(LocalDate.MIN);
  }

  /** "hiện có" holds to the end of its paragraph. */
  void endNow() {
    int time = carry.time(false);
    if (time != OwnFrames.NONE && times.get(time).kind() == TimeKind.NOW) {
      carry.endReached();
    }
  }

  /** The time of the document's title. */
  Optional<Found> titled(Outline outline) {
    return holding(outline.title(), false);
  }

  /** The day of publication. */
  Optional<Period> today() {
    return Optional.ofNullable(publishedOn).map(Period::asOf);
  }

  /**
   * The year that "cả năm" means without another one near: that of publication, in its first weeks
   * the one just over for what was reached; 0 when unknown.
   */
  int lastYearSpokenOf(boolean target) {
    LocalDate day = publishedOn;
    if (day == null) {
      return 0;
    }
    boolean over = !target && day.getMonthValue() <= REVIEWS;
    return over ? day.getYear() - 1 : day.getYear();
  }

  private Optional<Found> holding(int time, boolean target) {
    if (time == OwnFrames.NONE || target && isToday(times.get(time))) {
      return Optional.empty();
    }
    return resolver
        .period(times.get(time), years[time], target)
        .filter(period -> target || !isFuture(period))
        .map(period -> new Found(time, period));
  }

  /** Nothing is aimed at for today. */
  private static boolean isToday(TimeExpression e) {
    return e.kind() == TimeKind.NOW || e.kind() == TimeKind.SINCE;
  }

  /** Whether {@code time} lies after the day of publication. */
  boolean isAhead(int time) {
    return resolver.period(times.get(time), years[time], true).filter(this::isFuture).isPresent();
  }

  private boolean isFuture(Period period) {
    LocalDate day = publishedOn;
    return day != null && period.start().isAfter(YearMonth.from(day).atEndOfMonth());
  }
}
