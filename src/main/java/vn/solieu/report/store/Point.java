package vn.solieu.report.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Period;
import vn.solieu.model.Quantity;
import vn.solieu.model.Status;

/**
 * A value of a series: that of one indicator, area and period.
 *
 * @param indicator code of the indicator
 * @param area code of the area
 * @param areaKind nation, province, city, country or world
 * @param period the days that it covers
 * @param quantity what it says
 * @param status actual or estimate
 * @param claims how many claims there are
 * @param values how many different values they state
 * @param origins how many independent origins state this one
 * @param whyVi why it is preferred, in Vietnamese
 * @param whyEn the same in English
 * @param publisher who printed it, empty if unknown
 * @param publishedOn when
 * @param quote its exact words
 * @param observationId key of the claim
 * @param documentId key of its document
 */
public record Point(
    String indicator,
    String area,
    String areaKind,
    Period period,
    Quantity quantity,
    Status status,
    long claims,
    long values,
    long origins,
    String whyVi,
    String whyEn,
    String publisher,
    @Nullable LocalDate publishedOn,
    String quote,
    long observationId,
    long documentId) {

  /** The value in base units. */
  public BigDecimal value() {
    return quantity.value();
  }

  /** The last day that it covers. */
  public LocalDate end() {
    return period.end();
  }

  /** Whether the area is a province or a city of the provinces' level. */
  public boolean isProvince() {
    return areaKind.equals("province") || areaKind.equals("city");
  }
}
