package vn.solieu.rules;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A district, town or city below the province, or an island that is one.
 *
 * @param kind its kind as written before the name: huyện, quận, thị xã, thành phố, đặc khu
 * @param name its name without the kind: Đại Từ
 * @param area code of its province, as it was while the locality existed
 * @param wellKnown whether the bare name points to the province: Đà Lạt; the others need their kind
 * @param validTo last day; {@code null} for still
 */
public record Locality(
    String kind, String name, String area, boolean wellKnown, @Nullable LocalDate validTo)
    implements Serializable {
  /** The name with its kind: huyện Đại Từ. */
  public String fullName() {
    return kind + " " + name;
  }
}
