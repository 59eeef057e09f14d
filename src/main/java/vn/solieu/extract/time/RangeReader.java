package vn.solieu.extract.time;

import java.util.Optional;
import vn.solieu.extract.time.Moment.Unit;

/**
 * Moments with what stands before and between them: "từ năm 2022 đến năm 2025", "2021-2025", "1/9 -
 * 30/11/2025", "tính đến hết tháng 9/2022", "trước ngày 31/8", "từ đầu năm đến nay".
 */
final class RangeReader {
  private static final int COUNT_REACH = 5;
  private static final int EVENT = 10;
  private static final int TOTAL = 6;

  /** Rule of days that an event began: they are told in passing. */
  static final String EVENT_RULE = "time.date.event";

  private static final String TOTAL_RULE = "time.total.until";
  private static final String SPOKEN_YEAR_RULE = "time.year.spoken";
  private static final long PREPOSITIONS =
      TimeWord.set(
          TimeWord.VISION,
          TimeWord.FROM,
          TimeWord.FROM_YEAR_START,
          TimeWord.BEFORE,
          TimeWord.UNTIL,
          TimeWord.AFTER,
          TimeWord.RANGE);

  /** The words that an expression begins with, if it begins with a word. */
  static final long FIRST_WORDS = PREPOSITIONS | MomentReader.FIRST_WORDS;

  private final TimeText text;
  private final MomentReader moments;

  RangeReader(TimeText text, MomentReader moments) {
    this.text = text;
    this.moments = moments;
  }

  /** The expression that begins at token {@code i}. */
  Optional<TimeExpression> read(int i) {
    Optional<TimeExpression> led = text.hasAny(i, PREPOSITIONS) ? led(i) : Optional.empty();
    return led.isPresent() ? led : plain(i);
  }

  private Optional<TimeExpression> led(int i) {
    return vision(i)
        .or(() -> since(i))
        .or(() -> bounded(i, TimeWord.BEFORE, TimeKind.DEADLINE))
        .or(() -> bounded(i, TimeWord.UNTIL, TimeKind.AS_OF))
        .or(() -> bounded(i, TimeWord.AFTER, TimeKind.START))
        .or(() -> named(i));
  }

  private Optional<TimeExpression> vision(int i) {
    int at = text.after(i, TimeWord.VISION);
    return at == i
        ? Optional.empty()
        : moments
            .read(at, true)
            .map(
                m -> {
                  TimeKind kind = leads(i, m.end()) ? TimeKind.AS_OF : TimeKind.VISION;
                  return expression(i, m.end(), "time.vision", kind, m.moment(), null);
                });
  }

  /** "Định hướng đến năm 2030, kinh tế số chiếm 30%", or with a colon: no part of a name. */
  private boolean leads(int start, int end) {
    var tokens = text.tokens();
    boolean closed = tokens.is(end, ',') || tokens.is(end, ':');
    return closed && tokens.isCapitalised(start) && !tokens.isWord(start - 1);
  }

  private Optional<TimeExpression> since(int i) {
    int yearStart = text.after(i, TimeWord.FROM_YEAR_START);
    int from = text.after(i, TimeWord.FROM);
    Optional<TimeExpression> days =
        from == i ? Optional.empty() : dayRange(i, text.after(from, TimeWord.DAY));
    if (days.isPresent()) {
      return days;
    }
    Optional<MomentSpan> first = from == i ? Optional.empty() : moments.read(from, true);
    if (first.isEmpty() && from > i) {
      first = explained(from);
    }
    if (first.isEmpty() && yearStart > i) {
      Moment start = Moment.year(YearRef.UNSAID).at(Moment.Edge.START);
      first = Optional.of(new MomentSpan(start, yearStart, "time.year_start"));
    }
    TimeKind open = isCounted(i) ? TimeKind.SINCE : TimeKind.START;
    return first.map(m -> ranged(i, m, open)).filter(this::isPlausible);
  }

  /**
   * "Kể từ ngày 1/7/2024, tỉnh tiếp nhận …": the days until now; not "thấp nhất kể từ năm 2018".
   */
  private boolean isCounted(int i) {
    return text.has(i, TimeWord.FROM_THEN_ON) && !text.tokens().isWord(i - 1);
  }

