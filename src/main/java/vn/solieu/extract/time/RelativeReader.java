package vn.solieu.extract.time;

import java.util.Optional;
import vn.solieu.extract.time.Moment.Unit;

/**
 * Times against the day of publication or another time: "hiện nay", "cùng kỳ năm 2023", "khi ấy".
 */
final class RelativeReader {
  /** Rule of a year that only the context knows. */
  static final String THAT_YEAR = "time.that_year";

  /** The same behind "của", where only what is aimed at takes it. */
  static final String OF_THAT_YEAR = THAT_YEAR + ".of";

  /** Rule of a time so many years before that of the context. */
  static final String YEARS_AGO = "time.years_ago";

  /** Rule of a time so many years after that of the context. */
  static final String YEARS_LATER = "time.years_later";

  /** Points back at days, not at one of them. */
  static final String THAT_SPAN = "time.that.span";

  /** The days that a report as a whole is of. */
  static final String THAT_TERM = THAT_SPAN + ".term";

  /** The words that an expression begins with. */
  static final long FIRST_WORDS =
      TimeWord.set(
          TimeWord.NOW,
          TimeWord.TO_NOW,
          TimeWord.TODAY,
          TimeWord.SAME_PERIOD,
          TimeWord.SAME_DAY,
          TimeWord.THAT_TIME,
          TimeWord.THAT_SPAN,
          TimeWord.THAT_TERM,
          TimeWord.THAT_YEAR,
          TimeWord.TOTAL,
          TimeWord.COUNT);

  private final TimeText text;
  private final MomentReader moments;

  RelativeReader(TimeText text, MomentReader moments) {
    this.text = text;
    this.moments = moments;
  }

  /** The expression that begins at token {@code i}. */
  Optional<TimeExpression> read(int i) {
    if (!text.hasAny(i, FIRST_WORDS) && text.digits(i) != 1) {
      return Optional.empty();
    }
    Optional<TimeExpression> yearBefore = sameDayOfYear(i);
    if (yearBefore.isPresent()) {
      return yearBefore;
    }
    int now =
        Math.max(
            Math.max(text.after(i, TimeWord.NOW), text.after(i, TimeWord.TO_NOW)),
            text.after(i, TimeWord.TODAY));
    if (now > i && !isName(i) && isSaidOfFigure(i, now)) {
      return of(i, now, "time.now", TimeKind.NOW);
    }
    int same = Math.max(text.after(i, TimeWord.SAME_PERIOD), text.after(i, TimeWord.SAME_DAY));
    int term = text.after(i, TimeWord.THAT_TERM);
    int span = Math.max(term, text.after(i, TimeWord.THAT_SPAN));
    int that = Math.max(span, text.after(i, TimeWord.THAT_TIME));
    if (same > i && that <= same) {
      return Optional.of(samePeriod(i, same));
    }
    Optional<TimeExpression> away = yearsAway(i);
    if (away.isPresent()) {
      return away;
    }
    int total = text.after(i, TimeWord.TOTAL);
    if (total > i) {
      return of(i, total, "time.total", TimeKind.TOTAL);
    }
    boolean brief = that == term && that - i == 2; // "Trong kỳ, …", not "trong kỳ EGDI 2024"
    boolean closed =
        that > i && !text.tokens().isNumber(that) && (!brief || text.tokens().is(that, ','));
    if (!closed) {
      return thatYear(i);
    }
    String days = that == term ? THAT_TERM : THAT_SPAN;
    return of(i, that, that == span ? days : "time.that", TimeKind.THAT_TIME);
  }

  /** "cũng thời điểm này năm ngoái": no day of today, as the words alone would be. */
  private Optional<TimeExpression> sameDayOfYear(int i) {
    int day = text.after(i, TimeWord.SAME_DAY);
    return day > i
        ? Optional.of(samePeriod(i, day)).filter(time -> time.from() != null)
        : Optional.empty();
  }

