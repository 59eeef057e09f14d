package vn.solieu.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.Quantity;
import vn.solieu.report.store.Conflict;

/**
 * Two claims that disagree.
 *
 * @param code code of the indicator
 * @param name its name
 * @param areaName the area's name
 * @param period the days that both cover
 * @param preferred the preferred one
 * @param other the other one
 * @param difference by how much, empty when that cannot be said
 */
record ConflictView(
    String code,
    String name,
    String areaName,
    String period,
    Side preferred,
    Side other,
    String difference) {

  /**
   * One of the two.
   *
   * @param value what it says
   * @param quote its exact words
   * @param source who states it
   * @param documentId key of the document
   * @param observationId key of the claim
   */
  record Side(String value, String quote, String source, long documentId, long observationId) {}

  /** {@code conflict} in the words of {@code edition}. */
  static ConflictView of(Conflict conflict, Edition edition) {
    return new ConflictView(
        conflict.indicator(),
        edition.indicator(conflict.indicator()),
        edition.area(conflict.area()),
        edition.formats().period(conflict.period()),
        side(conflict.preferred(), conflict.unit(), edition),
        side(conflict.other(), conflict.unit(), edition),
        difference(conflict.percent(), edition));
  }

  private static Side side(Conflict.Side side, String unit, Edition edition) {
    Comparison comparison = Comparison.valueOf(side.comparator().toUpperCase(Locale.ROOT));
    Quantity quantity = new Quantity(side.value(), null, null, unit, null, comparison, Kind.LEVEL);
    return new Side(
        edition.formats().value(quantity, true),
        FigureView.shortened(side.quote()),
        FigureView.shortened(side.source()),
        side.documentId(),
        side.observationId());
  }

  private static String difference(
      @org.jspecify.annotations.Nullable BigDecimal percent, Edition edition) {
    if (percent == null) {
      return "";
    }
    BigDecimal size = percent.abs().setScale(1, RoundingMode.HALF_UP);
    return edition.formats().withUnit(edition.formats().number(size), "percent");
  }
}
