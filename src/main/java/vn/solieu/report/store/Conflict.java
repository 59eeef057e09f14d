package vn.solieu.report.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Period;

/**
 * Two claims for the same indicator, area and period that disagree.
 *
 * @param indicator code of the indicator
 * @param area code of the area
 * @param period the days that both cover
 * @param unit code of the unit
 * @param preferred the preferred one
 * @param other the other one
 * @param percent the difference in per cent of the preferred value, if that can be said
 */
public record Conflict(
    String indicator,
    String area,
    Period period,
    String unit,
    Side preferred,
    Side other,
    @Nullable BigDecimal percent) {

  /**
   * One of the two.
   *
   * @param value its value
   * @param comparator code of its comparator
   * @param source who states or prints it
   * @param quote its exact words
   * @param observationId its key
   * @param documentId key of its document
   */
  public record Side(
      BigDecimal value,
      String comparator,
      String source,
      String quote,
      long observationId,
      long documentId) {}

  /** The last day of the period. */
  public LocalDate end() {
    return period.end();
  }
}