  /** "từ khi khai trương (9/12/2019) đến nay": an event whose day stands in brackets. */
  private Optional<MomentSpan> explained(int event) {
    int open = event;
    while (text.tokens().isWord(open) && open - event < EVENT) {
      open++;
    }
    if (!text.tokens().is(open, '(')) {
      return Optional.empty();
    }
    int joint = open + 1;
    return moments
        .dates()
        .full(Math.max(joint, text.after(joint, TimeWord.DAY)))
        .filter(m -> text.tokens().is(m.end(), ')') && goesOn(m.end() + 1))
        .map(m -> new MomentSpan(m.moment(), m.end() + 1, EVENT_RULE));
  }

  private boolean goesOn(int at) {
    return joint(at) > at || text.after(at, TimeWord.TO_NOW) > at;
  }

  private boolean isPlausible(TimeExpression e) {
    return e.kind() != TimeKind.START || !e.rule().equals("time.months.bare");
  }

  private Optional<TimeExpression> bounded(int i, TimeWord word, TimeKind kind) {
    int at = text.after(i, word);
    if (at == i) {
      return Optional.empty();
    }
    return moments
        .read(clockEnd(at), true)
        .filter(m -> !m.rule().equals("time.months.bare"))
        .or(() -> spokenYear(at))
        .map(m -> expression(i, m.end(), m.rule() + ".until", kind, m.moment(), null));
  }

  /** "cũng đến năm đó": the year that the sentence or the text spoke of last. */
  private Optional<MomentSpan> spokenYear(int at) {
    int year = text.match(at, TimeWord.YEAR_SPOKEN);
    boolean that = year >= 0 && text.number(year) == 0;
    return that
        ? Optional.of(
            new MomentSpan(Moment.year(YearRef.spoken(0)), text.end(year), SPOKEN_YEAR_RULE))
        : Optional.empty();
  }

  /** "tính đến 24 giờ ngày 25-11-2023", "đến 17h30 ngày 4/9": the time of day before the day. */
  private int clockEnd(int at) {
    boolean hour = text.digits(at) >= 1 && text.digits(at) <= 2;
    int clock = hour ? text.after(at + 1, TimeWord.CLOCK) : at + 1;
    if (!hour || clock == at + 1) {
      return at;
    }
    int end = text.digits(clock) == 2 ? clock + 1 : clock;
    end = text.tokens().is(end, ',') ? end + 1 : end;
    return text.has(end, TimeWord.DAY) || text.has(end, TimeWord.DAY_PART) ? end : at;
  }

  /** "giai đoạn 2021-2025", "thời kỳ 2021 - 2030". */
  private Optional<TimeExpression> named(int i) {
    int at = text.after(i, TimeWord.RANGE);
    if (at == i) {
      return Optional.empty();
    }
    int from = Math.max(at, text.after(at, TimeWord.FROM));
    return moments.read(from, true).map(m -> ranged(i, m, TimeKind.PERIOD));
  }

  private Optional<TimeExpression> plain(int i) {
    Optional<TimeExpression> days = dayRange(i, text.after(i, TimeWord.DAY));
    if (days.isPresent()) {
      return days;
    }
    boolean cued = text.tokens().isNumber(i) && isCued(i);
    Optional<MomentSpan> first = moments.read(i, cued);
    if (first.isPresent()) {
      return first.map(m -> isBehindCount(i) ? alone(i, m) : ranged(i, m, TimeKind.PERIOD));
    }
    return text.tokens().isNumber(i) ? digitRange(i).or(() -> lonelyYear(i)) : Optional.empty();
  }

  /**
   * "từ 83 xóm cuối năm 2022 đến ngày 30/9/2024 chỉ còn 27": what goes from here to there is the
   * count, and each end has its own day.
   */
  private boolean isBehindCount(int i) {
    for (int at = i - 1; at >= Math.max(1, i - COUNT_REACH); at--) {
      if (text.tokens().isNumber(at)) {
        return text.endsBefore(at, TimeWord.FROM);
      }
      if (!text.tokens().isWord(at) && !text.tokens().is(at, '%')) {
        return false;
      }
    }
    return false;
  }

  private static TimeExpression alone(int start, MomentSpan m) {
    return expression(start, m.end(), m.rule(), TimeKind.PERIOD, m.moment(), null);
  }

  /** Behind a word for times or a day: "sáng nay 20.12", "hôm qua (30/4)". */
  private boolean isCued(int i) {
    if (text.endsBefore(i, TimeWord.YEAR_CUE) || text.endsBefore(i, TimeWord.DAY_NEAR)) {
      return true;
    }
    return text.tokens().is(i - 1, '(')
        && (text.endsBefore(i - 1, TimeWord.DAY_NEAR) || text.endsBefore(i - 1, TimeWord.WEEKDAY));
  }

