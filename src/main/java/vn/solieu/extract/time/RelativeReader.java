package vn.solieu.extract.time;

import java.util.Optional;

/**
 * Times against the day of publication or another time: "hiện nay", "cùng kỳ năm 2023", "khi ấy".
 */
final class RelativeReader {
  private final TimeText text;
  private final MomentReader moments;

  RelativeReader(TimeText text, MomentReader moments) {
    this.text = text;
    this.moments = moments;
  }

  /** The expression that begins at token {@code i}. */
  Optional<TimeExpression> read(int i) {
    int now =
        Math.max(
            Math.max(text.after(i, TimeWord.NOW), text.after(i, TimeWord.TO_NOW)),
            text.after(i, TimeWord.TODAY));
    if (now > i) {
      return of(i, now, "time.now", TimeKind.NOW);
    }
    int same = Math.max(text.after(i, TimeWord.SAME_PERIOD), text.after(i, TimeWord.SAME_DAY));
    if (same > i) {
      return Optional.of(samePeriod(i, same));
    }
    int that = Math.max(text.after(i, TimeWord.THAT_TIME), text.after(i, TimeWord.THAT_YEAR));
    boolean closed = that > i && !text.tokens().isNumber(that);
    return closed ? of(i, that, "time.that", TimeKind.THAT_TIME) : Optional.empty();
  }

  private TimeExpression samePeriod(int start, int at) {
    Optional<MomentSpan> of = moments.read(at, true);
    return of.map(
            m ->
                new TimeExpression(
                    start, m.end(), "time.same_period.of", TimeKind.SAME_PERIOD, m.moment(), null))
        .orElseGet(
            () ->
                new TimeExpression(
                    start, at, "time.same_period", TimeKind.SAME_PERIOD, null, null));
  }

  private static Optional<TimeExpression> of(int start, int end, String rule, TimeKind kind) {
    return Optional.of(new TimeExpression(start, end, rule, kind, null, null));
  }
}
