package vn.solieu.extract.time;

import java.util.Optional;
import vn.solieu.extract.time.Moment.Edge;
import vn.solieu.extract.time.Moment.Unit;

/**
 * Parts of a year: months, quarters, halves, "6 tháng đầu năm 2023", "ba quý", and years
 * themselves.
 */
final class PartReader {
  /** The words that a part or a year begins with. */
  static final long FIRST_WORDS =
      TimeWord.set(
          TimeWord.EDGE_START,
          TimeWord.EDGE_MID,
          TimeWord.EDGE_END,
          TimeWord.HALF,
          TimeWord.MONTH,
          TimeWord.MONTHS,
          TimeWord.MONTH_OFFSET,
          TimeWord.THAT_MONTH,
          TimeWord.THAT_QUARTER,
          TimeWord.QUARTER,
          TimeWord.QUARTERS,
          TimeWord.QUARTER_OFFSET,
          TimeWord.SCHOOL_YEAR,
          TimeWord.WHOLE,
          TimeWord.YEAR,
          TimeWord.YEARS,
          TimeWord.YEAR_OFFSET,
          TimeWord.YEAR_NEAR,
          TimeWord.YEAR_SPOKEN);

  /** Rule of a month or quarter that only the context knows. */
  static final String THAT_PART = "time.that_part";

  /** Rule of an edge of the year that was spoken of. */
  static final String YEAR_OF_CONTEXT = "time.year.that";

  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;
  private static final int DECADE = 10;

  private final TimeText text;
  private final YearReader years;

  PartReader(TimeText text, YearReader years) {
    this.text = text;
    this.years = years;
  }

  /** The part or year that begins at token {@code i}, a leading "đầu", "giữa", "cuối" included. */
  Optional<MomentSpan> read(int i) {
    Edge edge = edge(i);
    int at = edge == Edge.NONE ? i : i + 1;
    if (edge == Edge.NONE) {
      return part(i);
    }
    return part(at)
        .or(() -> edgeOfYear(at))
        .or(() -> edgeOfBareYear(at))
        .filter(span -> span.moment().unit() != Unit.DAY)
        .map(span -> new MomentSpan(span.moment().at(edge), span.end(), span.rule() + ".edge"));
  }

  private Edge edge(int i) {
    if (text.has(i, TimeWord.EDGE_END)) {
      return Edge.END;
    }
    if (text.has(i, TimeWord.EDGE_START)) {
      return Edge.START;
    }
    return text.has(i, TimeWord.EDGE_MID) ? Edge.MIDDLE : Edge.NONE;
  }

  private Optional<MomentSpan> edgeOfYear(int at) {
    int year = text.after(at, TimeWord.YEAR);
    int that = text.after(at, TimeWord.THAT_YEAR);
    if (year > at && that > year) {
      return span(Moment.year(YearRef.UNSAID), that, YEAR_OF_CONTEXT); // "cuối năm ấy"
    }
    boolean bare = year > at && !text.isYear(year);
    return bare ? span(Moment.year(YearRef.UNSAID), year, "time.year.unsaid") : Optional.empty();
  }

  /** "cuối 2025". */
  private Optional<MomentSpan> edgeOfBareYear(int at) {
    boolean year = text.isYear(at) && !text.isQuantityWord(at + 1);
    return year
        ? span(Moment.year(YearRef.of(text.value(at))), at + 1, "time.year.bare")
        : Optional.empty();
  }

  private Optional<MomentSpan> part(int i) {
    return half(i)
        .or(() -> month(i))
        .or(() -> quarter(i))
        .or(() -> schoolYear(i))
        .or(() -> year(i))
        .or(() -> offset(i));
  }

  private Optional<MomentSpan> half(int i) {
    int half = text.match(i, TimeWord.HALF);
    if (half < 0) {
      return Optional.empty();
    }
    int end = text.end(half);
    YearSpan year = years.suffix(end);
    boolean ofYear = year.end() > end || text.endsBefore(end, TimeWord.YEAR);
    Moment moment = Moment.of(Unit.HALF, text.number(half), year.year());
    return ofYear ? span(moment, year.end(), "time.half") : Optional.empty();
  }

  private Optional<MomentSpan> month(int i) {
    int at = text.after(i, TimeWord.MONTHS);
    int number = at > i ? at : text.after(i, TimeWord.MONTH);
    int named = number > i ? namedMonth(number) : -1;
    if (named >= 0) {
      YearSpan said = years.suffix(text.end(named));
      Moment moment = Moment.of(Unit.MONTH, text.number(named), said.year());
      return span(moment, said.end(), "time.month.words");
    }
    int value = text.value(number);
    boolean month = number > i && text.digits(number) <= 2 && value >= 1 && value <= MONTHS;
    if (!month || continuesBeyondMonth(number)) {
      return Optional.empty();
    }
    YearSpan year = years.suffix(number + 1);
    return span(Moment.of(Unit.MONTH, value, year.year()), year.end(), "time.month");
  }

