package vn.solieu.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.solieu.extract.Reading;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/** Finds every time expression of an article in one pass. Immutable. */
public final class TimeScanner {
  private static final long FIRST_WORDS =
      RangeReader.FIRST_WORDS
          | RelativeReader.FIRST_WORDS
          | DurationReader.FIRST_WORDS
          | TimeWord.NONE.bit();

  /** Where an expression may begin, as the text itself knows it: rules out most tokens at once. */
  private static final int MAY_BEGIN =
      Reading.NUMBER | SenseGroup.set(SenseGroup.TIME, SenseGroup.NUMERAL);

  private final TimeWords words;

  /** A scanner by {@code rules}. */
  public TimeScanner(RuleBook rules) {
    words = new TimeWords(rules.lexicon());
  }

  /** The time expressions of {@code reading} in the order of the text; spans do not overlap. */
  public List<TimeExpression> scan(Reading reading) {
    Pass pass = new Pass(new TimeText(reading, words));
    pass.run();
    return BareMonths.settle(pass.found);
  }

  /** One pass over one article. */
  private static final class Pass {
    private final TimeText text;
    private final Tokens tokens;
    private final MomentReader moments;
    private final RangeReader ranges;
    private final RelativeReader relatives;
    private final DurationReader durations;
    private final List<TimeExpression> found = new ArrayList<>();

    Pass(TimeText text) {
      this.text = text;
      tokens = text.tokens();
      moments = new MomentReader(text);
      ranges = new RangeReader(text, moments);
      relatives = new RelativeReader(text, moments);
      durations = new DurationReader(text, moments.dates());
    }

    void run() {
      Reading reading = text.reading();
      int at = reading.next(0, MAY_BEGIN);
      while (at < tokens.count()) {
        int after = tokens.isNumber(at) || mayBegin(at) ? step(at) : at + 1;
        at = reading.next(after, MAY_BEGIN);
      }
    }

    private boolean mayBegin(int at) {
      return text.hasAny(at, FIRST_WORDS) || text.hasGroup(at, SenseGroup.NUMERAL);
    }

    private int step(int at) {
      if (isPartOfNumber(at)) {
        return at + 1;
      }
      Optional<TimeExpression> next = read(at);
      int none = noneEnd(at);
      if (none > at && (next.isEmpty() || next.get().end() <= none)) {
        return none;
      }
      if (next.isEmpty()) {
        return at + 1;
      }
      add(next.get());
      return found.get(found.size() - 1).end();
    }

    private Optional<TimeExpression> read(int at) {
      boolean number = tokens.isNumber(at);
      if (number || text.hasAny(at, RangeReader.FIRST_WORDS)) {
        Optional<TimeExpression> range = ranges.read(at);
        if (range.isPresent()) {
          return range;
        }
      }
      Optional<TimeExpression> relative = relatives.read(at);
      return relative.isPresent() ? relative : durations.read(at);
    }

    /** The end of what looks like a time; but "trả hàng tháng 12" ends with one. */
    private int noneEnd(int at) {
      int none = text.after(at, TimeWord.NONE);
      boolean month = none > at && text.has(none - 1, TimeWord.MONTH) && tokens.isNumber(none);
      return month && text.digits(none) <= 2 && !text.isQuantityWord(none + 1) ? at : none;
    }

    /** The "5" of "82,5 năm": a number is read from its beginning or not at all. */
    private boolean isPartOfNumber(int at) {
      boolean sign = text.joins(at - 1, '.') || text.joins(at - 1, ',') || text.joins(at - 1, '/');
      return tokens.isNumber(at) && sign && tokens.isNumber(at - 2);
    }

    private void add(TimeExpression expression) {
      found.add(expression);
      TimeExpression last = expression;
      Optional<TimeExpression> next = another(last);
      while (next.isPresent()) {
        last = next.get();
        found.add(last);
        next = another(last);
      }
    }

    /** "2023" in "các năm 2022, 2023 và 2024", "II" in "quý I, II". */
    private Optional<TimeExpression> another(TimeExpression last) {
      Moment from = last.from();
      int at = last.end();
      boolean joint = tokens.is(at, ',') || text.has(at, TimeWord.AND);
      boolean lists = last.kind() == TimeKind.PERIOD || last.kind() == TimeKind.AS_OF;
      if (!lists || from == null || last.to() != null || !joint) {
        return Optional.empty();
      }
      return moments
          .next(at + 1, from)
          .map(m -> new TimeExpression(at + 1, m.end(), m.rule(), last.kind(), m.moment(), null));
    }
  }
}
