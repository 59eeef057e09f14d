package vn.solieu.model;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The days that a value covers, both ends inclusive; a stock as of a day has the same day twice.
 *
 * @param start first day
 * @param end last day, not before {@code start}
 */
public record Period(LocalDate start, LocalDate end) implements Serializable {
  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("period ends before it starts: " + start + " to " + end);
    }
  }

  /** A stock as of {@code day}. */
  public static Period asOf(LocalDate day) {
    return new Period(day, day);
  }
}