  /** "tháng Chín", "tháng mười một năm 2025": its name behind the word for month, or -1. */
  private int namedMonth(int at) {
    int name = text.match(at, TimeWord.MONTH_NAME);
    int end = name < 0 ? at : text.end(name);
    boolean sure =
        text.tokens().isCapitalised(at)
            || text.has(end, TimeWord.YEAR) && years.suffix(end).end() > end
            || text.tokens().is(end, ',')
            || text.tokens().is(end, '.');
    return name >= 0 && sure ? name : -1;
  }

  private boolean continuesBeyondMonth(int number) {
    return text.continuesAsNumber(number) && !text.isYear(number + 2);
  }

  private Optional<MomentSpan> quarter(int i) {
    int at = Math.max(text.after(i, TimeWord.QUARTERS), text.after(i, TimeWord.QUARTER));
    return at == i ? Optional.empty() : quarterNumber(at).or(() -> quarterAtEdge(at));
  }

  /** "quý đầu năm 2024", "quý cuối năm": the first or the last one. */
  private Optional<MomentSpan> quarterAtEdge(int at) {
    Edge edge = edge(at);
    int end = at + 1;
    YearSpan said = years.suffix(end);
    int year = said.end() > end ? said.end() : text.after(end, TimeWord.YEAR);
    if (year == end || edge != Edge.START && edge != Edge.END) {
      return Optional.empty();
    }
    Moment moment = Moment.of(Unit.QUARTER, edge == Edge.START ? 1 : QUARTERS, said.year());
    return span(moment, year, "time.quarter.edge");
  }

  /** A quarter's number at token {@code at}, with its year. */
  Optional<MomentSpan> quarterNumber(int at) {
    int roman = text.match(at, TimeWord.ROMAN);
    boolean digit = text.digits(at) == 1 && !(text.continuesAsNumber(at) && !text.isYear(at + 2));
    int word = roman < 0 ? text.match(at, TimeWord.COUNT) : -1;
    boolean spoken = word >= 0 && text.end(word) == at + 1 && endsQuarter(at + 1);
    int value =
        roman >= 0 ? text.number(roman) : digit ? text.value(at) : spoken ? text.number(word) : -1;
    if (value < 1 || value > QUARTERS) {
      return Optional.empty();
    }
    YearSpan year = years.suffix(at + 1);
    return span(Moment.of(Unit.QUARTER, value, year.year()), year.end(), "time.quarter");
  }

  /** "quý ba năm 2024", "quý tư, …": a year or the end of the clause behind the word. */
  private boolean endsQuarter(int end) {
    return years.suffix(end).end() > end
        || !text.tokens().isWord(end) && !text.tokens().isNumber(end);
  }

  private Optional<MomentSpan> schoolYear(int i) {
    int at = text.after(i, TimeWord.SCHOOL_YEAR);
    if (at == i || !text.isYear(at)) {
      return Optional.empty();
    }
    boolean two = text.isDash(at + 1) && text.isYear(at + 2);
    Moment moment = Moment.of(Unit.SCHOOL_YEAR, 0, YearRef.of(text.value(at)));
    return span(moment, two ? at + 3 : at + 1, "time.school_year");
  }

  /** "năm 2024", "cả năm 2025", the first of "các năm 2022, 2023" at token {@code i}. */
  Optional<MomentSpan> year(int i) {
    int whole = text.after(i, TimeWord.WHOLE);
    YearSpan year = years.named(Math.max(i, whole));
    if (year.year().isUnsaid()) {
      return several(i);
    }
    return span(Moment.year(year.year()), year.end(), "time.year");
  }

  /** The first of "các năm 2022, 2023". */
  private Optional<MomentSpan> several(int i) {
    int at = text.after(i, TimeWord.YEARS);
    boolean year = at > i && text.isYear(at) && !isDecade(i, at);
    return year
        ? span(Moment.year(YearRef.of(text.value(at))), at + 1, "time.years")
        : Optional.empty();
  }

  /** "những năm 1990" alone are ten years. */
  private boolean isDecade(int i, int at) {
    boolean round = text.has(i, TimeWord.DECADE) && text.value(at) % DECADE == 0;
    return round && !text.isYear(at + 2);
  }

  private Optional<MomentSpan> offset(int i) {
    Optional<MomentSpan> that = that(i);
    if (that.isPresent()) {
      return that;
    }
    int month = text.match(i, TimeWord.MONTH_OFFSET);
    boolean reaching = month >= 0 && edge(i - 1) != Edge.NONE && isBeforeNumber(text.end(month));
    if (month >= 0 && !reaching) {
      Moment moment = Moment.of(Unit.MONTH_OFFSET, text.number(month), YearRef.UNSAID);
      return span(moment, text.end(month), "time.month.offset");
    }
    int quarter = text.match(i, TimeWord.QUARTER_OFFSET);
    if (quarter < 0) {
      return Optional.empty();
    }
    Moment moment = Moment.of(Unit.QUARTER_OFFSET, text.number(quarter), YearRef.UNSAID);
    return span(moment, text.end(quarter), "time.quarter.offset");
  }

