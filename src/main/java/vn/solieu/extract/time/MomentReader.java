package vn.solieu.extract.time;

import java.util.Optional;
import vn.solieu.extract.time.Moment.Unit;

/** Whatever names days of the calendar at one token: dates, parts of years, years. */
final class MomentReader {
  private static final int ROUND = 100;

  /** The words that a moment begins with, if it begins with a word. */
  static final long FIRST_WORDS =
      PartReader.FIRST_WORDS | TimeWord.set(TimeWord.DAY, TimeWord.DAY_PART, TimeWord.COUNT);

  private final TimeText text;
  private final DateReader dates;
  private final PartReader parts;

  MomentReader(TimeText text) {
    this.text = text;
    YearReader years = new YearReader(text);
    dates = new DateReader(text, years);
    parts = new PartReader(text, years);
  }

  DateReader dates() {
    return dates;
  }

  PartReader parts() {
    return parts;
  }

  /**
   * The moment that begins at token {@code i}.
   *
   * @param cued whether a word before it says that a time follows, so that "12.7" and "2024" alone
   *     are one
   */
  Optional<MomentSpan> read(int i, boolean cued) {
    return text.tokens().isNumber(i) ? inDigits(i, cued) : inWords(i);
  }

  private Optional<MomentSpan> inDigits(int i, boolean cued) {
    Optional<MomentSpan> sure =
        dates
            .full(i)
            .or(() -> dates.monthOfYear(i))
            .or(() -> dayAndMonth(i))
            .or(() -> parts.counted(i));
    if (sure.isPresent() || !cued) {
      return sure;
    }
    return dates.brief(i).or(() -> bareYear(i));
  }

  /** Four digits that stand where only a year does: alone in a cell or brackets, behind a name. */
  Optional<MomentSpan> lonelyYear(int i) {
    boolean labelled = text.tokens().is(i - 1, ';') && text.tokens().is(i + 1, ':');
    boolean row = text.tokens().isLineFeed(i - 1) && text.tokens().is(i + 1, '|'); // "2019 | 42"
    boolean opened = text.tokens().is(i - 1, '|') || text.tokens().is(i - 1, '(');
    boolean cell = opened || labelled || row;
    boolean name = text.tokens().isCapitalised(i - 1) && !text.tokens().isLineFeed(i - 2);
    boolean acronym =
        text.isAcronym(i - 1) || text.tokens().is(i - 1, ')') && text.isAcronym(i - 2);
    boolean pair =
        text.has(i + 1, TimeWord.AND) && text.isYear(i + 2) && !text.isQuantityWord(i + 3);
    boolean sure = cell || name || acronym || isBehindNoun(i) || pair;
    return sure ? bareYear(i) : Optional.empty();
  }

  private Optional<MomentSpan> dayAndMonth(int i) {
    boolean name = text.tokens().isWord(i - 1) && !text.endsBefore(i, TimeWord.YEAR_CUE);
    Optional<MomentSpan> day = name ? Optional.empty() : dates.inWords(i);
    return day.filter(span -> !span.moment().year().isUnsaid());
  }

  private Optional<MomentSpan> inWords(int i) {
    if (!text.hasAny(i, FIRST_WORDS)) {
      return Optional.empty();
    }
    int part = text.after(i, TimeWord.DAY_PART);
    int day = Math.max(part, text.after(i, TimeWord.DAY));
    Optional<MomentSpan> date = day > i ? dates.afterDayWord(day) : Optional.empty();
    if (part > i) {
      date = date.map(m -> new MomentSpan(m.moment(), m.end(), m.rule() + ".part"));
    }
    return date.or(() -> parts.read(i)).or(() -> parts.counted(i));
  }

  /**
   * "thường niên 2021.": groups of thousands have their point, so no count is written like this.
   */
  private boolean isBehindNoun(int i) {
    boolean column = text.tokens().is(i + 1, '|'); // "Thực hiện 2024 | Kế hoạch 2025"
    boolean noun = text.tokens().isWord(i - 1) && (column || !text.isQuantityCue(i - 1));
    return noun && text.value(i) % ROUND != 0 && !text.tokens().isWord(i + 1);
  }

  /** Four digits that can only be a year at token {@code i}. */
  Optional<MomentSpan> bareYear(int i) {
    if (!text.isYear(i) || text.isQuantityWord(i + 1) || isGluedOn(i)) {
      return Optional.empty();
    }
    Moment year = Moment.year(YearRef.of(text.value(i)));
    return Optional.of(new MomentSpan(year, i + 1, "time.year.bare"));
  }

  /** "2024/NĐ-CP", "2024.3" and the like are numbers of something else. */
  private boolean isGluedOn(int i) {
    boolean slash = text.joins(i + 1, '/') || text.joins(i + 1, '-') && !text.isYear(i + 2);
    boolean behind = text.joins(i - 1, '/') || text.joins(i - 1, '.') || text.joins(i - 1, ',');
    return slash || behind;
  }

  /** A number that goes on with the unit of the moment before: "2023" after "các năm 2022,". */
  Optional<MomentSpan> next(int i, Moment before) {
    return switch (before.unit()) {
      case YEAR -> bareYear(i).or(() -> parts.year(i));
      case QUARTER -> parts.quarterNumber(i);
      default -> Optional.empty();
    };
  }

  /** Whether the moment can be the end of a range that begins with a day or a year in digits. */
  static boolean isRangeUnit(Moment moment) {
    return moment.unit() == Unit.DAY || moment.unit() == Unit.YEAR || moment.unit() == Unit.MONTH;
  }
}
