package vn.solieu.learn;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Observation;
import vn.solieu.model.Period;
import vn.solieu.model.Quantity;

/**
 * One annotated record: the fields of the contract that are filled, by their names. Offsets are
 * code points, 0-based, end exclusive.
 *
 * @param fields texts by column name
 */
public record GoldRecord(Map<String, String> fields) {
  public GoldRecord {
    fields = Map.copyOf(fields);
  }

  /** A field's text, empty when it is not filled. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  /** Whether its span and that of {@code observation} share a character. */
  public boolean overlaps(Observation observation) {
    int start = Integer.parseInt(get("start"));
    int end = Integer.parseInt(get("end"));
    return Math.min(end, observation.quotation().end())
        > Math.max(start, observation.quotation().start());
  }

  /**
   * Whether {@code observation} is this record: value, unit and kind, indicator, status, area,
   * period where it is annotated, and a locality on both sides or on neither.
   */
  public boolean isMetBy(Observation observation) {
    return isMetBy(observation, observation.indicator());
  }

  /** The same with another {@code indicator} in the place of the observation's. */
  public boolean isMetBy(Observation observation, @Nullable String indicator) {
    return overlaps(observation)
        && isFigure(observation.quantity())
        && get("indicator").equals(indicator)
        && get("status").equals(observation.status().code())
        && get("area").equals(observation.place().area())
        && get("locality").isEmpty() == (observation.place().locality() == null)
        && isPeriod(observation.period());
  }

  private boolean isFigure(Quantity quantity) {
    return new BigDecimal(get("value")).compareTo(quantity.value()) == 0
        && get("unit").equals(quantity.unit())
        && get("kind").equals(quantity.kind().code());
  }

  private boolean isPeriod(@Nullable Period period) {
    if (get("period_start").isEmpty()) {
      return true;
    }
    return period != null
        && get("period_start").equals(period.start().toString())
        && get("period_end").equals(period.end().toString());
  }
}