  /** "trong tháng", "quý trước đó": one counted from what the context speaks of. */
  private Optional<MomentSpan> that(int i) {
    int month = text.match(i, TimeWord.THAT_MONTH);
    int match = month >= 0 ? month : text.match(i, TimeWord.THAT_QUARTER);
    if (match < 0 || text.number(match) == 0 && !endsPart(text.end(match))) {
      return Optional.empty();
    }
    Unit unit = month >= 0 ? Unit.MONTH_OFFSET : Unit.QUARTER_OFFSET;
    Moment part = Moment.of(unit, text.number(match), YearRef.UNSAID);
    return span(part, text.end(match), THAT_PART);
  }

  /** Not "trong tháng 5", "trong tháng qua", "trong quý cuối năm". */
  private boolean endsPart(int end) {
    return !text.tokens().isNumber(end)
        && !text.tokens().isCapitalised(end)
        && !text.has(end - 1, TimeWord.MONTH_OFFSET)
        && !text.has(end - 1, TimeWord.QUARTER_OFFSET)
        && !text.has(end - 1, TimeWord.MONTH_NAME)
        && !text.has(end, TimeWord.QUARTER)
        && !text.has(end, TimeWord.EDGE_START)
        && !text.has(end, TimeWord.EDGE_END);
  }

  /** "cao hơn hồi đầu tháng tới 12 điểm": the word for the next month belongs to the figure. */
  private boolean isBeforeNumber(int at) {
    return text.tokens().isNumber(at);
  }

  /**
   * "6 tháng đầu năm 2023", "9 tháng năm 2025", "6 tháng cuối năm", "ba quý" at token {@code i}.
   */
  Optional<MomentSpan> counted(int i) {
    if (text.has(i, TimeWord.THAT_SPAN)) {
      return Optional.empty(); // "trong 11 tháng ấy"
    }
    int count = text.match(i, TimeWord.COUNT);
    int value = count >= 0 ? text.number(count) : text.digits(i) <= 2 ? text.value(i) : -1;
    int unit = count >= 0 ? text.end(count) : i + 1;
    int afterMonths = text.after(unit, TimeWord.MONTH);
    if (afterMonths > unit && value >= 1 && value < MONTHS) {
      return months(value, i, afterMonths);
    }
    int afterQuarters = text.after(unit, TimeWord.QUARTER);
    boolean quarters = afterQuarters > unit && value >= 1 && value < QUARTERS;
    return quarters ? quarters(value, afterQuarters) : Optional.empty();
  }

  private Optional<MomentSpan> months(int count, int start, int at) {
    Edge edge = edge(at);
    int year = edge == Edge.NONE ? at : at + 1;
    Unit unit = edge == Edge.END ? Unit.LAST_MONTHS : Unit.FIRST_MONTHS;
    YearSpan said = years.suffix(year);
    if (said.end() > year) {
      return span(Moment.of(unit, count, said.year()), said.end(), "time.months");
    }
    int end = edge == Edge.NONE ? year : text.after(year, TimeWord.YEAR);
    boolean closed = end > year && !text.isYear(end);
    if (closed) {
      return span(Moment.of(unit, count, YearRef.UNSAID), end, "time.months");
    }
    return text.tokens().isNumber(at) ? Optional.empty() : bare(count, start, at);
  }

  /** "9 tháng" alone, which is a duration unless the text has spoken of the first nine months. */
  private Optional<MomentSpan> bare(int count, int start, int at) {
    return Optional.of(
        new MomentSpan(
            Moment.of(Unit.FIRST_MONTHS, count, YearRef.UNSAID),
            at,
            isSoFar(start, at) ? "time.months" : "time.months.bare"));
  }

  /** "tính chung 9 tháng, …", "thu 9 tháng đạt 1,9 tỷ": the months of the year until now. */
  private boolean isSoFar(int start, int end) {
    boolean inside = text.tokens().isWord(start - 1) || text.tokens().isNumber(start - 1);
    boolean noun = text.tokens().isWord(start - 1) && !text.endsBefore(start, TimeWord.LASTING);
    boolean measured = text.tokens().isNumber(start) && text.isQuantityCue(end);
    boolean opens = !inside && (text.tokens().is(end, ',') || text.has(end, TimeWord.PAST));
    return opens || text.endsBefore(start, TimeWord.SO_FAR) || measured && (!inside || noun);
  }

  private Optional<MomentSpan> quarters(int count, int at) {
    Edge edge = edge(at);
    int year = edge == Edge.NONE ? at : at + 1;
    YearSpan said = years.suffix(year);
    int end = said.end() > year ? said.end() : text.after(year, TimeWord.YEAR);
    return span(Moment.of(Unit.FIRST_QUARTERS, count, said.year()), end, "time.quarters");
  }

  private static Optional<MomentSpan> span(Moment moment, int end, String rule) {
    return Optional.of(new MomentSpan(moment, end, rule));
  }
}