  /**
   * "trong ba ngày 12-14/3/2024", "từ ngày 13 đến ngày 17/3", "từ 1 đến 15 tháng 3": the first day,
   * at token {@code i}, leaves its month to the last.
   */
  private Optional<TimeExpression> dayRange(int start, int i) {
    return lastDay(start, i)
        .filter(m -> text.value(i) < m.moment().day())
        .map(
            m -> {
              Moment first = Moment.day(text.value(i), m.moment().number(), m.moment().year());
              return expression(
                  start, m.end(), m.rule() + ".range", TimeKind.PERIOD, first, m.moment());
            });
  }

  private Optional<MomentSpan> lastDay(int start, int i) {
    if (!moments.dates().isDay(i)) {
      return Optional.empty();
    }
    if (text.joins(i + 1, '-')) {
      return fullOrBrief(i, i + 2);
    }
    int joint = joint(i + 1);
    return i > start && joint > i + 1
        ? fullOrBrief(i, text.after(joint, TimeWord.DAY))
        : Optional.empty();
  }

  /** "từ 3 đến 4/10 tiêu chí": a day without a year needs its word. */
  private Optional<MomentSpan> fullOrBrief(int first, int last) {
    DateReader dates = moments.dates();
    return text.endsBefore(first, TimeWord.DAY)
        ? dates.afterDayWord(last)
        : dates.full(last).or(() -> dates.inWords(last));
  }

  /** "1/9 - 30/11/2025" and "2018-2020": the second half makes the first one sure. */
  private Optional<TimeExpression> digitRange(int i) {
    Optional<MomentSpan> first = moments.bareYear(i).or(() -> moments.dates().brief(i));
    return first
        .map(m -> ranged(i, m, TimeKind.OTHER))
        .filter(e -> e.kind() == TimeKind.PERIOD && isSureRange(e));
  }

  private Optional<TimeExpression> lonelyYear(int i) {
    return moments
        .lonelyYear(i)
        .map(m -> expression(i, m.end(), m.rule(), TimeKind.PERIOD, m.moment(), null));
  }

  private static boolean isSureRange(TimeExpression e) {
    Moment to = e.to();
    return to != null && MomentReader.isRangeUnit(to) && !to.year().isUnsaid();
  }

  /**
   * {@code first} with the end of its range, if one follows; else alone with the kind {@code
   * alone}.
   */
  private TimeExpression ranged(int start, MomentSpan first, TimeKind alone) {
    int joint = joint(first.end());
    if (joint > first.end()) {
      Optional<MomentSpan> last = moments.read(joint, true).filter(m -> fits(first, m));
      if (last.isPresent()) {
        MomentSpan end = last.get();
        if (first.moment().unit() == Unit.DAY && isTotal(start)) {
          return expression(start, end.end(), TOTAL_RULE, TimeKind.AS_OF, end.moment(), null);
        }
        Moment from = withYearOf(first.moment(), end.moment());
        return expression(
            start, end.end(), first.rule() + ".range", TimeKind.PERIOD, from, end.moment());
      }
    }
    int now = text.after(first.end(), TimeWord.TO_NOW);
    if (now > first.end()) {
      return expression(start, now, first.rule() + ".to_now", TimeKind.SINCE, first.moment(), null);
    }
    return expression(start, first.end(), first.rule(), alone, first.moment(), null);
  }

  /** "Lũy kế từ ngày khai trương 9/12/2019 đến hết tháng 6/2024": a stock at the end of it. */
  private boolean isTotal(int start) {
    for (int at = start; at >= Math.max(0, start - TOTAL); at--) {
      if (text.has(at, TimeWord.TOTAL)) {
        return true;
      }
      if (at < start && !text.tokens().isWord(at)) {
        return false;
      }
    }
    return false;
  }

  private int joint(int i) {
    return text.isDash(i) ? i + 1 : text.after(i, TimeWord.TO);
  }

  private static boolean fits(MomentSpan first, MomentSpan last) {
    YearRef a = first.moment().year();
    YearRef b = last.moment().year();
    boolean absolute = a.kind() == YearRef.Kind.ABSOLUTE && b.kind() == YearRef.Kind.ABSOLUTE;
    return !last.rule().equals("time.months.bare") && (!absolute || a.value() <= b.value());
  }

  private static Moment withYearOf(Moment from, Moment to) {
    return from.year().isUnsaid() ? from.in(to.year()) : from;
  }

  private static TimeExpression expression(
      int start,
      int end,
      String rule,
      TimeKind kind,
      Moment from,
      @org.jspecify.annotations.Nullable Moment to) {
    return new TimeExpression(start, end, rule, kind, from, to);
  }
}
