package vn.solieu.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure that a document states, with its context: a row of the observation contract.
 *
 * @param document file name for a file given by hand, URL for a fetched page
 * @param publishedOn the document's day of publication, stated or found in its text
 * @param quotation where the figure stands
 * @param quantity what it says
 * @param status actual, estimate or target
 * @param indicator code of the catalogue; {@code null} when no indicator fits
 * @param place area and locality
 * @param period the days that it covers; {@code null} when unknown
 * @param periodBasis where the period comes from
 * @param base for a change: the period compared with
 * @param attributedTo who states it, when the text names a source
 * @param confidence 0 to 1, calibrated on the annotated texts
 * @param cell row and column when the figure stands in a table, as {@code r2c3} (1-based)
 * @param trace which rule and which words decided each field
 */
public record Observation(
    String document,
    @Nullable LocalDate publishedOn,
    Quotation quotation,
    Quantity quantity,
    Status status,
    @Nullable String indicator,
    Place place,
    @Nullable Period period,
    PeriodBasis periodBasis,
    @Nullable Period base,
    @Nullable String attributedTo,
    double confidence,
    @Nullable String cell,
    List<Evidence> trace)
    implements Serializable {
  public Observation {
    trace = List.copyOf(trace);
  }
}
