package vn.solieu.extract.time;

import org.jspecify.annotations.Nullable;

/**
 * A date, period, duration, time of day or age in the text; its numbers are no figures.
 *
 * @param start first token
 * @param end token after the last
 * @param rule stable id of the rule that read it
 * @param kind what it says of its days
 * @param from the days named, or their beginning; {@code null} when none are
 * @param to the end of a range; {@code null} when {@code from} is all
 */
public record TimeExpression(
    int start, int end, String rule, TimeKind kind, @Nullable Moment from, @Nullable Moment to) {

  /** Whether the words name the year of their days themselves ("tháng 9/2024"). */
  public boolean saysYear() {
    return from != null && from.year().kind() == YearRef.Kind.ABSOLUTE;
  }

  static TimeExpression other(int start, int end, String rule) {
    return new TimeExpression(start, end, rule, TimeKind.OTHER, null, null);
  }
}