  /**
   * "Một năm trước, …", "Hai năm sau, …" at the beginning of a clause: the days of the context, so
   * long before or after.
   */
  private Optional<TimeExpression> yearsAway(int i) {
    int count = text.match(i, TimeWord.COUNT);
    boolean digits = text.digits(i) == 1;
    int unit = count >= 0 ? text.end(count) : i + 1;
    if (count < 0 && !digits || text.tokens().isWord(i - 1)) {
      return Optional.empty();
    }
    int years = count >= 0 ? text.number(count) : text.value(i);
    int ago = text.after(unit, TimeWord.YEARS_AGO);
    if (ago > unit) {
      return away(i, ago, YEARS_AGO, -years);
    }
    int later = text.after(unit, TimeWord.YEARS_LATER);
    boolean closed = later > unit && text.tokens().is(later, ','); // not "một năm sau sáp nhập"
    return closed ? away(i, later, YEARS_LATER, years) : Optional.empty();
  }

  private static Optional<TimeExpression> away(int start, int end, String rule, int years) {
    Moment moment = Moment.year(YearRef.offset(years));
    return Optional.of(new TimeExpression(start, end, rule, TimeKind.SAME_PERIOD, moment, null));
  }

  /** "cả năm", "trong năm", "của năm": the whole year that the context speaks of. */
  private Optional<TimeExpression> thatYear(int i) {
    int match = text.match(i, TimeWord.THAT_YEAR);
    if (match < 0 || goesOn(text.end(match))) {
      return Optional.empty();
    }
    String rule = text.number(match) == 0 ? THAT_YEAR : OF_THAT_YEAR;
    Moment year = Moment.year(YearRef.UNSAID);
    return Optional.of(new TimeExpression(i, text.end(match), rule, TimeKind.PERIOD, year, null));
  }

  /** "trong năm học", "trong năm tới", "trong năm tháng": the last word begins a longer one. */
  private boolean goesOn(int end) {
    int year = end - 1;
    return text.tokens().isNumber(end)
        || text.after(year, TimeWord.YEAR_NEAR) > end
        || text.after(year, TimeWord.YEAR_OFFSET) > end
        || text.after(year, TimeWord.YEAR_SPOKEN) > end
        || text.after(year, TimeWord.SCHOOL_YEAR) > end
        || text.has(end, TimeWord.DURATION_UNIT)
        || text.has(end, TimeWord.EDGE_START)
        || text.has(end, TimeWord.EDGE_END);
  }

  /** "tỉnh đang có 33 trung tâm": not "tên miền đang có mặt". */
  private boolean isSaidOfFigure(int i, int end) {
    int now = text.match(i, TimeWord.NOW);
    boolean needsFigure = now >= 0 && text.number(now) == 1;
    return !needsFigure || text.tokens().isNumber(end) || text.isCompared(end);
  }

  /** "ông Đào Duy Hiện": a word in capitals behind another one. */
  private boolean isName(int i) {
    return text.tokens().isCapitalised(i) && text.tokens().isCapitalised(i - 1);
  }

  private TimeExpression samePeriod(int start, int at) {
    Optional<MomentSpan> of = moments.read(at, true);
    boolean day = text.has(start, TimeWord.SAME_DAY);
    return of.map(
            m ->
                new TimeExpression(
                    start,
                    m.end(),
                    "time.same_period.of",
                    day && isDays(m.moment()) ? TimeKind.PERIOD : TimeKind.SAME_PERIOD,
                    m.moment(),
                    null))
        .orElseGet(
            () ->
                new TimeExpression(
                    start, at, "time.same_period", TimeKind.SAME_PERIOD, null, null));
  }

  /** "cùng thời điểm tháng 6", "cùng thời điểm cuối năm ngoái": more than a year is said. */
  private static boolean isDays(Moment moment) {
    return moment.unit() != Unit.YEAR || moment.edge() != Moment.Edge.NONE;
  }

  private static Optional<TimeExpression> of(int start, int end, String rule, TimeKind kind) {
    return Optional.of(new TimeExpression(start, end, rule, kind, null, null));
  }
}
